/** Retrieval with two towers: one network for listeners, one for songs. */
@NullMarked
package org.songnet.models.dl4j.twotower;

import org.jspecify.annotations.NullMarked;
