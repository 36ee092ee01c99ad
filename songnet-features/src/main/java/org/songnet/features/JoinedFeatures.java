package org.songnet.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** The features of several extractors, one behind the other. Immutable. */
final class JoinedFeatures implements FeatureExtractor {

  private final List<FeatureExtractor> parts;
  private final List<String> names;

  /**
   * Joins.
   *
   * @throws IllegalArgumentException if two parts have features of the same name
   */
  JoinedFeatures(List<FeatureExtractor> parts) {
    this.parts = List.copyOf(parts);
    List<String> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FeatureExtractor part : parts) {
      for (String name : part.names()) {
        if (!seen.add(name)) {
          throw new IllegalArgumentException(
              "parts must have features of different names, two have '%s': leave one out"
                  .formatted(name));
        }
        all.add(name);
      }
    }
    this.names = List.copyOf(all);
  }

  List<FeatureExtractor> parts() {
    return parts;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public float[] extract(Track track) {
    float[] numbers = new float[names.size()];
    int at = 0;
    for (FeatureExtractor part : parts) {
      float[] some = part.extract(track);
      System.arraycopy(some, 0, numbers, at, some.length);
      at += some.length;
    }
    return numbers;
  }
}
