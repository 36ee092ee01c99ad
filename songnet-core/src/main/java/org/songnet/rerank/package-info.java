/**
 * Orders a ranked list anew for reasons beyond the score of each track: variety, balance, rules.
 *
 * <p>Every class is a {@link org.songnet.Reranker}: immutable, thread-safe, and applied to the
 * answer of any recommender.
 */
@NullMarked
package org.songnet.rerank;

import org.jspecify.annotations.NullMarked;
