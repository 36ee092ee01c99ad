package org.songnet.models.dl4j.twotower;

import java.util.SplittableRandom;
import org.songnet.vector.SparseMatrix;

/**
 * The songs of a history with their weights: {@code log2(1 + n)} for n plays, so that the hundredth
 * says less than the second.
 */
final class Heard {

  private final int[] tracks;
  private final float[] weights;
  private final float sum;
  private final float length;

  private Heard(int[] tracks, float[] plays) {
    this.tracks = tracks;
    this.weights = new float[plays.length];
    double total = 0;
    double squares = 0;
    for (int i = 0; i < plays.length; i++) {
      double weight = StrictMath.log(1 + Math.max(0, plays[i])) / StrictMath.log(2);
      weights[i] = (float) weight;
      total += weight;
      squares += weight * weight;
    }
    this.sum = (float) total;
    this.length = (float) Math.sqrt(squares);
  }

  /** A whole row. */
  static Heard of(SparseMatrix plays, int row) {
    return new Heard(plays.rowColumns(row), plays.rowValues(row));
  }

  /** Songs of a row drawn evenly: how many is drawn too, from one up to {@code most} or all. */
  static Heard some(SparseMatrix plays, int row, int most, SplittableRandom random) {
    int[] tracks = new int[1 + random.nextInt(Math.min(plays.length(row), most))];
    float[] values = new float[tracks.length];
    int start = plays.start(row);
    for (int i = start; i < plays.end(row); i++) {
      int seen = i - start;
      int place = seen < tracks.length ? seen : random.nextInt(seen + 1);
      if (place < tracks.length) {
        tracks[place] = plays.column(i);
        values[place] = plays.value(i);
      }
    }
    return new Heard(tracks, values);
  }

  int size() {
    return tracks.length;
  }

  int track(int index) {
    return tracks[index];
  }

  /** The weight of a song, all of them as a vector scaled to length 1. */
  float scaled(int index) {
    return length == 0 ? 0 : weights[index] / length;
  }

  /** The share of a song in the weights. */
  float share(int index) {
    return sum == 0 ? 0 : weights[index] / sum;
  }
}
