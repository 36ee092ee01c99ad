package org.songnet.models.java.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * Listeners and artists of Last.fm in the fixed split of the LightGCN++ paper (RecSys 2024), where
 * the folder of shared data has them.
 */
final class LastfmSplit {

  private final Map<Integer, int[]> training = read("train.txt");
  private final Map<Integer, int[]> test = read("test.txt");
  private final Catalog catalog = catalog(training, read("valid.txt"), test);

  private static Map<Integer, int[]> read(String name) {
    Path file = Path.of(System.getProperty("songnet.shared.data"), "lastfm-split", name);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is absent");
    Map<Integer, int[]> rows = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int[] numbers = Arrays.stream(line.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
        rows.put(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  @SafeVarargs
  private static Catalog catalog(Map<Integer, int[]>... parts) {
    int size = 0;
    for (Map<Integer, int[]> part : parts) {
      for (int[] row : part.values()) {
        size = Math.max(size, Arrays.stream(row).max().orElse(0) + 1);
      }
    }
    List<Track> artists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      artists.add(Track.of("artist " + i, ""));
    }
    return Catalog.of(artists);
  }

  /** What was heard, without every n-th user where n is not 0. */
  Interactions training(int n) {
    InteractionsBuilder builder = Interactions.over(catalog);
    training.forEach(
        (user, heard) -> {
          if (heard.length > 0 && (n == 0 || user % n != 0)) {
            builder.add(user(user), heard);
          }
        });
    return builder.build();
  }

  static UserId user(int user) {
    return new UserId("user " + user);
  }

  List<TrackId> heard(int user) {
    return ids(training.getOrDefault(user, new int[0]));
  }

  private List<TrackId> ids(int[] artists) {
    return Arrays.stream(artists).mapToObj(i -> catalog.track(i).id()).toList();
  }

  /**
   * Recall@10 and NDCG@10, averaged over users with test items.
   *
   * @param n only every n-th user counts; 1 for all
   * @param top the ten best for a user, without what he heard in training
   */
  double[] evaluate(int n, Function<Integer, List<ScoredTrack>> top) {
    double recall = 0;
    double ndcg = 0;
    int users = 0;
    for (Map.Entry<Integer, int[]> row : test.entrySet()) {
      if (row.getValue().length == 0 || row.getKey() % n != 0) {
        continue;
      }
      Set<TrackId> wanted = new HashSet<>(ids(row.getValue()));
      List<ScoredTrack> answer = top.apply(row.getKey());
      int hits = 0;
      double gain = 0;
      double ideal = 0;
      for (int rank = 0; rank < 10; rank++) {
        double share = 1 / Math.log(rank + 2);
        if (wanted.contains(answer.get(rank).track())) {
          hits++;
          gain += share;
        }
        ideal += rank < wanted.size() ? share : 0;
      }
      recall += (double) hits / wanted.size();
      ndcg += gain / ideal;
      users++;
    }
    return new double[] {recall / users, ndcg / users};
  }
}
