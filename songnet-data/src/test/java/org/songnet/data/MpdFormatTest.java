package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.PlaylistFiles.onlyReport;
import static org.songnet.data.PlaylistFiles.tracks;
import static org.songnet.data.TestFiles.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.Track;
import org.songnet.UserId;

class MpdFormatTest {

  private static final String SLICE =
      """
      {"info": {"generated_on": "2017-12-03 08:41:42.057563", "slice": "0-999", "version": "v1"},
       "playlists": [
        {"name": "Throwbacks", "collaborative": "false", "pid": 17, "modified_at": 1493424000,
         "num_tracks": 2, "tracks": [
          {"pos": 1, "artist_name": "Missy Elliott", "track_uri": "spotify:track:0UaMYEvWZi0ZqiDOoHU3YI",
           "artist_uri": "spotify:artist:2wIVse2owClT7go1WT98tk", "track_name": "Lose Control",
           "album_uri": "spotify:album:6vV5UrXcfyQD1wu4Qo2I9K", "duration_ms": 226863,
           "album_name": "The Cookbook"},
          {"pos": 0, "artist_name": "Britney Spears", "track_uri": "spotify:track:6I9VzXrHxO9rA9A5euc8Ak",
           "track_name": "Toxic", "duration_ms": 198800, "album_name": "In The Zone"}],
         "num_edits": 6, "duration_ms": 425663, "num_artists": 2},
        {"pid": 18, "name": "None", "tracks": []}
       ]}
      """;

  private final Path folder;

  MpdFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aSliceIsPlaylistsInTheOrderOfTheirPositions() throws IOException {
    PlaylistCollection playlists = PlaylistFiles.read(folder, "mpd.slice.0-999.json", SLICE);

    assertThat(playlists.size()).isEqualTo(2);
    assertThat(playlists.id(0)).isEqualTo(new UserId("playlist:17"));
    assertThat(playlists.name(0)).isEqualTo("Throwbacks");
    assertThat(tracks(playlists, 0))
        .containsExactly(
            "spotify:track:6I9VzXrHxO9rA9A5euc8Ak | Toxic - Britney Spears",
            "spotify:track:0UaMYEvWZi0ZqiDOoHU3YI | Lose Control - Missy Elliott");
    Track missy = playlists.catalog().track(0);
    assertThat(missy.album()).contains("The Cookbook");
    assertThat(missy.duration()).contains(Duration.ofMillis(226_863));
    assertThat(onlyReport(playlists).kind()).isEqualTo(FileKind.MPD);
    assertThat(onlyReport(playlists).kept()).isEqualTo(2);
  }

  @Test
  void playlistsWithoutEntriesAreNoSessions() throws IOException {
    Interactions sessions = PlaylistFiles.read(folder, "slice.json", SLICE).interactions(1);

    assertThat(sessions.sessionCount()).isEqualTo(1);
    assertThat(sessions.user(0)).isEqualTo(new UserId("playlist:17"));
  }

  @Test
  void aPlaylistThatComesAgainIsADuplicate() throws IOException {
    write(folder, "a.json", SLICE);
    write(folder, "b.json", SLICE);

    PlaylistCollection playlists = PlaylistReader.standard().read(folder);

    assertThat(playlists.size()).isEqualTo(2);
    assertThat(playlists.report().kept()).isEqualTo(2);
    assertThat(playlists.report().duplicates()).isEqualTo(2);
  }

  @Test
  void entriesThatMakeNoSenseAreCounted() throws IOException {
    PlaylistCollection playlists =
        PlaylistFiles.read(
            folder,
            "slice.json",
            """
            {"playlists": [null, 4, {"tracks": [1, {}, {"track_uri": null}, {"track_uri": "a"}]},
              {"pid": "x", "tracks": {}}, {"pid": 3, "tracks": [{"track_uri": "b", "pos": "?"},
              {"track_uri": "c", "pos": 1e99, "duration_ms": -4}]}], "more": [[]]}
            """);

    assertThat(playlists.size()).isEqualTo(3);
    assertThat(tracks(playlists, 0)).containsExactly("a | ");
    assertThat(tracks(playlists, 2)).containsExactly("b | ", "c | ");
    assertThat(onlyReport(playlists).skipped())
        .isEqualTo(Map.of(SkipReason.MALFORMED, 3L, SkipReason.NO_TRACK, 2L));
    assertThat(playlists.id(0)).isEqualTo(new UserId("playlist:slice-0"));
  }

  @Test
  void whatWasReadBeforeTheFileBreaksOffCounts() throws IOException {
    PlaylistCollection playlists =
        PlaylistFiles.read(folder, "slice.json", SLICE.substring(0, SLICE.indexOf("\"Toxic")));

    assertThat(tracks(playlists, 0))
        .containsExactly("spotify:track:0UaMYEvWZi0ZqiDOoHU3YI | Lose Control - Missy Elliott");
    assertThat(onlyReport(playlists).damaged()).isTrue();
    assertThat(playlists.report().isComplete()).isFalse();
  }
}
