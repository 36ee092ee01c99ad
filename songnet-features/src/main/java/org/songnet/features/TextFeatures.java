package org.songnet.features;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.vector.SparseMatrix;

/** Where a text of a track is among the texts it was fitted on. Immutable. */
final class TextFeatures implements FeatureExtractor {

  private final TextField field;
  private final TextConfig config;
  private final TextWeights weights;
  private final float[] centre;
  private final float[] components;
  private final List<String> names;

  /**
   * Takes the arrays over.
   *
   * @param centre the middle of all texts, a number for each dimension
   * @param components for each bucket a number for each dimension
   */
  TextFeatures(
      TextField field, TextConfig config, TextWeights weights, float[] centre, float[] components) {
    this.field = field;
    this.config = config;
    this.weights = weights;
    this.centre = centre;
    this.components = components;
    this.names =
        IntStream.rangeClosed(1, config.dimensions())
            .mapToObj(i -> field.column() + "_" + i)
            .toList();
  }

  TextField field() {
    return field;
  }

  TextConfig config() {
    return config;
  }

  TextWeights weights() {
    return weights;
  }

  float[] centre() {
    return centre;
  }

  float[] components() {
    return components;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public float[] extract(Track track) {
    float[] place = new float[centre.length];
    String plain = TextPieces.plain(field.of(track));
    if (plain.isEmpty()) {
      Arrays.fill(place, Float.NaN);
      return place;
    }
    SparseMatrix text = weights.of(plain);
    for (int i = 0; i < place.length; i++) {
      double sum = -centre[i];
      for (int j = 0; j < text.size(); j++) {
        sum += text.value(j) * components[text.column(j) * place.length + i];
      }
      place[i] = (float) sum;
    }
    return place;
  }
}
