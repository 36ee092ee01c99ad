/** Finding the nearest vectors: the part every model ends in. */
@NullMarked
package org.songnet.vector;

import org.jspecify.annotations.NullMarked;
