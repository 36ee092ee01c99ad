package org.songnet.models.dl4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.Gemm;
import org.songnet.vector.Matrix;

/**
 * Fully connected layers for serving: every layer but the last has an {@link Activation}, the last
 * gives logits. Plain Java; immutable and safe for concurrent use.
 */
public final class DenseLayers {

  /** Rows worked on together, so that what is between layers stays in the cache. */
  private static final int BLOCK = 512;

  /**
   * One layer.
   *
   * @param weights a row for each input, a column for each unit
   * @param bias a number for each unit
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package
  record Layer(int inputs, int units, float[] weights, float[] bias) {}

  private final List<Layer> layers;
  private final Activation activation;

  DenseLayers(List<Layer> layers, Activation activation) {
    this.layers = List.copyOf(layers);
    this.activation = activation;
  }

  List<Layer> layers() {
    return layers;
  }

  /** What the hidden layers do. */
  public Activation activation() {
    return activation;
  }

  /** How many numbers go in. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** How many numbers come out. */
  public int outputs() {
    return layers.get(layers.size() - 1).units();
  }

  /**
   * The outputs of rows.
   *
   * @param rows inputs, row after row; not changed
   * @return a fresh array of {@code count} rows of outputs
   */
  public float[] apply(float[] rows, int count) {
    float[] outputs = new float[count * outputs()];
    for (int from = 0; from < count; from += BLOCK) {
      int height = Math.min(BLOCK, count - from);
      Layer first = layers.get(0);
      float[] sums = new float[height * first.units()];
      Gemm.multiply(
          1,
          Matrix.of(rows, from * first.inputs(), height, first.inputs(), first.inputs()),
          Matrix.of(first.weights(), first.inputs(), first.units()),
          0,
          Matrix.of(sums, height, first.units()));
      addBias(first, sums, height);
      finish(sums, height, outputs, from * outputs());
    }
    return outputs;
  }

  private static void addBias(Layer layer, float[] sums, int count) {
    for (int row = 0; row < count; row++) {
      for (int unit = 0; unit < layer.units(); unit++) {
        sums[row * layer.units() + unit] += layer.bias()[unit];
      }
    }
  }

  private void finish(float[] firstSums, int count, float[] outputs, int to) {
    float[] sums = firstSums;
    for (Layer layer : layers.subList(1, layers.size())) {
      activation.apply(sums, 0, count * layer.inputs());
      float[] next = new float[count * layer.units()];
      Gemm.multiply(
          1,
          Matrix.of(sums, count, layer.inputs()),
          Matrix.of(layer.weights(), layer.inputs(), layer.units()),
          0,
          Matrix.of(next, count, layer.units()));
      addBias(layer, next, count);
      sums = next;
    }
    System.arraycopy(sums, 0, outputs, to, count * outputs());
  }

  /**
   * What the first layer makes of the last inputs of rows, ready for {@link #applyTo}: with half of
   * the inputs the same for all requests it is worked out once.
   *
   * @param rows row after row, the last {@code width} inputs only
   * @return a row of sums of the first layer for each, its bias included
   */
  public float[] lastInputs(float[] rows, int count, int width) {
    Layer first = layers.get(0);
    float[] sums = new float[count * first.units()];
    int skipped = first.inputs() - width;
    Gemm.multiply(
        1,
        Matrix.of(rows, count, width),
        Matrix.of(first.weights(), skipped * first.units(), width, first.units(), first.units()),
        0,
        Matrix.of(sums, count, first.units()));
    addBias(first, sums, count);
    return sums;
  }

  /**
   * The outputs for one row of first inputs with each row of last ones.
   *
   * @param firstInputs the inputs before those of {@code lastInputs}
   * @param lastInputs what {@link #lastInputs} gave; not changed
   */
  public float[] applyTo(float[] firstInputs, float[] lastInputs, int count) {
    Layer first = layers.get(0);
    int units = first.units();
    float[] shared = new float[units];
    Gemm.multiply(
        1,
        Matrix.of(firstInputs, 1, firstInputs.length),
        Matrix.of(first.weights(), firstInputs.length, units),
        0,
        Matrix.of(shared, 1, units));
    float[] outputs = new float[count * outputs()];
    for (int from = 0; from < count; from += BLOCK) {
      int height = Math.min(BLOCK, count - from);
      float[] sums = new float[height * units];
      for (int row = 0; row < height; row++) {
        for (int unit = 0; unit < units; unit++) {
          sums[row * units + unit] = lastInputs[(from + row) * units + unit] + shared[unit];
        }
      }
      finish(sums, height, outputs, from * outputs());
    }
    return outputs;
  }

  /** Writes the layers as entries {@code NAME-…}. */
  public void write(String name, ModelWriter out) throws IOException {
    int[] sizes = new int[layers.size() + 1];
    sizes[0] = inputs();
    for (int i = 0; i < layers.size(); i++) {
      sizes[i + 1] = layers.get(i).units();
      out.floats(name + "-" + i + "-weights.f32", layers.get(i).weights());
      out.floats(name + "-" + i + "-bias.f32", layers.get(i).bias());
    }
    out.ints(name + "-sizes.i32", sizes);
  }

  /** Reads what {@link #write} wrote. */
  public static DenseLayers read(String name, Activation activation, ModelReader in)
      throws IOException {
    int[] sizes = in.ints(name + "-sizes.i32");
    if (sizes.length < 2) {
      throw new ModelFormatException("entry " + name + "-sizes.i32 must be at least two sizes");
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i + 1 < sizes.length; i++) {
      if (sizes[i] < 1 || sizes[i + 1] < 1) {
        throw new ModelFormatException("entry " + name + "-sizes.i32 must be positive numbers");
      }
      layers.add(
          new Layer(
              sizes[i],
              sizes[i + 1],
              in.floats(
                  name + "-" + i + "-weights.f32", Math.multiplyExact(sizes[i], sizes[i + 1])),
              in.floats(name + "-" + i + "-bias.f32", sizes[i + 1])));
    }
    return new DenseLayers(layers, activation);
  }
}
