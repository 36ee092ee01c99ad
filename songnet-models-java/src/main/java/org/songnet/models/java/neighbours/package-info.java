/** Models of nearest neighbours: tracks, listeners, and short walks between them. */
@NullMarked
package org.songnet.models.java.neighbours;

import org.jspecify.annotations.NullMarked;
