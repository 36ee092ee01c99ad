package org.songnet.taste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.rerank.Calibration;
import org.songnet.taste.TasteHistory.Heard;

/**
 * Fills lists: most places with what is most likely liked, the rest with what teaches most, all
 * within {@link Quotas}.
 */
final class Chooser {

  private static final int ROOM_TO_CHOOSE = 2;
  private static final int LONGEST_SHORTLIST = 1_000;
  private static final int LONGEST_MIX = 200;
  private static final int MOST_ASKABLE = 1_500;
  private static final int PROFILE_SIZE = 2_000;

  private final CandidatePool pool;
  private final TasteConfig config;
  private final Map<String, Double> genreShares;
  private final Calibration calibration;

  Chooser(TasteData data, TasteConfig config) {
    this.pool = data.pool();
    this.config = config;
    this.genreShares = data.history().genreShares();
    List<Track> known = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++) {
      known.add(pool.catalog().track(i));
    }
    data.history().tracks().forEach(heard -> known.add(heard.track()));
    List<TrackId> profile = profile(data.history());
    calibration =
        new Calibration(Catalog.of(known), Track::genres, any -> profile, config.calibration());
  }

  /** Tracks of the history, each as often as its share of the listens in a list of such a size. */
  private static List<TrackId> profile(TasteHistory history) {
    double listens = history.tracks().stream().mapToInt(Heard::plays).sum();
    List<TrackId> profile = new ArrayList<>();
    double due = 0;
    for (Heard heard : history.tracks()) {
      due += listens == 0 ? 1 : heard.plays() * Math.min(1, PROFILE_SIZE / listens);
      for (; due >= 1; due--) {
        profile.add(heard.track().id());
      }
    }
    return profile;
  }

  /** A track that was chosen. */
  record Choice(int index, double probability, boolean exploring) {}

  /**
   * Chooses.
   *
   * @param scores the logarithm of the odds of a like for each track of the pool
   * @param closed tracks that are not to be proposed
   */
  List<Choice> choose(TasteState state, float[] scores, BitSet closed, int n) {
    int questions = (int) Math.round(config.explorationShare() * n);
    Quotas quotas = quotas(1, n);
    int[] ranked = ranked(scores, closed, quotas);
    Set<Integer> best = new LinkedHashSet<>();
    take(mixed(scores, ranked, n), n - questions, quotas::admit, quotas, best);
    take(ranked, n - questions, quotas::admit, quotas, best);
    Set<Integer> asked = questions(state, ranked, best, n, quotas);
    take(ranked, n - asked.size(), quotas::admit, quotas, best);
    if (best.isEmpty() && asked.isEmpty()) {
      // All genres are too rare for a whole song: each may have one.
      take(ranked, n, quotas::admitOne, quotas, best);
    }
    List<Choice> list = new ArrayList<>();
    best.forEach(index -> list.add(new Choice(index, state.probability(index), false)));
    asked.forEach(index -> list.add(new Choice(index, state.probability(index), true)));
    return list;
  }

  private Quotas quotas(int room, int places) {
    return new Quotas(
        genreShares, room * config.mostOfGenre(), room * config.songsPerArtist(), places);
  }

  /** What the quotas could admit at all, the best first, of equal score the first in the pool. */
  private int[] ranked(float[] scores, BitSet closed, Quotas empty) {
    long[] keys = new long[scores.length];
    int count = 0;
    for (int i = closed.nextClearBit(0); i < scores.length; i = closed.nextClearBit(i + 1)) {
      if (empty.admitOne(pool.catalog().track(i))) {
        int bits = Float.floatToIntBits(-scores[i]);
        int ordered = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
        keys[count++] = ((long) ordered << 32) | i;
      }
    }
    return Arrays.stream(keys, 0, count).sorted().mapToInt(key -> (int) key).toArray();
  }

  /**
   * The best with room to choose, in the order of a mix of genres like that of the history; of a
   * long list only its beginning, as the work grows with the square.
   */
  private int[] mixed(float[] scores, int[] ranked, int n) {
    Quotas wide = quotas(ROOM_TO_CHOOSE, n);
    List<ScoredTrack> shortlist = new ArrayList<>();
    Map<TrackId, Integer> indices = new HashMap<>();
    for (int i = 0; i < ranked.length && shortlist.size() < LONGEST_SHORTLIST; i++) {
      Track track = pool.catalog().track(ranked[i]);
      if (wide.admitOne(track)) {
        wide.take(track);
        shortlist.add(new ScoredTrack(track.id(), Belief.sigmoid(scores[ranked[i]])));
        indices.put(track.id(), ranked[i]);
      }
    }
    return calibration
        .rerank(
            shortlist,
            RecommendationRequest.after(List.of()).top(Math.min(ROOM_TO_CHOOSE * n, LONGEST_MIX)))
        .stream()
        .mapToInt(scored -> indices.getOrDefault(scored.track(), 0))
        .toArray();
  }

  private void take(int[] ranked, int n, Predicate<Track> room, Quotas quotas, Set<Integer> list) {
    for (int i = 0; i < ranked.length && list.size() < n; i++) {
      Track track = pool.catalog().track(ranked[i]);
      if (!list.contains(ranked[i]) && room.test(track)) {
        quotas.take(track);
        list.add(ranked[i]);
      }
    }
  }

  /** What teaches most beside the best, which will be answered, too. */
  private Set<Integer> questions(
      TasteState state, int[] ranked, Set<Integer> best, int n, Quotas quotas) {
    Set<Integer> asked = new LinkedHashSet<>();
    if (best.size() >= n) {
      return asked;
    }
    Set<Integer> mayBeProposed = new LinkedHashSet<>(best);
    Quotas wide = quotas(1, MOST_ASKABLE);
    take(ranked, MOST_ASKABLE, wide::admitOfGenre, wide, mayBeProposed);
    List<Integer> askable = List.copyOf(mayBeProposed);
    Questions questions =
        new Questions(state.belief(), askable.stream().map(state::inputs).toList());
    BitSet taken = new BitSet();
    taken.set(0, best.size());
    taken.stream().forEach(questions::asked);
    while (best.size() + asked.size() < n) {
      int next =
          questions.next(i -> !taken.get(i) && quotas.admit(pool.catalog().track(askable.get(i))));
      if (next < 0) {
        break;
      }
      taken.set(next);
      questions.asked(next);
      quotas.take(pool.catalog().track(askable.get(next)));
      asked.add(askable.get(next));
    }
    return asked;
  }
}
