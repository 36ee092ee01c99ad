package org.songnet.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Inner products of one rounded query with blocks of bytes, exact until the steps are multiplied
 * in.
 */
final class ByteScores {

  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> I = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> S = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> B =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(F.vectorBitSize() / 2));
  private static final int W = F.length();
  private static final int ROWS = Shape.BLOCK;

  private ByteScores() {}

  static void score(
      byte[] blocks,
      int at,
      int count,
      ByteQuery query,
      float[] scales,
      int scalesAt,
      float[] scores) {
    int perBlock = ROWS * query.multiples.length;
    for (int b = 0; b < count; b++) {
      for (int row = 0; row < ROWS; row += 4 * W) {
        int first = b * ROWS + row;
        score(blocks, at + b * perBlock + row, query, scales, scalesAt + first, scores, first);
      }
    }
  }

  /** As many rows as fit two vectors of shorts, or four of floats. */
  private static void score(
      byte[] x, int at, ByteQuery query, float[] scales, int scalesAt, float[] scores, int to) {
    short[] multiples = query.multiples;
    IntVector a = IntVector.zero(I);
    IntVector b = IntVector.zero(I);
    IntVector c = IntVector.zero(I);
    IntVector d = IntVector.zero(I);
    int i = at;
    int j = 0;
    for (int flush : query.flushes) {
      ShortVector low = ShortVector.zero(S);
      ShortVector high = ShortVector.zero(S);
      for (; j < flush; j++, i += ROWS) {
        ShortVector q = ShortVector.broadcast(S, multiples[j]);
        low = low.add(ByteVector.fromArray(B, x, i).convertShape(VectorOperators.B2S, S, 0).mul(q));
        high =
            high.add(
                ByteVector.fromArray(B, x, i + 2 * W)
                    .convertShape(VectorOperators.B2S, S, 0)
                    .mul(q));
      }
      a = a.add(low.convertShape(VectorOperators.S2I, I, 0));
      b = b.add(low.convertShape(VectorOperators.S2I, I, 1));
      c = c.add(high.convertShape(VectorOperators.S2I, I, 0));
      d = d.add(high.convertShape(VectorOperators.S2I, I, 1));
    }
    float step = query.step;
    FloatVector fa = (FloatVector) a.convertShape(VectorOperators.I2F, F, 0);
    FloatVector fb = (FloatVector) b.convertShape(VectorOperators.I2F, F, 0);
    FloatVector fc = (FloatVector) c.convertShape(VectorOperators.I2F, F, 0);
    FloatVector fd = (FloatVector) d.convertShape(VectorOperators.I2F, F, 0);
    fa.mul(step).mul(FloatVector.fromArray(F, scales, scalesAt)).intoArray(scores, to);
    fb.mul(step).mul(FloatVector.fromArray(F, scales, scalesAt + W)).intoArray(scores, to + W);
    fc.mul(step)
        .mul(FloatVector.fromArray(F, scales, scalesAt + 2 * W))
        .intoArray(scores, to + 2 * W);
    fd.mul(step)
        .mul(FloatVector.fromArray(F, scales, scalesAt + 3 * W))
        .intoArray(scores, to + 3 * W);
  }
}
