package org.songnet.eval.tune;

/** Is told how a search goes. */
@FunctionalInterface
public interface TuningListener {

  /**
   * A trial is done, now or, as the journal tells, before.
   *
   * @param outcome what came of it
   * @param done how many trials are done, this included
   * @param total how many there may be at most
   */
  void onOutcome(Outcome outcome, int done, int total);
}
