package org.songnet.models.dl4j.content;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseLayers;
import org.songnet.models.dl4j.DenseNetwork;
import org.songnet.models.dl4j.EpochLoop;
import org.songnet.models.dl4j.Parameter;

/** The net while it is trained. Not thread-safe; works in parallel inside. */
final class ContentModel implements EpochLoop.Model {

  /** Songs of a task. */
  private static final int STRIPE = 128;

  private final ContentMlpConfig config;
  private final DenseNetwork network;
  private final Songs training;
  private final Songs test;

  /**
   * Songs with their features and targets.
   *
   * @param rows standardised features, song after song
   * @param targets from 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package
  record Songs(float[] rows, float[] targets) {

    int size() {
      return targets.length;
    }
  }

  ContentModel(ContentMlpConfig config, DenseNetwork network, Songs training, Songs test) {
    this.config = config;
    this.network = network;
    this.training = training;
    this.test = test;
  }

  @Override
  public List<Parameter> parameters() {
    return network.parameters();
  }

  @Override
  public int examples() {
    return training.size();
  }

  /** A pass with its loss. */
  private record Done(DenseNetwork.Pass pass, double loss) {}

  @Override
  public double train(int[] batch, SplittableRandom random) {
    int stripes = (batch.length + STRIPE - 1) / STRIPE;
    SplittableRandom[] randoms = new SplittableRandom[stripes];
    Arrays.setAll(randoms, i -> random.split());
    List<Done> passes =
        IntStream.range(0, stripes)
            .parallel()
            .mapToObj(i -> pass(batch, i * STRIPE, randoms[i]))
            .toList();
    double loss = 0;
    for (Done done : passes) {
      network.add(done.pass());
      loss += done.loss();
    }
    network.decay((float) config.weightDecay());
    return loss;
  }

  private Done pass(int[] batch, int from, SplittableRandom random) {
    int count = Math.min(STRIPE, batch.length - from);
    int size = training.rows().length / training.size();
    float[] rows = new float[count * size];
    for (int i = 0; i < count; i++) {
      System.arraycopy(training.rows(), batch[from + i] * size, rows, i * size, size);
    }
    DenseNetwork.Pass pass = network.new Pass(count);
    float[] logits = pass.forward(rows, random);
    double loss = 0;
    for (int i = 0; i < count; i++) {
      double target = training.targets()[batch[from + i]];
      loss += loss(logits[i], target);
      logits[i] = (float) (slope(logits[i], target) / batch.length);
    }
    pass.backward(logits);
    return new Done(pass, loss);
  }

  private double loss(double logit, double target) {
    if (config.loss() == ContentMlpConfig.Loss.LOG) {
      return Math.max(0, logit) - target * logit + Math.log1p(Math.exp(-Math.abs(logit)));
    }
    double error = Activation.sigmoid(logit) - target;
    return error * error;
  }

  private double slope(double logit, double target) {
    double score = Activation.sigmoid(logit);
    return config.loss() == ContentMlpConfig.Loss.LOG
        ? score - target
        : 2 * (score - target) * score * (1 - score);
  }

  @Override
  public OptionalDouble validate() {
    return config.keepBest() && test.size() > 0
        ? OptionalDouble.of(figures(test).loss())
        : OptionalDouble.empty();
  }

  /** How good it is now. */
  CurvePoint point(int epoch) {
    return new CurvePoint(epoch, figures(training), figures(test));
  }

  private CurvePoint.Figures figures(Songs songs) {
    float[] logits = network.layers().apply(songs.rows(), songs.size());
    double loss = 0;
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      float target = songs.targets()[i];
      loss += loss(logits[i], target);
      right += logits[i] >= 0 == target >= .5f ? 1 : 0;
    }
    return new CurvePoint.Figures(loss / logits.length, right / (double) logits.length);
  }

  /** The net as it is now, for serving. */
  DenseLayers layers() {
    return network.layers();
  }
}
