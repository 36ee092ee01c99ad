package org.songnet.models.dl4j.twotower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.songnet.models.dl4j.Matrices;
import org.songnet.models.dl4j.Parameter;
import org.songnet.models.dl4j.TrainableModel;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.models.java.rnn.Seeds;
import org.songnet.vector.SparseMatrix;

/** Two towers while they are trained. */
final class TwoTowerModel implements TrainableModel<PairBatch> {

  static final String ACCURACY = "topKAccuracy";

  /** Products held at once in validation: 16 MB. */
  private static final int BLOCK = 1 << 22;

  private final TwoTowerConfig config;
  private final SparseMatrix heard;
  private final ListenerSide listeners;
  private final SongSide songs;
  private final Loss loss;
  private final TopKAccuracy accuracy;
  private float[] songVectors = {};

  /**
   * Untrained towers.
   *
   * @param plays all that was heard
   * @param heard what is learnt from
   */
  TwoTowerModel(
      TwoTowerConfig config, SparseMatrix plays, SparseMatrix heard, CatalogFeatures features) {
    this.config = config;
    this.heard = heard;
    int[] counts = new int[heard.columns()];
    for (int i = 0; i < heard.size(); i++) {
      counts[heard.column(i)]++;
    }
    SplittableRandom random = Seeds.random(config.seed(), Seeds.WEIGHTS);
    this.listeners = new ListenerSide(config, heard, features, random);
    this.songs = new SongSide(config, counts, features, random);
    this.loss =
        switch (config.objective()) {
          case SOFTMAX -> new SampledSoftmax(config, counts);
          case SHARE -> new SquaredError(Wanted.share(heard), Wanted.share(plays));
          case POPULARITY -> new SquaredError(Wanted.popularity(counts), Wanted.popularity(counts));
        };
    this.accuracy = new TopKAccuracy(config.topK());
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(listeners.parameters());
    all.addAll(songs.parameters());
    return all;
  }

  @Override
  public void startPass() {
    accuracy.reset();
    songVectors = new float[0];
  }

  @Override
  public Map<String, Double> metrics() {
    return Map.of(ACCURACY, accuracy.value());
  }

  @Override
  public double train(PairBatch batch, float scale, SplittableRandom random) {
    int rows = batch.positions();
    int size = config.outputSize();
    int[] candidates = Arrays.copyOf(batch.tracks(), rows + config.extraNegatives());
    for (int i = rows; i < candidates.length; i++) {
      candidates[i] = random.nextInt(heard.columns());
    }
    ListenerSide.Pass users = listeners.train(batch, random);
    SongSide.Pass tracks = songs.train(candidates, random);
    try (INDArray u = Matrices.of(users.outputs(), rows, size);
        INDArray v = Matrices.of(tracks.outputs(), candidates.length, size);
        INDArray matrix = Matrices.zeros(rows, candidates.length);
        INDArray du = Matrices.zeros(rows, size);
        INDArray dv = Matrices.zeros(candidates.length, size)) {
      Matrices.timesTransposed(u, v, matrix);
      float[] products = Matrices.toArray(matrix);
      for (int row = 0; row < rows; row++) {
        int start = row * candidates.length;
        accuracy.add(products[start + row], products, start, start + candidates.length);
      }
      double sum = loss.train(batch, candidates, products);
      Matrices.write(products, 0, matrix);
      Matrices.times(matrix, v, du, scale);
      Matrices.addTransposedTimes(matrix, u, dv, scale);
      users.backward(Matrices.toArray(du));
      tracks.backward(Matrices.toArray(dv));
      return sum;
    }
  }

  @Override
  public double evaluate(PairBatch batch) {
    if (songVectors.length == 0) {
      songVectors = songs.vectors();
    }
    float[] users = listeners.vectors(batch);
    int size = config.outputSize();
    int catalog = heard.columns();
    int chunk = Math.max(1, BLOCK / catalog);
    double sum = 0;
    try (INDArray v = Matrices.of(songVectors, catalog, size)) {
      for (int from = 0; from < batch.positions(); from += chunk) {
        int rows = Math.min(chunk, batch.positions() - from);
        try (INDArray u = Matrices.part(users, from * size, rows, size);
            INDArray matrix = Matrices.zeros(rows, catalog)) {
          Matrices.timesTransposed(u, v, matrix);
          sum += evaluate(batch, from, Matrices.toArray(matrix));
        }
      }
    }
    return sum;
  }

  private double evaluate(PairBatch batch, int from, float[] products) {
    int catalog = heard.columns();
    double sum = 0;
    for (int row = 0; row < products.length / catalog; row++) {
      int user = batch.users()[from + row];
      int track = batch.tracks()[from + row];
      int start = row * catalog;
      for (int i = heard.start(user); i < heard.end(user); i++) {
        products[start + heard.column(i)] = Float.NEGATIVE_INFINITY;
      }
      accuracy.add(products[start + track], products, start, start + catalog);
      sum += loss.evaluate(user, track, products, start);
    }
    return sum;
  }

  /** What makes the vectors of listeners as it is now; its tables are those that are trained. */
  ServedListeners servedListeners() {
    return new ServedListeners(listeners.ids(), listeners.input(), listeners.served());
  }

  /** The vectors of all songs as they will be served, row after row. */
  float[] songVectors() {
    return songs.vectors();
  }
}
