/**
 * Honest evaluation: splits that do not leak, metrics with their intervals, reports that state the
 * protocol.
 *
 * <p>A {@link org.songnet.eval.Split} sets test sessions apart, a model is trained on the rest, a
 * {@link org.songnet.eval.NextItemEvaluation} predicts the test sessions, and an {@link
 * org.songnet.eval.EvaluationReport} says what came of it.
 */
@NullMarked
package org.songnet.eval;

import org.jspecify.annotations.NullMarked;
