/**
 * Searching for good settings, on the validation part alone.
 *
 * <p>A {@link org.songnet.eval.tune.SearchSpace} says what may be tried, a {@link
 * org.songnet.eval.tune.SearchPlan} what is tried next ({@link
 * org.songnet.eval.tune.SearchPlan#random} or {@link
 * org.songnet.eval.tune.SearchPlan#successiveHalving}), and a {@link org.songnet.eval.tune.Tuning}
 * does it within a budget and keeps a {@link org.songnet.eval.tune.Journal} to go on from.
 */
@NullMarked
package org.songnet.eval.tune;

import org.jspecify.annotations.NullMarked;
