package org.songnet.models.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/**
 * Fully connected layers while they are trained; see {@link DenseLayers}.
 *
 * <p>Rows are worked on in {@link Pass}es, which may run in parallel; their gradients are added up
 * afterwards, in order, so the number of threads does not matter. Its products are those of {@link
 * Gemm}, which at these sizes beat ND4J's by what those need to copy.
 */
public final class DenseNetwork {

  private final List<Parameter> weights = new ArrayList<>();
  private final List<Parameter> biases = new ArrayList<>();
  private final Activation activation;
  private final double dropout;

  private DenseNetwork(Activation activation, double dropout) {
    this.activation = activation;
    this.dropout = dropout;
  }

  /**
   * Random layers.
   *
   * @param sizes how many numbers go in, and the units of each layer
   * @param dropout the share of the hidden units' outputs set to zero in training
   */
  public static DenseNetwork random(
      int[] sizes, Activation activation, double dropout, SplittableRandom random) {
    DenseNetwork network = new DenseNetwork(activation, dropout);
    for (int i = 0; i + 1 < sizes.length; i++) {
      network.add(i, sizes[i], sizes[i + 1]);
      network.weights.get(i).uniform(activation.range(sizes[i], sizes[i + 1]), random);
    }
    return network;
  }

  /** Layers that were trained before, to be trained further. */
  public static DenseNetwork of(DenseLayers start, double dropout) {
    DenseNetwork network = new DenseNetwork(start.activation(), dropout);
    for (DenseLayers.Layer layer : start.layers()) {
      int index = network.weights.size();
      network.add(index, layer.inputs(), layer.units());
      System.arraycopy(
          layer.weights(), 0, network.weights.get(index).values(), 0, layer.weights().length);
      System.arraycopy(layer.bias(), 0, network.biases.get(index).values(), 0, layer.units());
    }
    return network;
  }

  private void add(int index, int inputs, int units) {
    weights.add(new Parameter("weights of layer " + index, inputs, units));
    biases.add(new Parameter("bias of layer " + index, 1, units));
  }

  /** Everything that is trained. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(weights);
    all.addAll(biases);
    return all;
  }

  /** Adds the decay of the weights, not of the biases, to their gradients. */
  public void decay(float factor) {
    for (Parameter layer : weights) {
      for (int row = 0; row < layer.rows(); row++) {
        layer.addGradient(row, layer.values(), row * layer.width(), factor);
      }
    }
  }

  /** Adds the gradients of passes. */
  public void add(Pass pass) {
    for (int layer = 0; layer < weights.size(); layer++) {
      weights.get(layer).addGradient(pass.weightGradients.get(layer));
      biases.get(layer).addGradient(pass.biasGradients.get(layer));
    }
  }

  /** The layers as they are now, as a copy. */
  public DenseLayers layers() {
    List<DenseLayers.Layer> layers = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      layers.add(
          new DenseLayers.Layer(
              weights.get(i).rows(),
              weights.get(i).width(),
              weights.get(i).values().clone(),
              biases.get(i).values().clone()));
    }
    return new DenseLayers(layers, activation);
  }

  /** Some rows on their way forth and back; used by one thread. */
  public final class Pass {

    private final int count;
    private final List<float[]> inputs = new ArrayList<>();

    /** What the hidden layers gave before dropout. */
    private final List<float[]> outputs = new ArrayList<>();

    private final List<Dropout> masks = new ArrayList<>();
    private final List<float[]> weightGradients = new ArrayList<>();
    private final List<float[]> biasGradients = new ArrayList<>();

    /** A pass of so many rows. */
    public Pass(int count) {
      this.count = count;
    }

    /**
     * The logits of rows.
     *
     * @param rows row after row; kept until {@link #backward}
     * @param random where dropout comes from
     */
    public float[] forward(float[] rows, SplittableRandom random) {
      float[] fed = rows;
      for (int i = 0; i < weights.size(); i++) {
        Parameter layer = weights.get(i);
        if (i > 0) {
          activation.apply(fed, 0, fed.length);
          outputs.add(dropout > 0 ? fed.clone() : fed);
          Dropout mask = new Dropout(fed.length, dropout, random);
          mask.apply(fed);
          masks.add(mask);
        }
        inputs.add(fed);
        float[] sums = new float[count * layer.width()];
        for (int row = 0; row < count; row++) {
          System.arraycopy(biases.get(i).values(), 0, sums, row * layer.width(), layer.width());
        }
        Gemm.multiply(
            1,
            Matrix.of(fed, count, layer.rows()),
            Matrix.of(layer.values(), layer.rows(), layer.width()),
            1,
            Matrix.of(sums, count, layer.width()));
        fed = sums;
      }
      return fed;
    }

    /**
     * Works out the gradients.
     *
     * @param logitGradient of the loss with respect to what {@link #forward} gave
     * @return the gradient with respect to the rows
     */
    public float[] backward(float[] logitGradient) {
      float[] gradient = logitGradient;
      for (int i = weights.size() - 1; i >= 0; i--) {
        Parameter layer = weights.get(i);
        Matrix sumGradient = Matrix.of(gradient, count, layer.width());
        float[] weightGradient = new float[layer.rows() * layer.width()];
        Gemm.multiply(
            1,
            Matrix.of(inputs.get(i), count, layer.rows()).transposed(),
            sumGradient,
            0,
            Matrix.of(weightGradient, layer.rows(), layer.width()));
        weightGradients.add(0, weightGradient);
        biasGradients.add(0, columnSums(gradient, layer.width()));
        float[] fedGradient = new float[count * layer.rows()];
        Gemm.multiply(
            1,
            sumGradient,
            Matrix.of(layer.values(), layer.rows(), layer.width()).transposed(),
            0,
            Matrix.of(fedGradient, count, layer.rows()));
        if (i > 0) {
          masks.get(i - 1).apply(fedGradient);
          activation.backward(outputs.get(i - 1), fedGradient, fedGradient.length);
        }
        gradient = fedGradient;
      }
      return gradient;
    }

    private float[] columnSums(float[] rows, int width) {
      float[] sums = new float[width];
      for (int row = 0; row < count; row++) {
        for (int i = 0; i < width; i++) {
          sums[i] += rows[row * width + i];
        }
      }
      return sums;
    }
  }
}
