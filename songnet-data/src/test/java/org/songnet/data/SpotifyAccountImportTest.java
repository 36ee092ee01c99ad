package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Exports.account;
import static org.songnet.data.Exports.array;
import static org.songnet.data.Exports.read;
import static org.songnet.data.Exports.titles;
import static org.songnet.data.Exports.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Skip;
import org.songnet.Track;

class SpotifyAccountImportTest {

  private final Path folder;

  SpotifyAccountImportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aRowBecomesAListenToTheMinuteInUtc() {
    ImportResult result = importRows(account("2021-05-30 12:34", 200_000, "One", "U2"));

    Track track = result.history().catalog().track(0);
    assertThat(track.id()).isEqualTo(NamedTrackIds.idOf("U2", "One"));
    assertThat(track.title()).isEqualTo("One");
    assertThat(track.artists()).containsExactly("U2");
    assertThat(track.album()).isEmpty();
    assertThat(result.history().listens().get(0).endedAt())
        .isEqualTo(Instant.parse("2021-05-30T12:34:00Z"));
    assertThat(result.history().precision(0)).isEqualTo(TimePrecision.MINUTE);
    assertThat(result.history().skip(0)).isEqualTo(Skip.UNKNOWN);
    assertThat(result.report().files().get(0).kind()).isEqualTo(FileKind.SPOTIFY_ACCOUNT);
  }

  @Test
  void shortPlaysAreSkips() {
    ImportResult result = importRows(account("2021-05-30 12:34", 0, "One", "U2"));

    assertThat(result.history().skip(0)).isEqualTo(Skip.YES);
  }

  @Test
  void songsOfOneMinuteKeepTheOrderOfTheirFiles() {
    Path second =
        write(
            folder.resolve("StreamingHistory10.json"),
            array(account("2021-05-30 12:34", 1, "Gamma", "C")));
    Path first =
        write(
            folder.resolve("StreamingHistory9.json"),
            array(
                account("2021-05-30 12:34", 1, "Beta", "B"),
                account("2021-05-30 12:34", 1, "Alpha", "A")));

    assertThat(titles(read(second, first).history())).containsExactly("Beta", "Alpha", "Gamma");
  }

  @Test
  void podcastsAndAudiobooksAndUnknownsAreCounted() {
    write(
        folder.resolve("in/StreamingHistory_podcast_0.json"),
        array(
            """
            {"endTime": "2021-05-30 12:34", "podcastName": "P", "episodeName": "E", "msPlayed": 1}
            """));
    write(
        folder.resolve("in/StreamingHistory_audiobook_0.json"),
        array(
            """
            {"endTime": "2021-05-30 12:34", "audiobookName": "P", "authorName": "E", "msPlayed": 1}
            """));
    write(
        folder.resolve("in/StreamingHistory_music_0.json"),
        array(
            account("2021-05-30 12:34", 1, "Unknown Track", "Unknown Artist"),
            account("2021-05-30 12:34", 1, "Unknown Track", "Somebody"),
            account("2021-05-30 12:34", 1, "", "Somebody"),
            account("2021-05-30 12:35", 1, "Song", "Somebody")));

    ImportResult result = read(folder.resolve("in"));

    assertThat(titles(result.history())).containsExactly("Unknown Track", "Song");
    assertThat(result.report().skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SkipReason.PODCAST, 1L, SkipReason.AUDIOBOOK, 1L, SkipReason.NO_TRACK, 2L));
  }

  @Test
  void aFileWithoutAnyRowIsRecognisedByItsName() {
    write(folder.resolve("in/StreamingHistory_podcast_0.json"), "[ ]");
    write(folder.resolve("in/StreamingHistory_music_0.json"), array());
    write(folder.resolve("in/endsong_0.json"), "[]");
    write(folder.resolve("in/somebodys.json"), "[]");

    assertThat(read(folder.resolve("in")).report().files())
        .extracting(ImportReport.FileReport::kind)
        .containsExactly(
            FileKind.SPOTIFY_ACCOUNT,
            FileKind.SPOTIFY_ACCOUNT,
            FileKind.SPOTIFY_EXTENDED,
            FileKind.IGNORED);
  }

  private ImportResult importRows(String... rows) {
    return read(write(folder.resolve("history.json"), array(rows)));
  }
}
