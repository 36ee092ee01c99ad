package org.songnet;

/**
 * Is told how training goes and may stop it.
 *
 * <p>Called on the training thread, often: implementations return quickly.
 */
@FunctionalInterface
public interface TrainingListener {

  /** Training went on by a step. */
  void onProgress(TrainingProgress progress);

  /** Whether training should stop at the next step; it then throws and leaves nothing behind. */
  default boolean isCancelled() {
    return false;
  }

  /** A listener that does nothing. */
  static TrainingListener silent() {
    return progress -> {};
  }
}
