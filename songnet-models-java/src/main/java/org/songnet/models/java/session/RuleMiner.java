package org.songnet.models.java.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/** Finds the rules of {@link SequentialRulesTrainer}, track by track, in parallel. */
final class RuleMiner {

  private final Interactions training;
  private final SequentialRulesConfig config;
  private final Popularity popularity;
  private final double[] weights;

  /** The events of each track, one track after the other, and where those of each track start. */
  private final int[] events;

  private final int[] starts;
  private final int[] ends;

  private RuleMiner(Interactions training, SequentialRulesConfig config, Popularity popularity) {
    this.training = training;
    this.config = config;
    this.popularity = popularity;
    this.weights = new double[config.steps() + 1];
    for (int step = 1; step < weights.length; step++) {
      weights[step] = config.weighting().after(step);
    }
    int tracks = training.catalog().size();
    this.starts = new int[tracks + 1];
    for (int track = 0; track < tracks; track++) {
      starts[track + 1] = starts[track] + popularity.count(track);
    }
    int[] next = starts.clone();
    this.events = new int[training.size()];
    this.ends = new int[training.size()];
    for (int session = 0; session < training.sessionCount(); session++) {
      for (int event = training.firstEvent(session); event < training.endEvent(session); event++) {
        events[next[training.track(event)]++] = event;
        ends[event] = training.endEvent(session);
      }
    }
  }

  /** For each track, in a row, the weights of the rules from it. */
  static SparseMatrix mine(
      Interactions training, SequentialRulesConfig config, Popularity popularity) {
    RuleMiner miner = new RuleMiner(training, config, popularity);
    int tracks = training.catalog().size();
    Row[] rows = IntStream.range(0, tracks).parallel().mapToObj(miner::row).toArray(Row[]::new);
    int[] offsets = new int[tracks + 1];
    for (int track = 0; track < tracks; track++) {
      offsets[track + 1] = Math.addExact(offsets[track], rows[track].consequents.length);
    }
    int[] consequents = new int[offsets[tracks]];
    float[] values = new float[offsets[tracks]];
    for (int track = 0; track < tracks; track++) {
      Row row = rows[track];
      System.arraycopy(row.consequents, 0, consequents, offsets[track], row.consequents.length);
      System.arraycopy(row.values, 0, values, offsets[track], row.values.length);
    }
    return SparseMatrix.of(offsets, consequents, values, tracks);
  }

  /** The rules from one track, ascending by what they lead to. */
  private static final class Row {
    final int[] consequents;
    final float[] values;

    Row(int[] consequents, float[] values) {
      this.consequents = consequents;
      this.values = values;
    }
  }

  private Row row(int track) {
    TrackValues sums = new TrackValues(0);
    double total = 0;
    for (int i = starts[track]; i < starts[track + 1]; i++) {
      int limit = (int) Math.min(ends[events[i]], (long) events[i] + weights.length);
      for (int event = events[i] + 1; event < limit; event++) {
        double weight = weights[event - events[i]];
        if (weight > 0) {
          sums.add(training.track(event), weight);
          total += weight;
        }
      }
    }
    int[] consequents = kept(sums);
    float[] values = new float[consequents.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (sums.get(consequents[i], 0) / total);
    }
    return new Row(consequents, values);
  }

  /** The tracks of the largest sums, ascending. */
  private int[] kept(TrackValues sums) {
    int[] all = sums.tracks();
    if (all.length > config.rules()) {
      int[] best =
          Arrays.stream(all)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer track) -> -sums.get(track, 0))
                      .thenComparing(track -> -popularity.count(track))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(config.rules())
              .mapToInt(Integer::intValue)
              .toArray();
      Arrays.sort(best);
      return best;
    }
    return all;
  }
}
