package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.Exports.read;
import static org.songnet.data.Exports.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.data.ListenerPlaylist.Entry;

class SpotifyPlaylistsImportTest {

  private static final TrackRecord ONE =
      TrackRecord.of(new TrackId("spotify:track:1"), "One", List.of("U2"))
          .withAlbum("Achtung Baby");

  private final Path folder;

  SpotifyPlaylistsImportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void playlistsKeepTheirOrderTheirRepeatsAndTheDaysTracksWereAdded() {
    ImportResult result =
        importPlaylists(
            """
            {"playlists": [
              {"name": "Morning", "lastModifiedDate": "2021-01-02", "collaborators": [{"a": []}],
               "description": null, "numberOfFollowers": 0, "items": [
                %1$s, %1$s,
                {"track": {"trackName": "Two", "artistName": "U2", "albumName": null,
                           "trackUri": null}, "addedDate": "yesterday"}]},
              {"name": null, "items": []}]}
            """
                .formatted(item()));

    TrackRecord two = TrackRecord.of(NamedTrackIds.idOf("U2", "Two"), "Two", List.of("U2"));
    Entry one = new Entry(ONE, LocalDate.of(2020, 12, 31));
    assertThat(result.playlists())
        .containsExactly(
            new ListenerPlaylist("Morning", List.of(one, one, new Entry(two, null))),
            new ListenerPlaylist("", List.of()));
    assertThat(result.report().kept()).isEqualTo(3);
    assertThat(result.history().size()).isZero();
    assertThat(result.report().files().get(0).kind()).isEqualTo(FileKind.SPOTIFY_PLAYLISTS);
  }

  @Test
  void itemsThatAreNoTracksAreCounted() {
    ImportResult result =
        importPlaylists(
            """
            {"playlists": [null, {"name": "Mixed", "items": [
              {"track": null, "episode": {"episodeName": "E"}, "audiobook": null, "localTrack": null},
              {"track": null, "episode": null, "audiobook": {"a": 1}, "localTrack": null},
              {"track": null, "episode": null, "audiobook": null,
               "localTrack": {"uri": "spotify:local:a:b:c:1"}},
              {"track": null}, {}, 17, %s]}]}
            """
                .formatted(item()));

    assertThat(result.playlists().get(0).trackIds()).containsExactly(ONE.id());
    assertThat(result.report().read()).isEqualTo(8);
    assertThat(result.report().skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                SkipReason.PODCAST, 1L,
                SkipReason.AUDIOBOOK, 1L,
                SkipReason.LOCAL_TRACK, 1L,
                SkipReason.NO_TRACK, 2L,
                SkipReason.MALFORMED, 2L));
  }

  @Test
  void thePlaylistsOfASecondCopyAreDuplicates() {
    String json = "{\"playlists\": [{\"name\": \"P\", \"items\": [%s]}]}".formatted(item());
    Path first = write(folder.resolve("Playlist1.json"), json);
    Path second = write(folder.resolve("copy/Playlist1.json"), json);

    ImportResult result = read(first, second);

    assertThat(result.playlists()).hasSize(1);
    assertThat(result.report().duplicates()).isEqualTo(1);
    assertThat(result.report().kept()).isEqualTo(1);
  }

  @Test
  void aPlaylistThatBreaksOffIsKeptUpToThere() {
    String json = "{\"playlists\": [{\"name\": \"P\", \"items\": [%s, {\"tra".formatted(item());

    ImportResult result = importPlaylists(json);

    assertThat(result.playlists().get(0).tracks()).containsExactly(ONE);
    assertThat(result.report().isComplete()).isFalse();
  }

  @Test
  void savedTracksCountOnce() {
    String track =
        """
        {"artist": "U2", "album": "Achtung Baby", "track": "One", "uri": "spotify:track:1"}\
        """;
    ImportResult result =
        read(
            write(
                folder.resolve("library.json"),
                """
                {"tracks": [%1$s, %1$s, {"artist": "U2"}, "x"],
                 "albums": [{"artist": "U2", "album": "War", "uri": "spotify:album:1"}],
                 "bannedTracks": [%1$s], "other": []}
                """
                    .formatted(track)));

    assertThat(result.savedTracks()).containsExactly(ONE);
    assertThat(result.report().read()).isEqualTo(4);
    assertThat(result.report().kept()).isEqualTo(1);
    assertThat(result.report().duplicates()).isEqualTo(1);
    assertThat(result.report().skipped())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(SkipReason.NO_TRACK, 1L, SkipReason.MALFORMED, 1L));
    assertThat(result.report().files().get(0).kind()).isEqualTo(FileKind.SPOTIFY_LIBRARY);
  }

  @Test
  void filesWithoutAnythingAreRecognisedByTheirNames() {
    write(folder.resolve("in/Playlist1.json"), "{\"playlists\": []}");
    write(folder.resolve("in/YourLibrary.json"), "{\"tracks\": []}");

    assertThat(read(folder.resolve("in")).report().files())
        .extracting(ImportReport.FileReport::kind)
        .containsExactly(FileKind.SPOTIFY_PLAYLISTS, FileKind.SPOTIFY_LIBRARY);
  }

  private static String item() {
    return """
    {"track": {"trackName": "One", "artistName": "U2", "albumName": "Achtung Baby",
               "trackUri": "spotify:track:1"},
     "episode": null, "audiobook": null, "localTrack": null, "addedDate": "2020-12-31"}\
    """;
  }

  private ImportResult importPlaylists(String json) {
    return read(write(folder.resolve("p.json"), json));
  }
}
