package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Histories.importText;
import static org.songnet.data.Histories.listens;
import static org.songnet.data.Histories.onlyReport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;

class LastFm1kReaderTest {

  private static final String ARTIST = "f1b1cf71-bd35-4e99-8624-24a6e15f133a";
  private static final String TRACK = "98255a8c-017a-4bc7-8dd6-1fa36124572b";

  private final Path folder;

  LastFm1kReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String row(String user, String time, String track, String title) {
    return String.join("\t", user, time, ARTIST, "Deep Dish", track, title) + "\n";
  }

  @Test
  void listensComeOutInOrderAndTracksWithoutIdsByName() throws IOException {
    ImportResult result =
        importText(
            folder,
            "listens.tsv",
            row("user_000001", "2009-05-04T23:08:57Z", "", "Fuck Me Im Famous")
                + row("user_000001", "2009-05-04T13:54:10Z", TRACK, "\"Heroes\"")
                + row("user_000002", "2009-05-04T14:00:00Z", "", "\"HEROES\""));

    assertThat(listens(result))
        .containsExactly(
            "user_000001 2009-05-04T13:54:10Z UNKNOWN mbid:" + TRACK,
            "user_000002 2009-05-04T14:00:00Z UNKNOWN mbid:" + TRACK,
            "user_000001 2009-05-04T23:08:57Z UNKNOWN name:deep dish/fuck me im famous");
    assertThat(Track.label(result.history().catalog().track(0)))
        .isEqualTo("\"Heroes\" - Deep Dish");
    assertThat(onlyReport(result).kind()).isEqualTo(FileKind.LASTFM_1K);
  }

  @Test
  void listensOfOneSecondAreTurnedAroundAsTheNewestComesFirst() throws IOException {
    String same = "2009-05-04T10:00:00Z";
    ImportResult newestFirst =
        importText(
            folder,
            "a.tsv",
            row("u", "2009-05-04T11:00:00Z", "", "last")
                + row("u", same, "", "third")
                + row("u", same, "", "second")
                + row("u", same, "", "first"));

    assertThat(newestFirst.history().listens())
        .extracting(listen -> listen.track().value())
        .containsExactly(
            "name:deep dish/first",
            "name:deep dish/second",
            "name:deep dish/third",
            "name:deep dish/last");
  }

  @Test
  void listensOfOneSecondStayWhereTheOldestComesFirst() throws IOException {
    String same = "2009-05-04T10:00:00Z";
    ImportResult oldestFirst =
        importText(
            folder,
            "a.tsv",
            row("u", same, "", "first")
                + row("u", same, "", "second")
                + row("u", "2009-05-04T11:00:00Z", "", "last"));

    assertThat(oldestFirst.history().listens())
        .extracting(listen -> listen.track().value())
        .containsExactly("name:deep dish/first", "name:deep dish/second", "name:deep dish/last");
  }

  @Test
  void rowsThatMakeNoSenseAreCountedByReason() throws IOException {
    ImportResult result =
        importText(
            folder,
            "a.tsv",
            row("u", "2009-05-04T10:00:00Z", "", "a\tb")
                + row("u", "yesterday", "", "a")
                + row("u", "2009-05-04T10:00:00Z", "not an id", " ")
                + row(" ", "2009-05-04T10:00:00Z", "", "a")
                + row("u", "2009-05-04T10:00:00Z", "", "x".repeat(5000))
                + "u\t2009-05-04T10:00:00Z\n\n");

    assertThat(listens(result))
        .containsExactly("u 2009-05-04T10:00:00Z UNKNOWN name:deep dish/a b");
    assertThat(onlyReport(result).skipped())
        .isEqualTo(
            Map.of(
                SkipReason.BAD_TIME, 1L,
                SkipReason.NO_TRACK, 1L,
                SkipReason.NAME_TOO_LONG, 1L,
                SkipReason.MALFORMED, 2L));
  }
}
