package org.songnet.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.songnet.TrackId;
import org.songnet.data.DataFormatException;

/** Small tables of songs that people write themselves. */
final class SongFile {

  /**
   * A row of a list of songs.
   *
   * @param index whatever stands in the column of that name; its number from 1 where there is none
   * @param id of the song
   * @param name what people call it; may be empty
   */
  record Song(String index, TrackId id, String name) {}

  private SongFile() {}

  /** Reads the columns {@code id} and, where there are, {@code index} and {@code name}. */
  static List<Song> songs(Path file) throws IOException {
    List<Song> songs = new ArrayList<>();
    for (NamedCsvRecord row : rows(file)) {
      songs.add(
          new Song(
              row.findField("index").orElse(Integer.toString(songs.size() + 1)),
              id(file, row),
              row.findField("name").orElse("")));
    }
    if (songs.isEmpty()) {
      throw new DataFormatException(
          file.toString(), "there is no song in it", "write one a line below 'index,id,name'");
    }
    return songs;
  }

  /** Reads the columns {@code id} and {@code label}: like, dislike or a number from 0 to 1. */
  static Map<TrackId, Double> labels(Path file) throws IOException {
    Map<TrackId, Double> labels = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(file)) {
      labels.put(id(file, row), label(file, row));
    }
    return labels;
  }

  private static double label(Path file, NamedCsvRecord row) throws DataFormatException {
    String label = row.findField("label").orElse("").strip().toLowerCase(Locale.ROOT);
    if (label.equals("like") || label.equals("dislike")) {
      return label.equals("like") ? 1 : 0;
    }
    try {
      double value = Double.parseDouble(label);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // No number is as wrong as one out of range.
    }
    throw new DataFormatException(
        file.toString(),
        "line %d: label '%s'".formatted(row.getStartingLineNumber(), label),
        "write like, dislike or a number from 0 to 1");
  }

  private static TrackId id(Path file, NamedCsvRecord row) throws DataFormatException {
    String id = row.findField("id").orElse("").strip();
    if (id.isEmpty()) {
      throw new DataFormatException(
          file.toString(),
          "line %d has no id".formatted(row.getStartingLineNumber()),
          "give it a column 'id' with the id of the song");
    }
    return new TrackId(id);
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).allowMissingFields(true).ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> rows = new ArrayList<>();
      csv.forEach(rows::add);
      return rows;
    } catch (CsvParseException e) {
      throw unreadable(file, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw unreadable(file, e);
      }
      throw e.getCause();
    }
  }

  private static DataFormatException unreadable(Path file, RuntimeException e) {
    DataFormatException unreadable =
        new DataFormatException(
            file.toString(),
            "it cannot be read as CSV: " + e.getMessage(),
            "write UTF-8 text with a header line and commas");
    unreadable.initCause(e);
    return unreadable;
  }
}
