package org.songnet.models.dl4j.content;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.TrackId;

/**
 * How much songs are liked, each from 0 to 1: what {@link ContentMlpTrainer} learns to say of songs
 * not heard yet. All listeners of the data count as one. Immutable.
 */
public final class ContentTargets {

  private final Catalog catalog;
  private final float[] byTrack;

  private ContentTargets(Catalog catalog, float[] byTrack) {
    this.catalog = catalog;
    this.byTrack = byTrack;
    if (tracks().length == 0) {
      throw new IllegalArgumentException(
          "the interactions say of no track how much it is liked: give counts, shares or labels");
    }
  }

  /**
   * How often each was heard, by rank: 1 for the most, 0 for the least, equal ones alike in the
   * middle of their ranks; where all are equal, all are 1. Tracks never heard have none.
   */
  public static ContentTargets counts(Interactions heard) {
    int[] counts = heard.trackCounts();
    int[] sorted = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    float[] targets = none(counts.length);
    if (sorted.length > 0) {
      double least = middleRank(sorted, sorted[0]);
      double most = middleRank(sorted, sorted[sorted.length - 1]);
      for (int track = 0; track < counts.length; track++) {
        if (counts[track] > 0) {
          targets[track] =
              most == least
                  ? 1
                  : (float) ((middleRank(sorted, counts[track]) - least) / (most - least));
        }
      }
    }
    return new ContentTargets(heard.catalog(), targets);
  }

  private static double middleRank(int[] sorted, int count) {
    return (below(sorted, count) + below(sorted, count + 1)) / 2.0;
  }

  private static int below(int[] sorted, int count) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < count) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The mean share of each that was played, at most 1. Tracks never heard, or whose duration the
   * catalog does not have, have none.
   *
   * @throws IllegalArgumentException if no listen says how long it was
   */
  public static ContentTargets shares(Interactions heard) {
    if (!heard.hasTimes()) {
      throw new IllegalArgumentException(
          "target=share needs listens that say how long they were: use target=counts");
    }
    int tracks = heard.catalog().size();
    double[] sums = new double[tracks];
    for (int event = 0; event < heard.size(); event++) {
      int track = heard.track(event);
      double whole = heard.catalog().track(track).duration().map(Duration::toMillis).orElse(0L);
      sums[track] += Math.min(1, heard.playedMillis(event) / whole);
    }
    int[] counts = heard.trackCounts();
    float[] targets = none(tracks);
    for (int track = 0; track < tracks; track++) {
      if (counts[track] > 0 && heard.catalog().track(track).duration().isPresent()) {
        targets[track] = (float) (sums[track] / counts[track]);
      }
    }
    return new ContentTargets(heard.catalog(), targets);
  }

  /**
   * What a listener said himself, such as 1 for like and 0 for dislike.
   *
   * @param labels from 0 to 1; tracks that the catalog does not have are skipped
   * @throws IllegalArgumentException if a label is not from 0 to 1
   */
  public static ContentTargets labels(Catalog catalog, Map<TrackId, Double> labels) {
    float[] targets = none(catalog.size());
    labels.forEach(
        (id, label) -> {
          if (!(label >= 0 && label <= 1)) {
            throw new IllegalArgumentException(
                "the label of track %s must be from 0 to 1: %s".formatted(id, label));
          }
          OptionalInt index = catalog.indexOf(id);
          if (index.isPresent()) {
            targets[index.getAsInt()] = label.floatValue();
          }
        });
    return new ContentTargets(catalog, targets);
  }

  private static float[] none(int size) {
    float[] targets = new float[size];
    Arrays.fill(targets, Float.NaN);
    return targets;
  }

  /** The tracks that have a target and those that can be scored. */
  public Catalog catalog() {
    return catalog;
  }

  /** The target of a track; {@code NaN} where it has none. */
  public float target(int track) {
    return byTrack[track];
  }

  /** The catalog indices of the tracks that have a target, ascending. */
  int[] tracks() {
    return IntStream.range(0, byTrack.length).filter(i -> !Float.isNaN(byTrack[i])).toArray();
  }
}
