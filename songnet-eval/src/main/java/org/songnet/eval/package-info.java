/**
 * Honest evaluation: splits that do not leak, metrics with their intervals, reports that state the
 * protocol.
 *
 * <p>A {@link org.songnet.eval.Split} sets parts of the data apart for tuning and for the test, a
 * model is trained on the rest, and an {@link org.songnet.eval.EvaluationReport} says what came of
 * it. There are two ways to ask: a {@link org.songnet.eval.NextItemEvaluation} predicts every next
 * track of test sessions, a {@link org.songnet.eval.UserItemEvaluation} ranks the catalog for test
 * users. Both rank all tracks, take the mean over the orders of ties, and give the same figures on
 * any number of threads.
 */
@NullMarked
package org.songnet.eval;

import org.jspecify.annotations.NullMarked;
