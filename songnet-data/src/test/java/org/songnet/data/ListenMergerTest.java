package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Exports.account;
import static org.songnet.data.Exports.array;
import static org.songnet.data.Exports.extended;
import static org.songnet.data.Exports.read;
import static org.songnet.data.Exports.titles;
import static org.songnet.data.Exports.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Listen;

/** What becomes of listens that the files tell more than once. */
class ListenMergerTest {

  private final Path folder;

  ListenMergerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void exactDuplicatesWithinAFileCountOnce() {
    ImportReport report =
        importExtended(
                extended("2021-05-30T12:00:00Z", 5_000, "One", "U2"),
                extended("2021-05-30T12:00:00Z", 5_000, "One", "U2", ", \"offline_timestamp\": 9"),
                extended("2021-05-30T12:00:00Z", 5_001, "One", "U2"))
            .report();

    assertThat(report.kept()).isEqualTo(2);
    assertThat(report.duplicates()).isEqualTo(1);
  }

  @Test
  void theSameTrackAndLengthWithinThirtySecondsIsADuplicate() {
    ImportReport report =
        importExtended(
                extended("2021-05-30T12:00:00Z", 5_000, "One", "U2"),
                extended("2021-05-30T12:00:30Z", 5_000, "One", "U2"),
                extended("2021-05-30T12:00:31Z", 5_000, "One", "U2"),
                extended("2021-05-30T12:00:40Z", 5_000, "Two", "U2"))
            .report();

    assertThat(report.kept()).isEqualTo(3);
    assertThat(report.duplicates()).isEqualTo(1);
  }

  @Test
  void theSameFilesAgainAddNothing() {
    String rows =
        array(
            extended("2021-05-30T12:00:00Z", 200_000, "One", "U2"),
            extended("2021-05-30T12:05:00Z", 200_000, "Two", "U2"));
    Path zip = Exports.zip(folder.resolve("export.zip"), Exports.EXTENDED_NAME, rows);
    Path loose = write(folder.resolve("history.json"), rows);

    ImportResult once = read(zip);
    ImportResult often = read(zip, loose, zip);

    assertThat(often.history().listens()).isEqualTo(once.history().listens());
    assertThat(often.report().read()).isEqualTo(6);
    assertThat(often.report().kept()).isEqualTo(2);
    assertThat(often.report().duplicates()).isEqualTo(4);
  }

  @Test
  void anAccountRowThatTheExtendedHistoryTellsBetterIsMerged() {
    ImportResult result =
        importBoth(
            array(extended("2021-05-30T12:34:56Z", 200_000, "One", "U2")),
            array(
                account("2021-05-30 12:34", 200_000, "One", "U2"),
                account("2021-05-30 12:34", 200_001, "One", "U2"),
                account("2021-05-30 12:35", 200_000, "One", "U2"),
                account("2021-05-30 12:34", 200_000, "One", "Metallica")));

    assertThat(result.report().merged()).isEqualTo(1);
    assertThat(result.report().kept()).isEqualTo(4);
    assertThat(result.history().listens())
        .extracting(listen -> listen.track().value())
        .containsExactlyInAnyOrder(
            "spotify:track:One", "spotify:track:One", "spotify:track:One", "name:metallica/one");
  }

  @Test
  void mergingLooksThroughSpellingAndThroughSeveralIdsOfASong() {
    ImportResult result =
        importBoth(
            array(
                extended("2021-05-30T12:00:00Z", 100_000, "Song", "Artist"),
                extended("2021-05-30T13:00:00Z", 100_000, "Song", "Artist"),
                extended(
                    "2021-05-30T14:00:30Z",
                    100_000,
                    "Song",
                    "Artist",
                    ", \"spotify_track_uri\": \"spotify:track:Single\"")),
            array(account("2021-05-30 14:00", 100_000, "SONG ", "artist")));

    assertThat(result.report().merged()).isEqualTo(1);
    assertThat(result.report().kept()).isEqualTo(3);
  }

  @Test
  void anAccountRowGetsTheIdThatIsPlayedMost() {
    String single = ", \"spotify_track_uri\": \"spotify:track:A_single\"";
    ImportResult result =
        importBoth(
            array(
                extended("2021-05-30T12:00:00Z", 100_000, "Song", "Artist", single),
                extended("2021-05-30T13:00:00Z", 100_000, "Song", "Artist"),
                extended("2021-05-30T14:00:00Z", 100_000, "Song", "Artist")),
            array(account("2022-01-01 14:00", 100_000, "Song", "Artist")));

    assertThat(result.history().listen(3).track().value()).isEqualTo("spotify:track:Song");
    assertThat(result.history().catalog().size()).isEqualTo(2);
  }

  @Test
  void anAccountRowGetsTheIdOfASavedTrackOrAPlaylistsBeforeOneOfItsNames() {
    write(
        folder.resolve("in/YourLibrary.json"),
        """
        {"tracks": [{"artist": "U2", "album": "Achtung Baby", "track": "One", "uri": "spotify:track:1"}]}
        """);
    write(
        folder.resolve("in/Playlist1.json"),
        """
        {"playlists": [{"name": "P", "items": [
          {"track": {"trackName": "Two", "artistName": "U2", "albumName": "A", "trackUri": "spotify:track:2"}}]}]}
        """);
    write(
        folder.resolve("in/StreamingHistory0.json"),
        array(
            account("2021-05-30 12:34", 40_000, "One", "U2"),
            account("2021-05-30 12:35", 40_000, "Two", "U2"),
            account("2021-05-30 12:36", 40_000, "Three", "U2")));

    ListeningHistory history = read(folder.resolve("in")).history();

    assertThat(history.listens())
        .extracting(listen -> listen.track().value())
        .containsExactly("spotify:track:1", "spotify:track:2", "name:u2/three");
    assertThat(history.catalog().track(0).album()).contains("Achtung Baby");
  }

  @Test
  void twoSongsOfOneMinuteStayTwo() {
    ImportResult result =
        importBoth(
            array(extended("2020-01-01T00:00:00Z", 1, "Other", "O")),
            array(
                account("2021-05-30 12:34", 20_000, "One", "U2"),
                account("2021-05-30 12:34", 20_000, "Two", "U2"),
                account("2021-05-30 12:34", 20_000, "One", "U2")));

    assertThat(titles(result.history())).containsExactly("Other", "One", "Two");
    assertThat(result.report().duplicates()).isEqualTo(1);
  }

  @Test
  void theOrderInWhichFilesAreNamedDoesNotMatter() {
    Path extended =
        write(
            folder.resolve("endsong_0.json"),
            array(
                extended("2021-05-30T12:34:56Z", 200_000, "One", "U2"),
                extended("2021-05-30T12:34:56Z", 0, "Two", "U2")));
    Path overlapping =
        write(
            folder.resolve("Streaming_History_Audio_2021_0.json"),
            array(
                extended("2021-05-30T12:34:57Z", 0, "Two", "U2"),
                extended("2021-05-30T12:34:56Z", 0, "Three", "U2")));
    Path account =
        write(
            folder.resolve("StreamingHistory0.json"),
            array(
                account("2021-05-30 12:34", 200_000, "One", "U2"),
                account("2021-05-30 12:34", 17, "Four", "U2")));
    List<Path> paths = new ArrayList<>(List.of(extended, overlapping, account));
    List<Listen> expected = read(extended, overlapping, account).history().listens();

    for (int i = 0; i < 6; i++) {
      Collections.rotate(paths, 1);
      Collections.swap(paths, 0, i % 3);
      assertThat(read(paths.toArray(new Path[0])).history().listens()).isEqualTo(expected);
    }
    assertThat(expected).hasSize(4);
  }

  private ImportResult importExtended(String... rows) {
    return read(write(folder.resolve("endsong_0.json"), array(rows)));
  }

  private ImportResult importBoth(String extended, String account) {
    return read(
        write(folder.resolve("endsong_0.json"), extended),
        write(folder.resolve("StreamingHistory0.json"), account));
  }
}
