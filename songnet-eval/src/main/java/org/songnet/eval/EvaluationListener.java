package org.songnet.eval;

/**
 * Is told how an evaluation goes and may stop it.
 *
 * <p>Called by working threads, one at a time; implementations return quickly.
 */
@FunctionalInterface
public interface EvaluationListener {

  /**
   * One more session or user is done.
   *
   * @param done how many are done, growing by one from call to call
   * @param total how many there are
   */
  void onProgress(int done, int total);

  /** Whether the evaluation should stop before the next one; asked by several threads at once. */
  default boolean isCancelled() {
    return false;
  }

  /** A listener that does nothing. */
  static EvaluationListener silent() {
    return (done, total) -> {};
  }
}
