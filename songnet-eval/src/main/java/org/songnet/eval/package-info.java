/** Splits, metrics and intervals. */
@NullMarked
package org.songnet.eval;

import org.jspecify.annotations.NullMarked;
