package org.songnet.features;

import java.util.Arrays;
import java.util.List;
import org.songnet.vector.SparseMatrix;

/**
 * How much each bucket of a text counts: the logarithm of how often the text has it, times the
 * logarithm of how few texts have it (G. Salton, C. Buckley, "Term-weighting approaches in
 * automatic text retrieval", Information Processing and Management 24, 1988, <i>tf-idf</i>).
 */
final class TextWeights {

  private final TextPieces pieces;
  private final float[] rarity;

  /** Takes the array over. */
  TextWeights(TextConfig config, float[] rarity) {
    this.pieces = new TextPieces(config);
    this.rarity = rarity;
  }

  /**
   * Counts in how many texts the buckets are.
   *
   * @param texts by {@link TextPieces#plain}, all different
   */
  static TextWeights of(TextConfig config, List<String> texts) {
    TextPieces pieces = new TextPieces(config);
    int[] having = new int[config.buckets()];
    for (String text : texts) {
      int last = -1;
      for (int bucket : pieces.buckets(text)) {
        if (bucket != last) {
          having[bucket]++;
          last = bucket;
        }
      }
    }
    float[] rarity = new float[having.length];
    for (int bucket = 0; bucket < rarity.length; bucket++) {
      rarity[bucket] = (float) (1 + Math.log((1. + texts.size()) / (1. + having[bucket])));
    }
    return new TextWeights(config, rarity);
  }

  /** What every bucket counts by itself; not to be changed. */
  float[] rarity() {
    return rarity;
  }

  /**
   * The weights of the buckets of a text, in one row; their squares sum up to 1.
   *
   * @param text by {@link TextPieces#plain}, not empty
   */
  SparseMatrix of(String text) {
    int[] buckets = pieces.buckets(text);
    float[] weights = new float[buckets.length];
    int count = 0;
    double squares = 0;
    for (int from = 0, to; from < buckets.length; from = to) {
      to = from + 1;
      while (to < buckets.length && buckets[to] == buckets[from]) {
        to++;
      }
      double weight = (1 + Math.log(to - from)) * rarity[buckets[from]];
      squares += weight * weight;
      buckets[count] = buckets[from];
      weights[count++] = (float) weight;
    }
    double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
    for (int i = 0; i < count; i++) {
      weights[i] = (float) (weights[i] * scale);
    }
    return SparseMatrix.of(
        new int[] {0, count},
        Arrays.copyOf(buckets, count),
        Arrays.copyOf(weights, count),
        rarity.length);
  }
}
