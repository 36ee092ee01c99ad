package org.songnet.models.dl4j.ncf;

import java.util.Optional;
import java.util.SplittableRandom;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseNetwork;
import org.songnet.models.dl4j.Parameter;

/**
 * Some examples on their way through the model and back.
 *
 * <p>The logit of a listener u and a track i is, in the symbols of the paper, {@code p(u)·q(i) +
 * b(i) + mlp(p'(u), q'(i))}: the product of generalised matrix factorisation, its output weights h
 * fixed to one, as the vectors can take up any scale, and beside it the network, on vectors of its
 * own. Used by one thread.
 */
final class Stripe {

  private final NcfModel model;
  private final NcfConfig config;
  private final Examples examples;
  private final int factors;
  private final float[] masks;
  private final float[] gradient;
  private final Optional<DenseNetwork.Pass> pass;
  private float[] inputGradient = {};
  private double loss;

  Stripe(NcfModel model, Examples examples) {
    this.model = model;
    this.config = model.config;
    this.examples = examples;
    this.factors = config.factors();
    this.gradient = new float[examples.size()];
    this.masks = new float[config.dropout() > 0 ? examples.size() * factors : 0];
    this.pass = model.network.map(network -> network.new Pass(examples.size()));
  }

  /** The sum of the losses, without dropout. */
  double evaluate() {
    return lossOf(
        logits(model.network.map(network -> network.layers().apply(inputs(), examples.size()))), 0);
  }

  /**
   * Works out the loss and the gradients of logits and inputs; changes nothing of the model.
   *
   * @param scale multiplies the gradients
   */
  Stripe train(float scale, SplittableRandom random) {
    float kept = (float) (1 / (1 - config.dropout()));
    for (int i = 0; i < masks.length; i++) {
      masks[i] = random.nextDouble() < config.dropout() ? 0 : kept;
    }
    loss = lossOf(logits(pass.map(layers -> layers.forward(inputs(), random))), scale);
    inputGradient = pass.map(layers -> layers.backward(gradient)).orElse(inputGradient);
    return this;
  }

  double loss() {
    return loss;
  }

  /** What the network sees: the row of the listener, then that of the track. */
  private float[] inputs() {
    int size = model.inputSize;
    float[] inputs = new float[2 * size * examples.size()];
    for (int i = 0; i < examples.size(); i++) {
      System.arraycopy(
          model.listenerRows(), examples.users()[i] * size, inputs, 2 * i * size, size);
      System.arraycopy(
          model.trackRows(), examples.tracks()[i] * size, inputs, (2 * i + 1) * size, size);
    }
    return inputs;
  }

  private float[] logits(Optional<float[]> networkLogits) {
    float[] logits = networkLogits.orElseGet(() -> new float[examples.size()]);
    float[] users = model.users().values();
    float[] tracks = model.tracks().values();
    for (int i = 0; factors > 0 && i < logits.length; i++) {
      int user = examples.users()[i] * factors;
      int track = examples.tracks()[i] * factors;
      float sum = model.trackBias().values()[examples.tracks()[i]];
      for (int k = 0; k < factors; k++) {
        sum += mask(i, k) * users[user + k] * tracks[track + k];
      }
      logits[i] += sum;
    }
    return logits;
  }

  private float mask(int example, int factor) {
    return masks.length == 0 ? 1 : masks[example * factors + factor];
  }

  private double lossOf(float[] logits, float scale) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double p = Activation.sigmoid(logits[i]);
      if (config.objective() == NcfConfig.Objective.HEARD) {
        boolean heard = examples.heard()[i];
        double signed = heard ? -logits[i] : logits[i];
        sum += Math.max(0, signed) + Math.log1p(Math.exp(-Math.abs(signed)));
        gradient[i] = (float) (scale * (p - (heard ? 1 : 0)));
      } else {
        double error =
            p
                - model
                    .preferences
                    .orElseThrow()
                    .compatibility(model.preferred, examples.users()[i], examples.tracks()[i]);
        sum += error * error;
        gradient[i] = (float) (scale * 2 * error * p * (1 - p));
      }
    }
    return sum;
  }

  /** Adds the gradients of the tables and of the network, the decay of the rows included. */
  void addGradients(float scale) {
    float decay = (float) (config.weightDecay() * scale);
    if (factors > 0) {
      addProduct(decay);
    }
    model.network.ifPresent(network -> pass.ifPresent(network::add));
    if (model.userInputs().width() > 0) {
      addInputs(decay);
    }
  }

  private void addProduct(float decay) {
    float[] users = model.users().values();
    float[] tracks = model.tracks().values();
    float[] userGradient = new float[factors];
    float[] trackGradient = new float[factors];
    for (int i = 0; i < examples.size(); i++) {
      int user = examples.users()[i];
      int track = examples.tracks()[i];
      for (int k = 0; k < factors; k++) {
        float p = users[user * factors + k];
        float q = tracks[track * factors + k];
        float g = gradient[i] * mask(i, k);
        userGradient[k] = g * q + decay * p;
        trackGradient[k] = g * p + decay * q;
      }
      model.users().addGradient(user, userGradient, 0, 1);
      model.tracks().addGradient(track, trackGradient, 0, 1);
      model.trackBias().addGradient(track, gradient, i, 1);
    }
  }

  private void addInputs(float decay) {
    int size = model.inputSize;
    for (int i = 0; i < examples.size(); i++) {
      addRow(model.userInputs(), examples.users()[i], 2 * i * size, decay);
      addRow(model.trackInputs(), examples.tracks()[i], (2 * i + 1) * size, decay);
    }
  }

  private void addRow(Parameter table, int row, int from, float decay) {
    table.addGradient(row, inputGradient, from, 1);
    table.addGradient(row, table.values(), row * table.width(), decay);
  }
}
