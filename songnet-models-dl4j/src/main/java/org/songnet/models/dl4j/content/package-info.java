/** How much a listener will like a song, told from what the song is like. */
@NullMarked
package org.songnet.models.dl4j.content;

import org.jspecify.annotations.NullMarked;
