package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.songnet.models.dl4j.Parameter;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.vector.SparseMatrix;

/**
 * The tower of the listeners with what it is shown, while it is trained.
 *
 * <p>A listener is shown some of his history, and often nothing else, so that a part of a history
 * alone will do for listeners not yet known. The song he is asked for may be in it or not (the
 * corruption of Wu et al., "Collaborative Denoising Auto-Encoders for Top-N Recommender Systems",
 * WSDM 2016).
 */
final class ListenerSide {

  private final TwoTowerConfig config;
  private final SparseMatrix heard;
  private final Parameter ids;
  private final Parameter history;
  private final ListenerInput input;
  private final Tower tower;

  ListenerSide(
      TwoTowerConfig config,
      SparseMatrix heard,
      CatalogFeatures features,
      SplittableRandom random) {
    this.config = config;
    this.heard = heard;
    int size = config.embeddingSize();
    double range = 1 / Math.sqrt(size);
    this.ids =
        new Parameter("listeners", heard.rows(), size)
            .uniform(range, random)
            .withDecay(config.regularisation());
    this.history =
        new Parameter("history", heard.columns(), size)
            .uniform(range, random)
            .withDecay(config.regularisation());
    this.input = new ListenerInput(size, history.values(), features.size(), features.rows());
    this.tower = new Tower(config, input.width(), random);
  }

  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(List.of(ids, history));
    all.addAll(tower.parameters());
    return all;
  }

  float[] ids() {
    return ids.values();
  }

  ListenerInput input() {
    return input;
  }

  ServedTower served() {
    return tower.served();
  }

  /** The vectors of listeners as training shows them. */
  Pass train(PairBatch batch, SplittableRandom random) {
    return new Pass(
        batch,
        user -> random.nextDouble() >= config.userDropout(),
        pair -> Heard.some(heard, batch.users()[pair], config.historySize(), random));
  }

  /** The vectors of listeners as they will be served. */
  float[] vectors(PairBatch batch) {
    return new Pass(batch, user -> true, pair -> Heard.of(heard, batch.users()[pair])).outputs();
  }

  /** Listeners on their way through the tower. */
  final class Pass {
    private final PairBatch batch;
    private final boolean[] known;
    private final Heard[] histories;
    private final Tower.Trip pass;

    private Pass(PairBatch batch, IntPredicate shown, IntFunction<Heard> history) {
      this.batch = batch;
      int rows = batch.positions();
      this.known = new boolean[rows];
      this.histories = new Heard[rows];
      float[] inputs = new float[rows * input.width()];
      for (int row = 0; row < rows; row++) {
        int user = batch.users()[row];
        int start = row * input.width();
        known[row] = shown.test(user);
        if (known[row]) {
          System.arraycopy(ids.values(), user * ids.width(), inputs, start, ids.width());
        }
        histories[row] = history.apply(row);
        input.add(histories[row], inputs, start);
      }
      this.pass = tower.forward(inputs, rows);
    }

    float[] outputs() {
      return pass.outputs();
    }

    /** Adds to all gradients; {@code gradient} is overwritten. */
    void backward(float[] gradient) {
      float[] inputGradient = pass.backward(gradient);
      for (int row = 0; row < known.length; row++) {
        int start = row * input.width();
        if (known[row]) {
          ids.addGradient(batch.users()[row], inputGradient, start, 1);
        }
        for (int k = 0; k < histories[row].size(); k++) {
          int track = histories[row].track(k);
          float weight = histories[row].scaled(k);
          history.addGradient(track, inputGradient, start + input.historyAt(), weight);
        }
      }
    }
  }
}
