package org.songnet.models.dl4j;

import java.util.List;
import java.util.SplittableRandom;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.models.java.rnn.Seeds;

/**
 * The feature LSTM while it is trained: the features of a track in, those of the next one out.
 *
 * <p>The loss is one minus the cosine of the angle between the expected and the real features,
 * which is just what ranks the tracks later. (On playlists with audio features the squared error
 * found the next track equally often.) Features of the next track that are not known take no part
 * in it.
 */
final class FeatureModel implements SequenceModel {

  private static final double TINY = 1e-12;

  private final CatalogFeatures features;
  private final SequenceNetwork network;

  /** An untrained model. */
  FeatureModel(FeatureLstmConfig config, CatalogFeatures features) {
    this.features = features;
    this.network =
        new SequenceNetwork(
            features.size(),
            config.hiddenSize(),
            false,
            config.hiddenDropout(),
            false,
            Seeds.random(config.seed(), Seeds.WEIGHTS));
  }

  @Override
  public List<Parameter> parameters() {
    return network.parameters();
  }

  @Override
  public double train(Batch batch, float scale, SplittableRandom random) {
    float[] inputs = features.rows(batch.inputs());
    return network.train(
        batch, inputs, random, (queries, gradient) -> loss(batch, queries, scale, gradient));
  }

  @Override
  public double evaluate(Batch batch) {
    float[] queries = network.queries(batch, features.rows(batch.inputs()));
    return loss(batch, queries, 1, new float[queries.length]);
  }

  private double loss(Batch batch, float[] queries, float scale, float[] gradient) {
    double sum = 0;
    for (int position = 0; position < batch.positions(); position++) {
      sum += loss(batch.targets()[position], position, queries, scale, gradient);
    }
    return sum;
  }

  private double loss(int track, int position, float[] queries, float scale, float[] gradient) {
    int size = features.size();
    double product = 0;
    double queryNorm = TINY;
    double trackNorm = TINY;
    for (int i = 0; i < size; i++) {
      if (features.isKnown(track, i)) {
        double query = queries[position * size + i];
        double feature = features.rows()[track * size + i];
        product += query * feature;
        queryNorm += query * query;
        trackNorm += feature * feature;
      }
    }
    double lengths = Math.sqrt(queryNorm * trackNorm);
    for (int i = 0; i < size; i++) {
      if (features.isKnown(track, i)) {
        double query = queries[position * size + i];
        double feature = features.rows()[track * size + i];
        gradient[position * size + i] =
            (float) (scale * (product / queryNorm * query - feature) / lengths);
      }
    }
    return 1 - product / lengths;
  }

  /** The model as it is now, for serving. */
  FeatureNetwork network() {
    return new FeatureNetwork(
        Columns.transpose(features.rows(), features.size()),
        Columns.transpose(features.unitRows(), features.size()),
        network.cell(),
        network.projection());
  }
}
