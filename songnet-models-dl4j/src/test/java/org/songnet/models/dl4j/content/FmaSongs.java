package org.songnet.models.dl4j.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * Rock and hip-hop of the Free Music Archive with eight audio features each; by Defferrard et al.,
 * "FMA: A Dataset for Music Analysis" (ISMIR 2017), CC BY 4.0.
 *
 * @param rows the features of each song
 * @param hipHop whether it is that, for each song
 */
@SuppressWarnings("ArrayRecordComponent") // of the test only
record FmaSongs(double[][] rows, boolean[] hipHop) {

  private static final List<String> FEATURES =
      List.of(
          "acousticness",
          "danceability",
          "energy",
          "instrumentalness",
          "liveness",
          "speechiness",
          "tempo",
          "valence");

  private static final Pattern GENRE = Pattern.compile("^(\\d+),.*?,(Rock|Hip-Hop),");

  static FmaSongs read() throws IOException {
    Path folder = Path.of(System.getProperty("songnet.shared.data", "../../shared/data"), "fma");
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is absent");
    Map<Integer, Boolean> genres = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("fma-rock-vs-hiphop.csv"))) {
      Matcher genre = GENRE.matcher(line);
      if (genre.find()) {
        genres.put(Integer.parseInt(genre.group(1)), genre.group(2).equals("Hip-Hop"));
      }
    }
    String json = Files.readString(folder.resolve("echonest-metrics.json"));
    Map<String, Double> ids = column(json, "track_id");
    List<Map<String, Double>> columns = FEATURES.stream().map(name -> column(json, name)).toList();
    List<double[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    ids.forEach(
        (row, id) -> {
          Boolean genre = genres.get(id.intValue());
          if (genre != null) {
            rows.add(columns.stream().mapToDouble(one -> one.getOrDefault(row, 0.0)).toArray());
            labels.add(genre);
          }
        });
    boolean[] hipHop = new boolean[labels.size()];
    for (int i = 0; i < hipHop.length; i++) {
      hipHop[i] = labels.get(i);
    }
    return new FmaSongs(rows.toArray(double[][]::new), hipHop);
  }

  /** A column of column-oriented JSON without nesting: row number to value. */
  private static Map<String, Double> column(String json, String name) {
    int start = json.indexOf('{', json.indexOf("\"" + name + "\":"));
    Map<String, Double> values = new LinkedHashMap<>();
    for (String entry : json.substring(start + 1, json.indexOf('}', start)).split(",")) {
      String[] pair = entry.split(":");
      values.put(pair[0].replace("\"", ""), Double.parseDouble(pair[1]));
    }
    return values;
  }
}
