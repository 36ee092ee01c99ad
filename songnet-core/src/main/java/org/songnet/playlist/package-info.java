/** From a few first songs to a playlist. */
@NullMarked
package org.songnet.playlist;

import org.jspecify.annotations.NullMarked;
