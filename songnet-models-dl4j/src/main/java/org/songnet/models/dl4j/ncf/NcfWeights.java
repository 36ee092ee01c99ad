package org.songnet.models.dl4j.ncf;

import java.io.IOException;
import java.util.Optional;
import org.songnet.models.dl4j.Activation;
import org.songnet.models.dl4j.DenseLayers;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/**
 * What was learnt, for serving; parts that the configuration leaves out are empty.
 *
 * @param users a row of factors for each listener
 * @param tracks a row of factors for each track
 * @param trackBias a number for each track
 * @param userInputs what the network sees of each listener
 * @param trackInputs what the network sees of each track
 * @param network the layers beside the product
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves this package
record NcfWeights(
    float[] users,
    float[] tracks,
    float[] trackBias,
    float[] userInputs,
    float[] trackInputs,
    Optional<DenseLayers> network) {

  private static final String NETWORK = "network";

  /** How many numbers the network sees of a listener or a track. */
  int inputSize() {
    return network.map(layers -> layers.inputs() / 2).orElse(0);
  }

  void write(ModelWriter out) throws IOException {
    out.floats("user-factors.f32", users);
    out.floats("track-factors.f32", tracks);
    out.floats("track-bias.f32", trackBias);
    out.floats("user-inputs.f32", userInputs);
    out.floats("track-inputs.f32", trackInputs);
    if (network.isPresent()) {
      network.get().write(NETWORK, out);
    }
  }

  static NcfWeights read(NcfConfig config, int userCount, ModelReader in) throws IOException {
    int trackCount = in.catalog().size();
    Optional<DenseLayers> network =
        config.hiddenSize() == 0
            ? Optional.empty()
            : Optional.of(DenseLayers.read(NETWORK, Activation.RELU, in));
    int inputs = network.map(layers -> layers.inputs() / 2).orElse(0);
    return new NcfWeights(
        in.floats("user-factors.f32", Math.multiplyExact(userCount, config.factors())),
        in.floats("track-factors.f32", Math.multiplyExact(trackCount, config.factors())),
        in.floats("track-bias.f32", config.factors() > 0 ? trackCount : 0),
        in.floats("user-inputs.f32", Math.multiplyExact(userCount, inputs)),
        in.floats("track-inputs.f32", Math.multiplyExact(trackCount, inputs)),
        network);
  }
}
