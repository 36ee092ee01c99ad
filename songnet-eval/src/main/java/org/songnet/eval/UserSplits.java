package org.songnet.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.Interactions;

/**
 * Ways to set events of each user apart, so that users are known when they are tested.
 *
 * <p>An event goes to one part only. A part that is left without any event is an error, except for
 * the validation part, which is then absent.
 */
public final class UserSplits {

  private UserSplits() {}

  /**
   * Parts that somebody else set apart, as benchmarks come.
   *
   * @throws IllegalArgumentException if a part is empty, or if their catalogs differ
   */
  public static Split fixed(Interactions training, Interactions validation, Interactions test) {
    return new Split(training, Optional.of(validation), test, 0);
  }

  /**
   * The last event of each user is for the test, the one before it for validation.
   *
   * <p>Last by time where there are times, else by order. A user of fewer than three events stays
   * in training as a whole. What other users did later is in training; where that matters, take
   * {@link #byTime}.
   *
   * @throws IllegalArgumentException if no user has three events
   */
  public static Split leaveLastOut(Interactions all) {
    Part[] parts = allIn(Part.TRAINING, all);
    for (int user = 0; user < all.userCount(); user++) {
      int[] events = inOrder(all, user);
      if (events.length >= 3) {
        parts[events[events.length - 1]] = Part.TEST;
        parts[events[events.length - 2]] = Part.VALIDATION;
      }
    }
    return split(all, parts);
  }

  private static int[] inOrder(Interactions all, int user) {
    IntStream events = IntStream.range(firstEvent(all, user), endEvent(all, user));
    if (!all.hasTimes()) {
      return events.toArray();
    }
    return events
        .boxed()
        .sorted(Comparator.comparingLong(all::endedAtMillis))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int firstEvent(Interactions all, int user) {
    return all.firstEvent(all.firstSession(user));
  }

  private static int endEvent(Interactions all, int user) {
    return all.endEvent(all.endSession(user) - 1);
  }

  /**
   * Tracks of each user, drawn at random, are for validation and for the test.
   *
   * <p>All events of a user with a track go to one part, so nothing in the test is a re-listen. Of
   * {@code n} tracks a part gets its share rounded down, but at least one as long as one is left
   * for training: the test first, then validation.
   *
   * @param all the events
   * @param validationShare the share of each user's tracks, from 0 to below 1
   * @param testShare likewise, above 0; both shares together are below 1
   * @param seed where the random numbers start; the same seed gives the same split
   * @throws IllegalArgumentException if a share is out of its range, or if a part is left empty
   */
  public static Split random(
      Interactions all, double validationShare, double testShare, long seed) {
    requireShares(validationShare, testShare);
    Part[] parts = allIn(Part.TRAINING, all);
    Part[] partOfTrack = new Part[all.catalog().size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int user = 0; user < all.userCount(); user++) {
      int[] tracks =
          IntStream.range(firstEvent(all, user), endEvent(all, user))
              .map(all::track)
              .distinct()
              .toArray();
      TopTracks.shuffle(tracks, tracks.length, random);
      int test = share(testShare, tracks.length, tracks.length);
      int validation = share(validationShare, tracks.length, tracks.length - test);
      for (int i = 0; i < tracks.length; i++) {
        partOfTrack[tracks[i]] =
            i < test ? Part.TEST : i < test + validation ? Part.VALIDATION : Part.TRAINING;
      }
      for (int event = firstEvent(all, user); event < endEvent(all, user); event++) {
        parts[event] = partOfTrack[all.track(event)];
      }
    }
    return split(all, parts);
  }

  private static void requireShares(double validationShare, double testShare) {
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "validationShare must be from 0 to below 1: " + validationShare);
    }
    if (!(testShare > 0 && validationShare + testShare < 1)) {
      throw new IllegalArgumentException(
          "testShare must be above 0, and below 1 with validationShare: " + testShare);
    }
  }

  /** A share of all, at least one where more than one is left. */
  private static int share(double share, int all, int left) {
    int least = share > 0 && left > 1 ? 1 : 0;
    return Math.max(least, (int) (share * all + 1e-9));
  }

  /**
   * Two cuts in time for everybody: what ended before the first is for training, between the two
   * for validation, from the second on for the test.
   *
   * <p>So nothing in training is later than anything in the test. Sessions under way at a cut are
   * cut, too.
   *
   * @param all events with times
   * @param validationShare the share of the events that ends between the cuts, from 0 to below 1
   * @param testShare the share that ends at or after the second cut, above 0; both shares together
   *     are below 1. Parts get more or less where several events end at the same moment
   * @throws IllegalArgumentException if a share is out of its range, if there are no times, or if a
   *     part is left empty
   */
  public static Split byTime(Interactions all, double validationShare, double testShare) {
    requireShares(validationShare, testShare);
    if (!all.hasTimes()) {
      throw new IllegalArgumentException("events must have times to be split by time: " + all);
    }
    long[] ends = new long[all.size()];
    Arrays.setAll(ends, all::endedAtMillis);
    Arrays.sort(ends);
    long testCut = cut(ends, testShare);
    long validationCut = Math.min(testCut, cut(ends, validationShare + testShare));
    Part[] parts = new Part[all.size()];
    Arrays.setAll(
        parts,
        event ->
            all.endedAtMillis(event) < validationCut
                ? Part.TRAINING
                : all.endedAtMillis(event) < testCut ? Part.VALIDATION : Part.TEST);
    return split(all, parts);
  }

  private static long cut(long[] sorted, double lastShare) {
    int events = Math.max(1, (int) Math.round(lastShare * sorted.length));
    return sorted[Math.max(0, sorted.length - events)];
  }

  /** Where an event goes. */
  private enum Part {
    TRAINING,
    VALIDATION,
    TEST
  }

  private static Part[] allIn(Part part, Interactions all) {
    Part[] parts = new Part[all.size()];
    Arrays.fill(parts, part);
    return parts;
  }

  private static Split split(Interactions all, Part[] parts) {
    Interactions validation = all.events(event -> parts[event] == Part.VALIDATION);
    return new Split(
        all.events(event -> parts[event] == Part.TRAINING),
        Optional.of(validation).filter(part -> part.size() > 0),
        all.events(event -> parts[event] == Part.TEST),
        0);
  }
}
