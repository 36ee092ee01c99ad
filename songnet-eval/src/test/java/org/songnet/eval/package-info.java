/** Tests of splits, metrics, intervals and reports. */
@NullMarked
package org.songnet.eval;

import org.jspecify.annotations.NullMarked;
