package org.songnet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Listen;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.data.ImportCancelledException;
import org.songnet.data.ImportListener;
import org.songnet.data.ImportOptions;
import org.songnet.data.ImportProgress;
import org.songnet.data.ImportResult;
import org.songnet.data.ListenerPlaylist;
import org.songnet.data.ListeningHistoryImporter;
import org.songnet.playlist.RecordingSet;

class LibraryImportTest {

  private static final UserId ME = new UserId("me");

  private static final String ACCOUNT =
      """
      [{"endTime": "2021-05-30 12:34", "artistName": "U2", "trackName": "One", "msPlayed": 200000},
       {"endTime": "2021-06-01 08:00", "artistName": "U2", "trackName": "One", "msPlayed": 150000},
       {"endTime": "2021-06-01 08:00", "artistName": "U2", "trackName": "Two", "msPlayed": 1000}]
      """;

  private static final String EXTENDED =
      """
      [{"ts": "2021-05-30T12:34:56Z", "ms_played": 200000, "spotify_track_uri": "spotify:track:1",
        "master_metadata_track_name": "One", "master_metadata_album_artist_name": "U2"},
       {"ts": "2021-05-30T12:40:00Z", "ms_played": 100000, "spotify_track_uri": "spotify:track:3",
        "master_metadata_track_name": "Three", "master_metadata_album_artist_name": "U2"}]
      """;

  private static final String PLAYLISTS =
      """
      {"playlists": [{"name": "P", "items": [
        {"track": {"trackName": "Two", "artistName": "U2", "trackUri": "spotify:track:2"},
         "addedDate": "2020-02-03"},
        {"track": {"trackName": "One", "artistName": "U2", "trackUri": "spotify:track:1"}}]}]}
      """;

  private static final String SAVED =
      """
      {"tracks": [{"artist": "U2", "album": "Album", "track": "One", "uri": "spotify:track:1"}]}
      """;

  private final Path folder;
  private final Path account;
  private final Path extended;
  private final Path playlists;
  private final Path saved;
  private Library library;

  LibraryImportTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    account = Files.writeString(folder.resolve("StreamingHistory0.json"), ACCOUNT);
    extended = Files.writeString(folder.resolve("endsong_0.json"), EXTENDED);
    playlists = Files.writeString(folder.resolve("Playlist1.json"), PLAYLISTS);
    saved = Files.writeString(folder.resolve("YourLibrary.json"), SAVED);
    library = Library.open(folder.resolve("library.db"));
  }

  @BeforeEach
  void reopen() throws IOException {
    library.close();
    library = Library.open(folder.resolve("library.db"));
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private LibraryImportResult importInto(Path... paths) throws IOException {
    return library.importFrom(List.of(paths), ImportOptions.defaults(), ImportListener.silent());
  }

  @Test
  void theLibraryTellsWhatTheImporterTold() throws IOException {
    ImportResult told = ListeningHistoryImporter.importFrom(account, extended, playlists, saved);

    LibraryImportResult result = importInto(account, extended, playlists, saved);

    assertThat(result.added()).isEqualTo(4);
    reopen();
    assertThat(library.listens().history().listens()).isEqualTo(told.history().listens());
    assertThat(library.listens().history().catalog().fingerprint())
        .isEqualTo(told.history().catalog().fingerprint());
    assertThat(library.listens().history().catalog().track(0).album()).contains("Album");
    assertThat(library.listens().history().users()).containsExactly(ME);
    PlaylistInfo playlist = library.playlists().all().get(0);
    assertThat(library.playlists().find(playlist.id()).map(ListenerPlaylist::trackIds))
        .contains(told.playlists().get(0).trackIds());
    assertThat(library.interactions().counts())
        .isEqualTo(Map.of(InteractionKind.SAVED, 1, InteractionKind.PLAYLIST, 2));
    assertThat(library.interactions().all(EnumSet.of(InteractionKind.PLAYLIST)))
        .extracting(TrackInteraction::time)
        .first()
        .hasToString("Optional[2020-02-03T00:00:00Z]");
  }

  @Test
  void theSameFilesAreNotReadAgain() throws IOException {
    assertThat(importInto(account, extended).result()).isPresent();
    Path renamed = Files.copy(account, folder.resolve("under another name.json"));

    LibraryImportResult again = importInto(renamed, extended);

    assertThat(again.result()).isEmpty();
    assertThat(again.added()).isZero();
    assertThat(library.listens().count()).isEqualTo(4);
  }

  @Test
  void filesBehindALinkAreKnownToo() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.copy(extended, in.resolve("extended.json"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);

    assertThat(importInto(link).result()).isPresent();

    assertThat(importInto(link).result()).isEmpty();
  }

  @Test
  void anImportTwiceChangesNothingThoughTheFileDiffers() throws IOException {
    importInto(account, extended, playlists, saved);
    List<Listen> before = library.listens().history().listens();
    Map<String, Long> rows = library.summary().rows();
    Path spaced = Files.writeString(folder.resolve("spaced.json"), ACCOUNT + " \n");

    assertThat(importInto(spaced).result()).isPresent();

    assertThat(library.listens().history().listens()).isEqualTo(before);
    assertThat(library.summary().rows()).containsAllEntriesOf(withOneMore(rows, "files imported"));
  }

  private static Map<String, Long> withOneMore(Map<String, Long> rows, String name) {
    Map<String, Long> more = new HashMap<>(rows);
    more.merge(name, 1L, Long::sum);
    return more;
  }

  @Test
  void oneFileAfterTheOtherInAnyOrderIsAllAtOnce() throws IOException {
    List<Listen> together =
        ListeningHistoryImporter.importFrom(account, extended, playlists, saved)
            .history()
            .listens();
    for (List<Path> order :
        List.of(
            List.of(saved, account, playlists, extended),
            List.of(extended, playlists, saved, account),
            List.of(playlists, saved, extended, account))) {
      Path file = folder.resolve("order%d.db".formatted(order.hashCode()));
      try (Library other = Library.open(file)) {
        for (Path path : order) {
          other.importFrom(List.of(path), ImportOptions.defaults(), ImportListener.silent());
        }
        assertThat(other.listens().history().listens()).isEqualTo(together);
      }
    }
  }

  @Test
  void whatWasKnownToTheMinuteGivesWay() throws IOException {
    importInto(account);
    assertThat(library.listens().count()).isEqualTo(3);

    assertThat(importInto(extended).added()).isEqualTo(1);

    assertThat(library.listens().history().listens())
        .extracting(listen -> listen.endedAt().toString())
        .containsExactly(
            "2021-05-30T12:34:56Z",
            "2021-05-30T12:40:00Z",
            "2021-06-01T08:00:00Z",
            "2021-06-01T08:00:00Z");
  }

  @Test
  void aFileThatCannotBeImportedChangesNothing() throws IOException {
    Path nonsense = Files.writeString(folder.resolve("nonsense.txt"), "nothing");

    assertThatThrownBy(() -> importInto(nonsense)).hasMessageContaining("nonsense.txt");
    assertThatThrownBy(() -> importInto(folder.resolve("absent.zip")))
        .hasMessageContaining("absent.zip");

    assertThat(library.summary().rows()).containsEntry("files imported", 0L);
  }

  @Test
  void anImportThatIsStoppedChangesNothing() throws IOException {
    ImportListener stop =
        new ImportListener() {
          @Override
          public void onProgress(ImportProgress progress) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> library.importFrom(List.of(extended), ImportOptions.defaults(), stop))
        .isInstanceOf(ImportCancelledException.class);

    assertThat(library.listens().count()).isZero();
  }

  @Test
  void otherListenersHaveTheirOwnHistory() throws IOException {
    UserId ann = new UserId("ann");
    importInto(extended);
    library.importFrom(
        List.of(extended), ImportOptions.defaults().withUser(ann), ImportListener.silent());

    assertThat(library.listens().count()).isEqualTo(4);
    assertThat(library.listens().history().users()).containsExactlyInAnyOrder(ME, ann);
    assertThat(library.tracks().count()).isEqualTo(2);
  }

  @Test
  void knowsWhatWasHeardUnderOtherIds() throws IOException {
    importInto(extended);

    RecordingSet heard = library.listens().heard(ME);

    assertThat(heard.contains(Track.of("spotify:track:1", "Any name"))).isTrue();
    assertThat(heard.contains(Track.of("x", "one (Remastered 2011)", "u2"))).isTrue();
    assertThat(heard.contains(Track.of("x", "One", "Metallica"))).isFalse();
    assertThat(heard.contains(Track.of("x", ""))).isFalse();
    library.tracks().put(List.of(Track.of("spotify:track:3", "").withIsrc("CODE")));
    assertThat(library.listens().heard(ME).contains(Track.of("x", "X", "Y").withIsrc("CODE")))
        .isTrue();
    assertThat(library.listens().heard(new UserId("nobody")).isEmpty()).isTrue();
    assertThat(library.tracks().find(new TrackId("spotify:track:3")).orElseThrow().title())
        .isEqualTo("Three");
  }
}
