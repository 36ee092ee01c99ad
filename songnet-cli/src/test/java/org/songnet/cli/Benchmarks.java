package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Benchmark files whose answers are known. */
final class Benchmarks {

  private Benchmarks() {}

  /**
   * A fixed split of 20 users: eight have {@code hit} in training, which makes it the most popular
   * item; of the others it is the validation item of six and the test item of six.
   */
  static Path splitFolder(Path folder) throws IOException {
    StringBuilder train = new StringBuilder();
    StringBuilder valid = new StringBuilder();
    StringBuilder test = new StringBuilder();
    for (int user = 0; user < 20; user++) {
      boolean knows = user >= 12;
      train.append("u%d own%d %s\n".formatted(user, user, knows ? "hit" : "rare" + user % 4));
      if (!knows) {
        (user < 6 ? valid : test).append("u%d hit\n".formatted(user));
      }
    }
    Files.writeString(folder.resolve("train.txt"), train);
    Files.writeString(folder.resolve("valid.txt"), valid);
    Files.writeString(folder.resolve("test.txt"), test);
    return folder;
  }

  /** Fifty playlists around a ring of ten songs: after each song comes the next one. */
  static Path ring(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int playlist = 0; playlist < 50; playlist++) {
      for (int song = 0; song < 6; song++) {
        lines.append((playlist + song) % 10).append(song < 5 ? " " : "\n");
      }
    }
    return Files.writeString(folder.resolve("ring.txt"), lines);
  }

  /** Twenty users with ten dated events each, in five sessions. */
  static Path events(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("user_id,item_id,timestamp\n");
    for (int event = 0; event < 200; event++) {
      rows.append(
          "u%d,i%d,%d\n"
              .formatted(
                  event % 20,
                  (event / 20 + event % 3) % 12,
                  1_700_000_000 + 60 * event + event / 40 * 7_200));
    }
    return Files.writeString(folder.resolve("events.csv"), rows);
  }
}
