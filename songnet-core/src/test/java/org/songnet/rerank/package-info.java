/** Tests of the re-rankers. */
@NullMarked
package org.songnet.rerank;

import org.jspecify.annotations.NullMarked;
