package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.songnet.Catalog;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.features.FeatureTable;
import org.songnet.features.TrackCsv;
import org.songnet.features.TrackData;
import org.songnet.store.FeatureValue;
import org.songnet.store.Library;
import org.songnet.store.LibraryLocation;
import org.songnet.store.LibraryOptions;

/** Where commands have features from: a table, or a library with what services told. */
final class FeatureFile {

  /** Stands for the library of the usual place, unless a file is called so. */
  private static final Path USUAL = Path.of("library");

  private FeatureFile() {}

  /**
   * Reads a table of tracks, or those tracks of a library of which features or genres are known.
   *
   * @throws CommandFailure if it is a library without features
   */
  static TrackData read(Path file) throws IOException, CommandFailure {
    Path named = file.equals(USUAL) && Files.notExists(file) ? LibraryLocation.defaultFile() : file;
    if (!Library.isLibrary(named)) {
      return TrackCsv.read(named);
    }
    try (Library library = Library.open(named, LibraryOptions.defaults().withReadOnly(true))) {
      FeatureTable features =
          of(library)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          named + ": it knows no features; run 'songnet library enrich' first"));
      Catalog all = library.tracks().catalog();
      List<TrackRecord> tracks = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        TrackRecord track = TrackRecord.copyOf(all.track(i));
        if (features.ids().contains(track.id()) || !track.genres().isEmpty()) {
          tracks.add(track);
        }
      }
      return TrackData.of(tracks, features);
    }
  }

  /** All features of a library; of what several sources told, the first one by its name counts. */
  static Optional<FeatureTable> of(Library library) throws IOException {
    Map<TrackId, Map<String, Double>> values = new LinkedHashMap<>();
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    for (FeatureValue value : library.features().all()) {
      names.add(value.name());
      sources.add(value.source());
      values
          .computeIfAbsent(value.track(), track -> new LinkedHashMap<>())
          .putIfAbsent(value.name(), value.value());
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Map<TrackId, float[]> rows = new LinkedHashMap<>();
    values.forEach(
        (track, told) -> {
          float[] row = new float[names.size()];
          int column = 0;
          for (String name : names) {
            row[column++] = told.getOrDefault(name, Double.NaN).floatValue();
          }
          rows.put(track, row);
        });
    return Optional.of(FeatureTable.of(String.join(", ", sources), List.copyOf(names), rows));
  }
}
