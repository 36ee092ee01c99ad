package org.songnet.benchmarks;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.songnet.models.java.rnn.RnnConfig;

/**
 * One training step of the same network on PyTorch, by DJL: tied embeddings, dropout, an LSTM, a
 * projection, a softmax over the target and shared negatives, Adam. One thread.
 *
 * <p>As is usual there, the gradient of the embeddings is dense and Adam moves all of them;
 * gradients are not clipped.
 */
public final class DjlLstmStep implements StepPeer {

  private static final float RANGE = 0.1f;

  /** For {@link java.util.ServiceLoader}. */
  public DjlLstmStep() {}

  @Override
  public String name() {
    return "LSTM on DJL, PyTorch";
  }

  @Override
  public DoubleSupplier prepare(RnnConfig config, int tracks, List<int[]> sequences) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    Network network = new Network(config, tracks, sequences);
    return network::step;
  }

  private static final class Network {

    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final SplittableRandom random = new SplittableRandom(1);
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Optimizer adam =
        Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build();
    private final RnnConfig config;
    private final int tracks;
    private final long[] inputs;
    private final long[] targets;
    private final Shape shape;

    Network(RnnConfig config, int tracks, List<int[]> sequences) {
      this.config = config;
      this.tracks = tracks;
      int steps = sequences.get(0).length - 1;
      shape = new Shape(sequences.size(), steps);
      inputs = new long[sequences.size() * steps];
      targets = new long[inputs.length];
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = sequences.get(i / steps)[i % steps];
        targets[i] = sequences.get(i / steps)[i % steps + 1];
      }
      int size = config.embeddingSize();
      int hidden = config.hiddenSize();
      add("items", new Shape(tracks, size));
      add("bias", new Shape(tracks, 1));
      add("input", new Shape(4L * hidden, size));
      add("recurrent", new Shape(4L * hidden, hidden));
      add("inputBias", new Shape(4L * hidden));
      add("recurrentBias", new Shape(4L * hidden));
      add("projection", new Shape(hidden, size));
    }

    private void add(String name, Shape of) {
      NDArray parameter = manager.randomUniform(-RANGE, RANGE, of);
      parameter.setRequiresGradient(true);
      parameters.put(name, parameter);
    }

    double step() {
      double value;
      try (NDManager batch = manager.newSubManager();
          GradientCollector collector = engine.newGradientCollector()) {
        collector.zeroGradients();
        NDArray loss = loss(batch);
        collector.backward(loss);
        value = loss.getFloat();
      }
      parameters.forEach(
          (name, parameter) -> {
            try (NDArray gradient = parameter.getGradient()) {
              adam.update(name, parameter, gradient);
            }
          });
      return value;
    }

    private NDArray loss(NDManager batch) {
      int hidden = config.hiddenSize();
      NDArray in = dropped(rows("items", batch.create(inputs, shape)), config.embeddingDropout());
      NDArray start = batch.zeros(new Shape(1, shape.get(0), hidden));
      NDList weights =
          new NDList(
              parameters.get("input"),
              parameters.get("recurrent"),
              parameters.get("inputBias"),
              parameters.get("recurrentBias"));
      NDArray out =
          in.getNDArrayInternal()
              .lstm(
                  in, new NDList(start, start.duplicate()), weights, true, 1, 0, true, false, true)
              .get(0)
              .reshape(targets.length, hidden);
      NDArray queries = dropped(out, config.hiddenDropout()).matMul(parameters.get("projection"));
      long[] drawn = random.longs(config.negatives(), 0, tracks).toArray();
      NDArray negatives = batch.create(drawn);
      NDArray others =
          queries
              .matMul(rows("items", negatives).transpose())
              .add(rows("bias", negatives).transpose());
      NDArray wanted = batch.create(targets);
      NDArray target =
          queries.mul(rows("items", wanted)).sum(new int[] {1}, true).add(rows("bias", wanted));
      return target.concat(others, 1).logSoftmax(1).get(new NDIndex(":, 0")).mean().neg();
    }

    private NDArray rows(String table, NDArray indices) {
      return indices
          .getNDArrayInternal()
          .embedding(indices, parameters.get(table), SparseFormat.DENSE)
          .singletonOrThrow();
    }

    private static NDArray dropped(NDArray rows, double share) {
      return rows.getNDArrayInternal().dropout(rows, (float) share, true).singletonOrThrow();
    }
  }
}
