package org.songnet.models.java.session;

/**
 * What finds some tracks that may go on after a session and has nothing to say of the rest.
 *
 * <p>Immutable and safe for concurrent use.
 */
@FunctionalInterface
interface CandidateModel {

  /**
   * Says what speaks for which tracks; the score of a track is the sum of the amounts.
   *
   * @param session with at least one track
   */
  void score(RunningSession session, Evidence evidence);
}
