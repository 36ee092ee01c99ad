package org.songnet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a listener, and what is wanted.
 *
 * <p>Start from {@link #after} or {@link #forUser} and refine: {@code
 * RecommendationRequest.after(first, second).top(20).excluding(heard)}.
 *
 * @param user the listener, where known
 * @param session the running session, first track first; may be empty
 * @param k how many tracks are wanted, at least 1
 * @param exclude tracks never to answer with
 * @param among the only tracks to answer with; empty means the whole catalog
 */
public record RecommendationRequest(
    Optional<UserId> user,
    List<TrackId> session,
    int k,
    Set<TrackId> exclude,
    Optional<Set<TrackId>> among) {

  private static final int DEFAULT_K = 10;
  private static final RecommendationRequest NO_EVIDENCE =
      new RecommendationRequest(Optional.empty(), List.of(), DEFAULT_K, Set.of(), Optional.empty());

  /**
   * Copies the collections and checks {@code k}.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public RecommendationRequest {
    if (k < 1) {
      throw new IllegalArgumentException("k must be positive: " + k);
    }
    session = List.copyOf(session);
    exclude = Set.copyOf(exclude);
    among = among.map(Set::copyOf);
  }

  /** A request for ten tracks that go on after a session, first track first. */
  public static RecommendationRequest after(List<TrackId> session) {
    return NO_EVIDENCE.withSession(session);
  }

  /** A request for ten tracks that go on after a session, first track first. */
  public static RecommendationRequest after(TrackId... session) {
    return after(Arrays.asList(session));
  }

  /** A request for ten tracks for a listener. */
  public static RecommendationRequest forUser(UserId user) {
    return NO_EVIDENCE.withUser(user);
  }

  /** The same for this listener. */
  public RecommendationRequest withUser(UserId newUser) {
    return new RecommendationRequest(Optional.of(newUser), session, k, exclude, among);
  }

  /** The same after this session. */
  public RecommendationRequest withSession(List<TrackId> newSession) {
    return new RecommendationRequest(user, newSession, k, exclude, among);
  }

  /**
   * The same for so many tracks.
   *
   * @throws IllegalArgumentException if {@code newK} is less than 1
   */
  public RecommendationRequest top(int newK) {
    return new RecommendationRequest(user, session, newK, exclude, among);
  }

  /** The same, these tracks excluded as well. */
  public RecommendationRequest excluding(Set<TrackId> more) {
    Set<TrackId> all = new HashSet<>(exclude);
    all.addAll(more);
    return new RecommendationRequest(user, session, k, all, among);
  }

  /** The same, the tracks of the session excluded as well. */
  public RecommendationRequest withoutRepeats() {
    return excluding(new HashSet<>(session));
  }

  /** The same from these tracks only. */
  public RecommendationRequest among(Set<TrackId> candidates) {
    return new RecommendationRequest(user, session, k, exclude, Optional.of(candidates));
  }
}
