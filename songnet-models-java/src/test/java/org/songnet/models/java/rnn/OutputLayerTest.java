package org.songnet.models.java.rnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OutputLayerTest {

  private static final int TRACKS = 40;

  private final Parameter vectors =
      new Parameter("vectors", TRACKS, 4).uniform(1, new SplittableRandom(1));
  private final Parameter bias =
      new Parameter("bias", TRACKS, 1).uniform(1, new SplittableRandom(2));
  private final OutputLayer loss = new OutputLayer(RnnConfig.defaults(), vectors, bias);
  private final float[] queries = {1, -1, 0.5f, 2, 0.3f, 0.2f, -1, -2};
  private final int[] targets = {3, 39};

  @Test
  void isTheNegativeLogLikelihood() {
    double expected = 0;
    for (int row = 0; row < targets.length; row++) {
      double sum = 0;
      for (int track = 0; track < TRACKS; track++) {
        sum += Math.exp(logit(row, track));
      }
      expected += Math.log(sum) - logit(row, targets[row]);
    }
    assertThat(loss.evaluate(queries, targets, Candidates.all(TRACKS)).loss())
        .isCloseTo(expected, Offset.offset(1e-5));
  }

  @Test
  void gainsByTheRankOfTheTarget() {
    for (int target = 0; target < TRACKS; target++) {
      int rank = 1;
      for (int track = 0; track < TRACKS; track++) {
        rank += logit(0, track) > logit(0, target) ? 1 : 0;
      }
      Judgement judged = loss.evaluate(queries, new int[] {target}, Candidates.all(TRACKS));
      assertThat(judged.gain())
          .as("rank %d", rank)
          .isCloseTo(rank > 20 ? 0 : Math.log(2) / Math.log(1.0 + rank), Offset.offset(1e-12));
    }
  }

  private double logit(int row, int track) {
    double logit = bias.values()[track];
    for (int i = 0; i < 4; i++) {
      logit += queries[row * 4 + i] * vectors.values()[track * 4 + i];
    }
    return logit;
  }

  @Test
  void manyNegativesOfAnyDistributionComeToTheFullSoftmax() {
    int[] counts = new int[TRACKS];
    for (int i = 0; i < TRACKS; i++) {
      counts[i] = i * i;
    }
    double full = loss.evaluate(queries, targets, Candidates.all(TRACKS)).loss();
    for (double exponent : new double[] {0, 0.5, 1}) {
      Candidates drawn =
          new Candidates.Sampler(counts, false, exponent, 400_000, true)
              .draw(new SplittableRandom(1));
      assertThat(loss.evaluate(queries, targets, drawn).loss())
          .as("exponent %s", exponent)
          .isCloseTo(full, Offset.offset(0.03));
    }
  }

  @Test
  void aTargetThatIsTheOnlyNegativeCostsNothing() {
    int[] onlyOne = new int[TRACKS];
    onlyOne[3] = 1 << 30;
    Candidates same =
        new Candidates.Sampler(onlyOne, false, 1, 2, true).draw(new SplittableRandom(1));
    assertThat(same.item(0)).isEqualTo(3);
    assertThat(same.item(1)).isEqualTo(3);
    assertThat(loss.evaluate(new float[] {1, 1, 1, 1}, new int[] {3}, same).loss())
        .isCloseTo(0, Offset.offset(1e-6));
  }
}
