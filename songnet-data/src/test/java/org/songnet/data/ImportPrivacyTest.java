package org.songnet.data;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Exports.array;
import static org.songnet.data.Exports.extended;
import static org.songnet.data.Exports.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses, user names, devices and countries leave no trace. */
class ImportPrivacyTest {

  private static final String ROW = extended("2021-05-30T12:00:00Z", 40_000, "One", "U2");

  private final Path folder;

  ImportPrivacyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nothingThatAnImportGivesTellsThem() throws IOException {
    assertThat(ROW).contains("private-");
    assertThat(allThatIsTold(array(ROW))).doesNotContain("private").contains("One");
  }

  @Test
  void whereverAFileBreaksItsMessageDoesNotQuoteIt() throws IOException {
    for (int at = 1; at < ROW.length(); at += 5) {
      String cut = array(ROW, ROW.substring(0, at));
      String broken = array(ROW, ROW.substring(0, at) + " private-text " + ROW.substring(at));

      assertThat(allThatIsTold(cut)).as("cut at %d", at).doesNotContain("private-");
      if (!insideOfKeptText(at)) {
        assertThat(allThatIsTold(broken)).as("broken at %d", at).doesNotContain("private-");
      }
    }
  }

  /** Whether text at a place would become part of a title, an artist, an album or an id. */
  private static boolean insideOfKeptText(int at) {
    int line = ROW.lastIndexOf('\n', at - 1) + 1;
    String before = ROW.substring(line, at);
    return (before.contains("master_metadata") || before.contains("spotify_track_uri"))
        && before.matches(".*: \".*");
  }

  private String allThatIsTold(String json) throws IOException {
    Path file = write(folder.resolve("endsong_0.json"), json);
    List<ImportProgress> progress = new ArrayList<>();
    ImportResult result =
        ListeningHistoryImporter.importFrom(List.of(file), ImportOptions.defaults(), progress::add);
    ListeningHistory history = result.history();
    String tracks =
        IntStream.range(0, history.catalog().size())
            .mapToObj(index -> history.catalog().track(index).toString())
            .collect(joining());
    return result.toString() + history.listens() + history.users() + tracks + progress;
  }
}
