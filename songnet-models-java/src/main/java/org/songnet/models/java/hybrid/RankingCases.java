package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.Catalog;
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
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record Case(RecommendationRequest request, int[] wanted) {}

  /**
   * Holds out the end of listeners' histories, or where there are no times some of their tracks; or
   * the ends of sessions.
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
        cases.add(new Case(RecommendationRequest.forUser(training.user(user)), wanted));
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
        some.add(new Case(one.request(), known));
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

  /** One place in each of some sessions; the generators know nothing of these sessions. */
  private static RankingCases sessions(Interactions training, PipelineConfig config) {
    Catalog catalog = training.catalog();
    long wanted = Math.max(1, Math.round(config.validationShare() * training.sessionCount()));
    BitSet held = new BitSet();
    List<Case> cases = new ArrayList<>();
    for (int session : Shuffles.numbers(training.sessionCount(), config.seed())) {
      if (cases.size() >= Math.min(wanted, config.maxCases())) {
        break;
      }
      int[] tracks = training.sessionTracks(session);
      if (tracks.length < 2) {
        continue;
      }
      int place =
          1 + new SplittableRandom(config.seed() + 31L * session).nextInt(tracks.length - 1);
      List<TrackId> before =
          Arrays.stream(tracks).limit(place).mapToObj(track -> catalog.track(track).id()).toList();
      cases.add(
          new Case(
              RecommendationRequest.forUser(training.user(training.sessionUser(session)))
                  .withSession(before),
              new int[] {tracks[place]}));
      held.set(session);
    }
    return new RankingCases(training.sessions(session -> !held.get(session)), cases);
  }
}
