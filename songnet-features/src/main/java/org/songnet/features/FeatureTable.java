package org.songnet.features;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackEmbeddings;
import org.songnet.TrackId;

/**
 * Numbers about tracks, looked up by id.
 *
 * <p>A track the table does not have gets {@code NaN} for every feature, unless it is a {@link
 * DescribedTrack} that knows better. Immutable and safe for concurrent use.
 */
public final class FeatureTable implements FeatureExtractor {

  private final List<String> sources;
  private final List<String> names;
  private final Map<TrackId, float[]> rows;
  private final Map<TrackId, int[]> origins;

  /** Takes the rows over; they must be checked and must not change any more. */
  FeatureTable(String source, List<String> names, Map<TrackId, float[]> rows) {
    this(List.of(source), names, rows, Map.of());
  }

  /**
   * Takes the maps over.
   *
   * @param origins for each value which of the sources it comes from; without a row it is the first
   */
  FeatureTable(
      List<String> sources,
      List<String> names,
      Map<TrackId, float[]> rows,
      Map<TrackId, int[]> origins) {
    this.sources = List.copyOf(sources);
    this.names = List.copyOf(names);
    this.rows = Collections.unmodifiableMap(rows);
    this.origins = origins;
  }

  /**
   * Makes a table.
   *
   * @param source where the values come from, for people to read
   * @param names the features, at least one, none twice
   * @param rows one value for each name, finite or {@code NaN}; copied in the map's order
   * @throws IllegalArgumentException if there is no name, a name twice, a row of another length, or
   *     an infinite value
   */
  public static FeatureTable of(String source, List<String> names, Map<TrackId, float[]> rows) {
    requireDifferent(names);
    Map<TrackId, float[]> copy = new LinkedHashMap<>(rows.size() * 4 / 3 + 1);
    rows.forEach(
        (id, values) -> {
          if (values.length != names.size()) {
            throw new IllegalArgumentException(
                "%s must have one value for each of %d features: %d"
                    .formatted(id, names.size(), values.length));
          }
          for (float value : values) {
            if (Float.isInfinite(value)) {
              throw new IllegalArgumentException(id + " must not have an infinite value: " + value);
            }
          }
          copy.put(id, values.clone());
        });
    return new FeatureTable(source, names, copy);
  }

  private static void requireDifferent(List<String> names) {
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("names must be different and at least one: " + names);
    }
  }

  /**
   * What a model has learnt about the tracks of its catalog, its numbers as features {@code
   * NAME_1}, {@code NAME_2} … by the model's name.
   */
  public static FeatureTable of(TrackEmbeddings model) {
    String name = model.info().name();
    List<String> names =
        IntStream.rangeClosed(1, model.embeddingSize()).mapToObj(i -> name + "_" + i).toList();
    Map<TrackId, float[]> rows = new LinkedHashMap<>();
    for (int track = 0; track < model.catalog().size(); track++) {
      TrackId id = model.catalog().track(track).id();
      rows.put(id, model.embedding(id));
    }
    return of(name, names, rows);
  }

  @Override
  public List<String> names() {
    return names;
  }

  /** Where the values come from, such as the name of the file they were read from. */
  public String source() {
    return String.join(", ", sources);
  }

  /**
   * Where a value comes from; empty where it is not known.
   *
   * @throws IllegalArgumentException if the table does not have the feature
   */
  public Optional<String> sourceOf(TrackId track, String feature) {
    int column = column(feature);
    float[] row = rows.get(track);
    if (row == null || Float.isNaN(row[column])) {
      return Optional.empty();
    }
    int[] origin = origins.get(track);
    return Optional.of(sources.get(origin == null ? 0 : origin[column]));
  }

  private int column(String feature) {
    int column = names.indexOf(feature);
    if (column < 0) {
      throw new IllegalArgumentException(
          "no feature '" + feature + "'; there are " + String.join(", ", names));
    }
    return column;
  }

  List<String> sources() {
    return sources;
  }

  Map<TrackId, int[]> origins() {
    return origins;
  }

  /** How many tracks have a row. */
  public int size() {
    return rows.size();
  }

  /** The tracks that have a row, in the order of the source; not modifiable. */
  public Set<TrackId> ids() {
    return rows.keySet();
  }

  /**
   * The numbers of a track; those the table does not know are asked of a {@link DescribedTrack}.
   */
  @Override
  public float[] extract(Track track) {
    float[] numbers = extract(track.id());
    if (track instanceof DescribedTrack described) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Float.isNaN(numbers[i]) ? described.feature(names.get(i)) : numbers[i];
      }
    }
    return numbers;
  }

  /**
   * The numbers of a track, one for each of {@link #names}.
   *
   * @return a fresh array; {@code NaN} where the value is not known
   */
  public float[] extract(TrackId track) {
    float[] row = rows.get(track);
    if (row != null) {
      return row.clone();
    }
    float[] unknown = new float[names.size()];
    Arrays.fill(unknown, Float.NaN);
    return unknown;
  }

  /**
   * The same table with these features only, in this order.
   *
   * @throws IllegalArgumentException if the table does not have one of them, or if one is twice
   */
  public FeatureTable select(List<String> features) {
    int[] columns = features.stream().mapToInt(this::column).toArray();
    Map<TrackId, float[]> selected = new LinkedHashMap<>(rows.size() * 4 / 3 + 1);
    Map<TrackId, int[]> from = new HashMap<>(origins.size() * 4 / 3 + 1);
    rows.forEach(
        (id, values) -> {
          float[] part = new float[columns.length];
          for (int i = 0; i < part.length; i++) {
            part[i] = values[columns[i]];
          }
          selected.put(id, part);
        });
    origins.forEach(
        (id, origin) ->
            from.put(id, IntStream.of(columns).map(column -> origin[column]).toArray()));
    requireDifferent(features);
    return new FeatureTable(sources, features, selected, from);
  }

  @Override
  public String toString() {
    return "FeatureTable: %d features of %d tracks from %s"
        .formatted(names.size(), rows.size(), source());
  }
}
