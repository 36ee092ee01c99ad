package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnet.data.PlaylistFiles.tracks;
import static org.songnet.data.TestFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.UserId;
import org.songnet.data.ImportReport.FileReport;

class PlaylistReaderTest {

  private final Path folder;

  PlaylistReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<String> ids(PlaylistCollection playlists) {
    List<String> ids = new ArrayList<>();
    for (int playlist = 0; playlist < playlists.size(); playlist++) {
      ids.add(playlists.id(playlist).value());
    }
    return ids;
  }

  @Test
  void sequencesAreOnePlaylistALine() throws IOException {
    PlaylistCollection playlists =
        PlaylistReader.standard().read(write(folder, "s.txt", "3 1 2\n\n7\n1  3\t3 \n"));

    assertThat(ids(playlists))
        .containsExactly("playlist:0", "playlist:1", "playlist:2", "playlist:3");
    assertThat(tracks(playlists, 0)).containsExactly("3 | ", "1 | ", "2 | ");
    assertThat(playlists.length(1)).isZero();
    assertThat(playlists.tracks(3)).containsExactly(1, 0, 0);
    assertThat(playlists.interactions(2).sessionCount()).isEqualTo(2);
    assertThat(playlists.report().files().get(0).kind()).isEqualTo(FileKind.SEQUENCES);
  }

  @Test
  void sequencesOfWordsAreReadWhenItIsSaid() throws IOException {
    Path file = write(folder, "words.txt", "to be or\nnot to be\n");

    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> PlaylistReader.standard().read(file))
        .withMessage(
            file
                + ": no playlists that songnet reads (files looked at: 1); name files or folders"
                + " with playlists, or say what kind of file it is");
    PlaylistCollection playlists =
        PlaylistReader.standard().assuming(FileKind.SEQUENCES).read(file);
    assertThat(tracks(playlists, 1)).containsExactly("not | ", "to | ", "be | ");
  }

  @Test
  void radioPlaylistsComeWithTheirTableOfSongs() throws IOException {
    write(folder, "song_hash.txt", "0\tFirst\tA\n1\tAC\\/DC live\tB\n2\tThird\tC \nx\ty\n");
    write(folder, "tag_hash.txt", "0, rock\n");
    write(folder, "tags.txt", "0 0\n#\n0\n");
    write(folder, "train.txt", "10 11 12 \n5 0 2 \n2 0 \n\n1 9 x \n");

    PlaylistCollection playlists = PlaylistReader.standard().read(folder);

    assertThat(ids(playlists)).containsExactly("playlist:0", "playlist:1", "playlist:2");
    assertThat(tracks(playlists, 0)).containsExactly("radio:2 | Third - C", "radio:0 | First - A");
    assertThat(tracks(playlists, 2))
        .containsExactly("radio:1 | AC/DC live - B", "radio:9 | ", "radio:x | ");
    assertThat(playlists.tracks(0)).containsExactly(2, 0);
    assertThat(playlists.report().skipped()).isEqualTo(Map.of(SkipReason.MALFORMED, 1L));
    assertThat(playlists.report().files())
        .extracting(FileReport::kind)
        .containsExactly(
            FileKind.RADIO_SONGS, FileKind.RADIO_PLAYLISTS, FileKind.IGNORED, FileKind.IGNORED);
  }

  @Test
  void stationsPlayFromTheHighestNumberDown() throws IOException {
    PlaylistCollection stations =
        PlaylistFiles.read(
            folder,
            "plays.csv",
            """
            song,artist,callsign,time,date_time,unique_id,combined
            B,Y,KGLK,9,9,KGLK0002,B by Y
            A,X,KGLK,9,9,KGLK0010,A by X
            ,X,KGLK,9,9,KGLK0003,by X
            A,X,KGB,9,9,KGB0001,A by X
            C,Z,KGLK,9,9,,C by Z
            D,Z,,9,9,0007,D by Z
            """);

    assertThat(ids(stations)).containsExactly("playlist:KGLK", "playlist:KGB");
    assertThat(tracks(stations, 0)).containsExactly("name:x/a | A - X", "name:y/b | B - Y");
    assertThat(stations.report().skipped())
        .isEqualTo(Map.of(SkipReason.NO_TRACK, 1L, SkipReason.MALFORMED, 2L));
  }

  @Test
  void formatsMixInFoldersAndArchivesAndShareOneCatalog() throws IOException {
    String uri = "spotify:track:4uLU6hMCjMI75M1A2tKUQC";
    write(folder, "in/a.m3u8", "#EXTM3U\n" + uri + "\n");
    write(folder, "in/deep/er/a.m3u8", "#EXTM3U\n#EXTINF:1,Artist - Title\n" + uri + "\nother\n");
    write(folder, "in/read.me", "nothing");
    Path zip = folder.resolve("in/z.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("Account/Playlist1.json"));
      out.write(
          """
          {"playlists": [{"name": "Liked", "items": [
            {"track": {"trackName": "Title", "artistName": "Artist", "trackUri": "%s"}},
            {"track": null, "episode": {"episodeName": "x"}}]}]}
          """
              .formatted(uri)
              .getBytes(StandardCharsets.UTF_8));
    }

    PlaylistCollection playlists = PlaylistReader.standard().read(folder, folder.resolve("in"));

    assertThat(ids(playlists)).containsExactly("playlist:a", "playlist:a#2", "playlist:Liked");
    assertThat(playlists.catalog().size()).isEqualTo(2);
    assertThat(tracks(playlists, 0)).containsExactly(uri + " | Title - Artist");
    assertThat(tracks(playlists, 2)).containsExactly(uri + " | Title - Artist");
    assertThat(playlists.report().kept()).isEqualTo(4);
    assertThat(playlists.report().skipped()).isEqualTo(Map.of(SkipReason.PODCAST, 1L));
    assertThat(playlists.playlist(2).tracks())
        .extracting(track -> track.title())
        .containsExactly("Title");
  }

  @Test
  void listensAreNotTakenForPlaylists() throws IOException {
    Path listens = write(folder, "l.csv", "user,track,timestamp,title\nu,t,2020-01-01 10:00,T\n");
    Path stream = write(folder, "video.m3u8", "#EXTM3U\n#EXT-X-VERSION:3\npart1.ts\n");

    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> PlaylistReader.standard().read(listens, stream))
        .withMessageContaining(listens + " and 1 more: no playlists");
  }

  /** Unicode normal forms sort combining characters, in quadratic time. */
  @Test
  void namesOfCombiningCharactersAreNoTrap() throws IOException {
    String name = "a" + "\u0301\u0316".repeat(50_000);
    PlaylistCollection playlists =
        PlaylistFiles.read(
            folder,
            "l.csv",
            "position,title,artists\n1,x,%s\n2,%s,x\n".formatted(name, name).repeat(200));

    assertThat(playlists.report().skipped()).isEqualTo(Map.of(SkipReason.NAME_TOO_LONG, 400L));
  }

  @Test
  void minimumLengthMustBePositive() throws IOException {
    PlaylistCollection playlists = PlaylistFiles.read(folder, "s.txt", "1 2\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> playlists.interactions(0))
        .withMessage("minimumLength must be positive: 0");
  }

  @Test
  void sessionsAreOfOneListenerEachOverTheWholeCatalog() throws IOException {
    Interactions sessions = PlaylistFiles.read(folder, "s.txt", "1 2\n3\n2 1 2\n").interactions(2);

    assertThat(sessions.catalog().size()).isEqualTo(3);
    assertThat(sessions.sessionTracks(1)).containsExactly(1, 0, 1);
    assertThat(sessions.user(1)).isEqualTo(new UserId("playlist:2"));
    assertThat(sessions.hasTimes()).isFalse();
  }

  @Test
  void pathsMustBeThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaylistReader.standard().read(List.of()))
        .withMessage("paths must name at least one file or folder: []");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> PlaylistReader.standard().read(folder.resolve("absent")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaylistReader.standard().assuming(FileKind.LISTENBRAINZ))
        .withMessageContaining("kind must be one of");
  }

  @Test
  void theListenerHearsOfProgressAndMayStop() throws IOException {
    Path file = write(folder, "s.txt", "1 2\n".repeat(10_000));
    List<ImportProgress> heard = new ArrayList<>();

    PlaylistReader.standard().withListener(heard::add).read(file);

    assertThat(heard).hasSizeGreaterThan(3);
    assertThat(heard.get(heard.size() - 1).rows()).isEqualTo(20_000);
    assertThat(heard.get(heard.size() - 1).fraction()).isEqualTo(1);
    ImportListener stopping =
        new ImportListener() {
          @Override
          public void onProgress(ImportProgress progress) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatExceptionOfType(ImportCancelledException.class)
        .isThrownBy(() -> PlaylistReader.standard().withListener(stopping).read(file));
  }
}
