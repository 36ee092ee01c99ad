package org.songnet.features;

import java.util.EnumSet;
import java.util.List;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/**
 * What tracks tell of themselves in numbers, in units of their own.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class MetadataFeatures implements FeatureExtractor {

  private final List<MetadataField> fields;
  private final List<String> names;

  private MetadataFeatures(List<MetadataField> fields) {
    this.fields = fields;
    this.names = fields.stream().map(MetadataField::column).toList();
  }

  /**
   * An extractor.
   *
   * @param fields in the order of the features, at least one, none twice
   * @throws IllegalArgumentException if there is no field, or one twice
   */
  public static MetadataFeatures of(List<MetadataField> fields) {
    if (fields.isEmpty() || EnumSet.copyOf(fields).size() < fields.size()) {
      throw new IllegalArgumentException("fields must be different and at least one: " + fields);
    }
    return new MetadataFeatures(List.copyOf(fields));
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public float[] extract(Track track) {
    float[] numbers = new float[fields.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = fields.get(i).of(track);
    }
    return numbers;
  }
}
