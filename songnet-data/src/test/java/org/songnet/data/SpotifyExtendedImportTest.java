package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Exports.array;
import static org.songnet.data.Exports.extended;
import static org.songnet.data.Exports.read;
import static org.songnet.data.Exports.titles;
import static org.songnet.data.Exports.write;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Listen;
import org.songnet.Skip;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

class SpotifyExtendedImportTest {

  private static final String NOON = "2021-05-30T12:00:00Z";

  private final Path folder;

  SpotifyExtendedImportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aRowBecomesAListenThatKnowsItsTrack() {
    ImportResult result = importRows(extended(NOON, 200_000, "Ray of Light", "Madonna"));

    TrackId id = new TrackId("spotify:track:Ray_of_Light");
    Listen listen = result.history().listens().get(0);
    assertThat(listen)
        .isEqualTo(
            new Listen(
                new UserId("me"), id, Instant.parse(NOON), Duration.ofSeconds(200), Skip.UNKNOWN));
    assertThat(listen.startedAt()).isEqualTo(Instant.parse("2021-05-30T11:56:40Z"));
    assertThat(result.history().precision(0)).isEqualTo(TimePrecision.SECOND);
    assertThat(result.history().catalog().track(0))
        .isEqualTo(
            TrackRecord.of(id, "Ray of Light", List.of("Madonna"))
                .withAlbum("Album of Ray of Light"));
    assertThat(result.report().files().get(0).kind()).isEqualTo(FileKind.SPOTIFY_EXTENDED);
  }

  @ParameterizedTest(name = "played {0} ms, ended by {1}, skipped {2}: {3}")
  @CsvSource({
    "200000, endplay, null, UNKNOWN",
    "200000, fwdbtn, true, YES",
    "200000, logout, false, NO",
    "200000, trackdone, null, NO",
    "200000, trackdone, true, NO",
    "30000, endplay, null, UNKNOWN",
    "29999, endplay, null, YES",
    "29999, endplay, false, YES",
    "20000, trackdone, null, NO",
    "0, unexpected-exit-while-paused, null, YES",
  })
  void shortPlaysAreKeptAndLabelled(int played, String reason, String skipped, Skip label) {
    ImportResult result =
        importRows(
            extended(
                NOON,
                played,
                "One",
                "Metallica",
                ", \"reason_end\": \"" + reason + "\"",
                ", \"skipped\": " + skipped));

    assertThat(result.history().skip(0)).isEqualTo(label);
    assertThat(result.history().playedMillis(0)).isEqualTo(played);
  }

  @Test
  void whatCountsAsAListenIsConfigurable() {
    ImportOptions strict =
        ImportOptions.defaults().withListenRule(new ListenRule(Duration.ofMinutes(2), false));
    String row = extended(NOON, 100_000, "One", "Metallica", ", \"reason_end\": \"trackdone\"");

    assertThat(importRows(strict, row).history().skip(0)).isEqualTo(Skip.YES);
    assertThat(importRows(row).history().skip(0)).isEqualTo(Skip.NO);
  }

  @Test
  void theListenerIsTheOneGiven() {
    ImportOptions options = ImportOptions.defaults().withUser(new UserId("ada"));

    assertThat(importRows(options, extended(NOON, 1, "One", "U2")).history().users())
        .containsExactly(new UserId("ada"));
  }

  @Test
  void differentSongsThatEndInOneSecondAreAllKeptInTheOrderOfTheFile() {
    ImportResult result =
        importRows(
            extended(NOON, 0, "Beta", "B"),
            extended(NOON, 0, "Alpha", "A"),
            extended(NOON, 0, "Gamma", "C"));

    assertThat(titles(result.history())).containsExactly("Beta", "Alpha", "Gamma");
  }

  @Test
  void rowsAreOrderedByTheirEndAcrossFiles() {
    Path later =
        write(folder.resolve("a.json"), array(extended("2021-01-02T00:00:00Z", 1, "Later", "L")));
    Path earlier =
        write(folder.resolve("b.json"), array(extended("2021-01-01T00:00:00Z", 1, "Earlier", "E")));

    assertThat(titles(read(later, earlier).history())).containsExactly("Earlier", "Later");
  }

  @Test
  void whatIsNoSongIsCountedByReason() {
    String noTrack =
        ", \"spotify_track_uri\": null, \"master_metadata_track_name\": null"
            + ", \"master_metadata_album_artist_name\": null";
    ImportResult result =
        importRows(
            extended(NOON, 1, "Song", "S"),
            extended(NOON, 1, "", "", noTrack, ", \"episode_name\": \"Episode\""),
            extended(NOON, 1, "", "", noTrack, ", \"spotify_episode_uri\": \"spotify:episode:1\""),
            extended(
                NOON,
                1,
                "",
                "",
                noTrack,
                ", \"audiobook_title\": \"Book\", \"episode_name\": \"Chapter\""),
            extended(NOON, 1, "", "", noTrack));

    assertThat(titles(result.history())).containsExactly("Song");
    assertThat(result.report().read()).isEqualTo(5);
    assertThat(result.report().skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SkipReason.PODCAST, 2L, SkipReason.AUDIOBOOK, 1L, SkipReason.NO_TRACK, 1L));
  }

  @Test
  void videosAreCountedNotImported() {
    write(folder.resolve("in/music.json"), array(extended(NOON, 1, "Song", "S")));
    write(
        folder.resolve("in/Streaming_History_Video_2019-2024.json"),
        array(extended(NOON, 1, "Clip", "C"), extended(NOON, 1, "Clap", "C")));

    ImportResult result = read(folder.resolve("in"));

    assertThat(titles(result.history())).containsExactly("Song");
    assertThat(result.report().skipped()).containsExactly(Map.entry(SkipReason.VIDEO, 2L));
  }

  @Test
  void privateSessionsAreLeftOutUnlessAskedFor() {
    String row = extended(NOON, 1, "Secret", "S", ", \"incognito_mode\": true");
    ImportOptions including = ImportOptions.defaults().withIncludeIncognito(true);

    assertThat(importRows(row).history().size()).isZero();
    assertThat(importRows(row).report().skipped())
        .containsExactly(Map.entry(SkipReason.INCOGNITO, 1L));
    assertThat(titles(importRows(including, row).history())).containsExactly("Secret");
  }

  @Test
  void aTrackWithoutNamesIsKeptByItsId() {
    ImportResult result =
        importRows(
            extended(
                NOON,
                1,
                "Gone",
                "",
                ", \"master_metadata_track_name\": null",
                ", \"master_metadata_album_artist_name\": null"));

    assertThat(result.history().catalog().track(0).id().value()).isEqualTo("spotify:track:Gone");
    assertThat(result.history().catalog().track(0).title()).isEmpty();
    assertThat(result.history().catalog().track(0).artists()).isEmpty();
  }

  @Test
  void namesThatOneRowLacksComeFromAnother() {
    ImportResult result =
        importRows(
            extended(NOON, 1, "Gone", "", ", \"master_metadata_track_name\": null"),
            extended("2021-06-01T00:00:00Z", 1, "Gone", "Artist"));

    assertThat(result.history().catalog().size()).isEqualTo(1);
    assertThat(result.history().catalog().track(0).title()).isEqualTo("Gone");
    assertThat(result.history().catalog().track(0).artists()).containsExactly("Artist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ts\": null",
        "\"ts\": 1622376000",
        "\"ts\": {\"year\": 2021}",
        "\"ts\": \"yesterday\"",
        "\"ts\": \"2021-02-30T12:00:00Z\"",
        "\"ts\": \"1970-01-01T00:00:00Z\"",
        "\"ts\": \"9999-12-31T00:00:00Z\""
      })
  void timesThatCannotBeAreCounted(String field) {
    assertSkipped(SkipReason.BAD_TIME, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ms_played\": null",
        "\"ms_played\": -1",
        "\"ms_played\": [1, [2]]",
        "\"ms_played\": \"long\"",
        "\"ms_played\": NaN",
        "\"ms_played\": 1e300",
        "\"ms_played\": 2147483648",
        "\"ms_played\": 99999999999999999999999999999999999"
      })
  void durationsThatCannotBeAreCounted(String field) {
    assertSkipped(SkipReason.BAD_DURATION, field);
  }

  private void assertSkipped(SkipReason reason, String field) {
    ImportResult result =
        importRows(
            extended(NOON, 1, "Good", "G"),
            extended(NOON, 1, "Bad", "B", ", " + field),
            extended(NOON, 1, "Better", "B"));

    assertThat(titles(result.history())).containsExactly("Good", "Better");
    assertThat(result.report().skipped()).containsExactly(Map.entry(reason, 1L));
    assertThat(result.report().isComplete()).isTrue();
  }

  @Test
  void aNumberOfManyThousandDigitsIsABadDuration() {
    assertSkipped(SkipReason.BAD_DURATION, "\"ms_played\": " + "9".repeat(50_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1500\"", "1500.0", "1500.9", "1.5e3"})
  void durationsMayBeWrittenInOtherWays(String value) {
    ImportResult result = importRows(extended(NOON, 1, "Song", "S", ", \"ms_played\": " + value));

    assertThat(result.history().playedMillis(0)).isEqualTo(1500);
  }

  @Test
  void aNameLongerThanAnyRealOneIsCounted() {
    String name = "x".repeat(PlainText.MAX_LENGTH + 1);

    assertSkipped(SkipReason.NAME_TOO_LONG, "\"master_metadata_track_name\": \"" + name + "\"");
    assertSkipped(SkipReason.NAME_TOO_LONG, "\"spotify_track_uri\": \"" + name + "\"");
  }

  @Test
  void rowsThatAreNoObjectsAreCounted() {
    ImportResult result =
        importRows(
            extended(NOON, 1, "Good", "G"),
            "null",
            "17",
            "\"text\"",
            "[[1], {\"ts\": 2}]",
            "{}",
            extended(NOON, 1, "Better", "B"));

    assertThat(titles(result.history())).containsExactly("Good", "Better");
    assertThat(result.report().read()).isEqualTo(7);
    assertThat(result.report().skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SkipReason.MALFORMED, 4L, SkipReason.NO_TRACK, 1L));
  }

  @Test
  void unknownKeysOfAnyShapeArePassedOver() {
    ImportResult result =
        importRows(
            extended(NOON, 1, "Song", "S", ", \"new\": {\"ts\": [{\"ms_played\": 7}]}, \"n\": []"));

    assertThat(titles(result.history())).containsExactly("Song");
    assertThat(result.history().playedMillis(0)).isEqualTo(1);
  }

  @Test
  void controlCharactersAndHalfCharactersInNamesAreMadeHarmless() {
    ImportResult result =
        importRows(
            extended(
                NOON,
                1,
                "Song",
                "S",
                ", \"master_metadata_track_name\": \"a\\u0000b\\nc\\ud83d\"",
                ", \"spotify_track_uri\": \"\\u0007\""));

    assertThat(result.history().catalog().track(0).title()).isEqualTo("a b c\uFFFD");
    assertThat(result.history().catalog().track(0).id())
        .isEqualTo(NamedTrackIds.idOf("S", "a b c\uFFFD"));
  }

  private ImportResult importRows(String... rows) {
    return importRows(ImportOptions.defaults(), rows);
  }

  private ImportResult importRows(ImportOptions options, String... rows) {
    return read(options, write(folder.resolve("history.json"), array(rows)));
  }
}
