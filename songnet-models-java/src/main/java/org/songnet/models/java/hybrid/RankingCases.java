package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.TrackId;
import org.songnet.models.java.hybrid.HybridConfig.Cases;

/**
 * What a ranker is trained on: requests with the tracks they should be answered with, and the data
 * without these, which is all that the generators may know meanwhile.
 *
 * @param rest what the generators learn from
 * @param cases what the ranker learns from
 */
record RankingCases(Interactions rest, List<Case> cases) {

  /**
   * One request.
   *
   * @param request whom it is for, after which session
   * @param wanted catalog indices of the right answers, each once
   * @param group the listener or the session it comes from; cases of one group are alike
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record Case(RecommendationRequest request, int[] wanted, int group) {}

  /**
   * Holds out the end of listeners' histories, or where there are no times some of their tracks; or
   * the last sessions, or where there are no times some of them.
   *
   * @throws IllegalArgumentException if there is too little data for that
   */
  static RankingCases of(Interactions training, PipelineConfig config) {
    RankingCases cases =
        config.cases() == Cases.NEXT_ITEM
            ? sessions(training, config)
            : listeners(training, config);
    if (cases.cases().isEmpty() || cases.rest().size() == 0) {
      throw new IllegalArgumentException(
          "too few interactions to hold some out for the ranker: " + training);
    }
    return cases;
  }

  /**
   * By time where that leaves a case: nobody can propose a track that nobody heard before, so only
   * tracks of the rest are wanted.
   */
  private static RankingCases listeners(Interactions training, PipelineConfig config) {
    if (training.hasTimes()) {
      RankingCases cases = listeners(training, config, RankingCases::lastEvents).answerable();
      if (!cases.cases().isEmpty()) {
        return cases;
      }
    }
    return listeners(training, config, RankingCases::someTracks);
  }

  /** Chooses the events of a listener that are held out, all from {@code first} to {@code end}. */
  private interface Cut {
    BitSet of(Interactions training, int first, int end, PipelineConfig config);
  }

  private static RankingCases listeners(Interactions training, PipelineConfig config, Cut cut) {
    List<Case> cases = new ArrayList<>();
    BitSet hidden = new BitSet(training.size());
    for (int user : Shuffles.numbers(training.userCount(), config.seed())) {
      if (cases.size() == config.maxCases()) {
        break;
      }
      int first = training.firstEvent(training.firstSession(user));
      int end = training.endEvent(training.endSession(user) - 1);
      BitSet held = cut.of(training, first, end, config);
      BitSet known = new BitSet();
      IntStream.range(first, end)
          .filter(event -> !held.get(event))
          .forEach(event -> known.set(training.track(event)));
      int[] wanted =
          held.stream()
              .map(training::track)
              .filter(track -> !known.get(track))
              .distinct()
              .toArray();
      if (wanted.length > 0 && !known.isEmpty()) {
        hidden.or(held);
        cases.add(new Case(RecommendationRequest.forUser(training.user(user)), wanted, user));
      }
    }
    return new RankingCases(training.events(event -> !hidden.get(event)), cases);
  }

  private RankingCases answerable() {
    int[] counts = rest.trackCounts();
    List<Case> some = new ArrayList<>();
    for (Case one : cases) {
      int[] known = Arrays.stream(one.wanted()).filter(track -> counts[track] > 0).toArray();
      if (known.length > 0) {
        some.add(new Case(one.request(), known, one.group()));
      }
    }
    return new RankingCases(rest, some);
  }

  private static BitSet lastEvents(
      Interactions training, int first, int end, PipelineConfig config) {
    BitSet held = new BitSet();
    long count = Math.max(1, Math.round(config.validationShare() * (end - first)));
    IntStream.range(first, end)
        .boxed()
        .sorted(Comparator.comparingLong((Integer event) -> -training.endedAtMillis(event)))
        .limit(count)
        .forEach(held::set);
    return held;
  }

  private static BitSet someTracks(
      Interactions training, int first, int end, PipelineConfig config) {
    SplittableRandom random = new SplittableRandom(config.seed() + 31L * first);
    int[] tracks = IntStream.range(first, end).map(training::track).distinct().sorted().toArray();
    Shuffles.shuffle(tracks, random);
    BitSet chosen = new BitSet();
    Arrays.stream(tracks)
        .limit(Math.max(1, Math.round(config.validationShare() * tracks.length)))
        .forEach(chosen::set);
    BitSet held = new BitSet();
    IntStream.range(first, end)
        .filter(event -> chosen.get(training.track(event)))
        .forEach(held::set);
    return held;
  }

  /**
   * Places in some sessions, the generators knowing nothing of these sessions. Where sessions are
   * few there are several places in each, so that the history of one listener has cases enough.
   */
  private static RankingCases sessions(Interactions training, PipelineConfig config) {
    int[] sessions =
        order(training, config)
            .filter(session -> training.sessionLength(session) >= 2)
            .limit(Math.max(1, Math.round(config.validationShare() * training.sessionCount())))
            .limit(config.maxCases())
            .toArray();
    int places = config.maxCases() / Math.max(1, sessions.length);
    BitSet held = new BitSet();
    List<Case> cases = new ArrayList<>();
    for (int session : sessions) {
      held.set(session);
      addPlaces(training, session, places, config, cases);
    }
    return new RankingCases(training.sessions(session -> !held.get(session)), cases).answerable();
  }

  /** The latest session first; any order where there are no times. */
  private static IntStream order(Interactions training, PipelineConfig config) {
    if (!training.hasTimes()) {
      return Arrays.stream(Shuffles.numbers(training.sessionCount(), config.seed()));
    }
    return IntStream.range(0, training.sessionCount())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                session -> -training.endedAtMillis(training.firstEvent(session))))
        .mapToInt(Integer::intValue);
  }

  private static void addPlaces(
      Interactions training, int session, int places, PipelineConfig config, List<Case> cases) {
    int[] tracks = training.sessionTracks(session);
    List<TrackId> ids =
        Arrays.stream(tracks).mapToObj(track -> training.catalog().track(track).id()).toList();
    RecommendationRequest listener =
        RecommendationRequest.forUser(training.user(training.sessionUser(session)));
    int[] before = Shuffles.numbers(tracks.length - 1, config.seed() + 31L * session);
    for (int i = 0; i < Math.min(places, before.length); i++) {
      int place = before[i] + 1;
      cases.add(
          new Case(
              listener.withSession(ids.subList(0, place)), new int[] {tracks[place]}, session));
    }
  }
}
