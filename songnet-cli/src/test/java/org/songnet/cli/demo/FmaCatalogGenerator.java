package org.songnet.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code fma-tracks.csv.gz} from the two files of the FMA dataset that it joins.
 *
 * <p>{@code FmaCatalogGenerator DIR OUT}, where {@code DIR} holds {@code echonest-metrics.json} and
 * {@code fma-rock-vs-hiphop.csv}. What is changed on the way is listed in {@code ATTRIBUTION}.
 */
final class FmaCatalogGenerator {

  private static final List<String> FEATURES =
      List.of(
          "danceability",
          "energy",
          "speechiness",
          "acousticness",
          "instrumentalness",
          "liveness",
          "valence",
          "tempo");
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  /** Numbers further apart than this are not taken for tracks of one upload. */
  private static final int WIDEST_GAP = 3;

  private FmaCatalogGenerator() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments must be the folder of the data and the output");
    }
    Path data = Path.of(args[0]);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      generate(data.resolve("echonest-metrics.json"), data.resolve("fma-rock-vs-hiphop.csv"), out);
    }
  }

  static void generate(Path metrics, Path metadata, OutputStream out) throws IOException {
    Map<Integer, List<String>> features = features(metrics);
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
      List<String> header =
          new ArrayList<>(
              List.of("track_id", "title", "artist", "genre", "duration_ms", "listens", "added"));
      header.addAll(FEATURES);
      csv.writeRecord(header);
      int artist = 0;
      NamedCsvRecord before = null;
      for (NamedCsvRecord track : sorted(metadata)) {
        int number = number(track, "track_id");
        artist = before != null && sameUpload(before, track) ? artist : number;
        before = track;
        if (features.containsKey(number)) {
          List<String> row =
              new ArrayList<>(
                  List.of(
                      FmaCatalog.spotifyLikeId(number),
                      track.getField("title").strip().replace("&amp;", "&"),
                      String.format(Locale.ROOT, "FMA artist %06d", artist),
                      track.getField("genre_top"),
                      track.getField("duration") + "000",
                      track.getField("listens"),
                      track.getField("date_created").substring(0, 4)));
          row.addAll(features.get(number));
          csv.writeRecord(row);
        }
      }
    }
  }

  /** The features by track number; the file has an object for each column. */
  private static Map<Integer, List<String>> features(Path metrics) throws IOException {
    JsonNode columns = new ObjectMapper().readTree(metrics.toFile());
    Map<Integer, List<String>> features = new HashMap<>();
    columns
        .get("track_id")
        .properties()
        .forEach(
            entry -> {
              List<String> row = new ArrayList<>();
              for (String feature : FEATURES) {
                BigDecimal value = columns.get(feature).get(entry.getKey()).decimalValue();
                row.add(shortest(value.round(FOUR_DIGITS).stripTrailingZeros()));
              }
              features.put(entry.getValue().intValue(), row);
            });
    return features;
  }

  private static String shortest(BigDecimal value) {
    String plain = value.toPlainString();
    return plain.length() <= value.toString().length() ? plain : value.toString();
  }

  private static List<NamedCsvRecord> sorted(Path metadata) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(metadata)) {
      return csv.stream()
          .sorted(Comparator.comparingInt(track -> number(track, "track_id")))
          .toList();
    }
  }

  /** The stand-in for the artist: uploads are numbered through, sorted by track number. */
  private static boolean sameUpload(NamedCsvRecord before, NamedCsvRecord track) {
    return number(track, "track_id") - number(before, "track_id") <= WIDEST_GAP
        && number(track, "number") >= number(before, "number")
        && track.getField("genre_top").equals(before.getField("genre_top"));
  }

  private static int number(NamedCsvRecord track, String column) {
    return Integer.parseInt(track.getField(column));
  }
}
