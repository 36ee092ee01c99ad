package org.songnet.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.PlaylistFiles.onlyReport;
import static org.songnet.data.PlaylistFiles.tracks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Track;
import org.songnet.UserId;

class M3uFormatTest {

  private final Path folder;

  M3uFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PlaylistCollection read(String text) throws IOException {
    return PlaylistFiles.read(folder, "road.m3u8", text);
  }

  @Test
  void anExtendedPlaylistTellsNamesAndLengths() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            #EXTM3U
            #PLAYLIST:Road trip
            #EXTINF:213,Rick Astley - Never Gonna Give You Up
            spotify:track:4uLU6hMCjMI75M1A2tKUQC
            #EXTALB:Debut
            #EXTINF:-1,Björk - Human Behaviour
            Music/01.flac
            #EXTINF:12.5,Just a title
            http://example.com/stream
            """);

    assertThat(tracks(playlists, 0))
        .containsExactly(
            "spotify:track:4uLU6hMCjMI75M1A2tKUQC | Never Gonna Give You Up - Rick Astley",
            "name:björk/human behaviour | Human Behaviour - Björk",
            "http://example.com/stream | Just a title");
    assertThat(playlists.name(0)).isEqualTo("Road trip");
    assertThat(playlists.id(0)).isEqualTo(new UserId("playlist:road"));
    assertThat(playlists.catalog().track(0).duration()).contains(Duration.ofSeconds(213));
    assertThat(playlists.catalog().track(0).album()).isEmpty();
    assertThat(playlists.catalog().track(1).duration()).isEmpty();
    assertThat(playlists.catalog().track(1).album()).contains("Debut");
    assertThat(playlists.catalog().track(2).duration()).contains(Duration.ofMillis(12_500));
    assertThat(onlyReport(playlists).kind()).isEqualTo(FileKind.M3U);
  }

  @Test
  void aSimplePlaylistIsReadByTheNamesOfItsFiles() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            ../Music/Nina Simone - Sinnerman.mp3
            C:\\Music\\Track 01.mp3

            file:///music/Can%20-%20Vitamin%20C.ogg
            """);

    assertThat(tracks(playlists, 0))
        .containsExactly(
            "name:nina simone/sinnerman | Sinnerman - Nina Simone",
            "C:/Music/Track 01.mp3 | Track 01",
            "name:can/vitamin c | Vitamin C - Can");
    assertThat(playlists.name(0)).isEqualTo("road");
  }

  @Test
  void attributesBeforeTheTitleMayHaveCommas() throws IOException {
    PlaylistCollection playlists =
        read("#EXTM3U\n#EXTINF:-1 group=\"a, b\" logo=\"c\",Artist - Title\nx.mp3\n");

    assertThat(tracks(playlists, 0)).containsExactly("name:artist/title | Title - Artist");
  }

  @Test
  void onlyTheFirstDashSeparatesArtistAndTitle() throws IOException {
    PlaylistCollection playlists = read("#EXTINF:1,A-ha - Take On Me - Live\nx.mp3\n");

    assertThat(tracks(playlists, 0))
        .containsExactly("name:a-ha/take on me - live | Take On Me - Live - A-ha");
  }

  @Test
  void repeatsStayInOrder() throws IOException {
    PlaylistCollection playlists = read("#EXTM3U\nid1\nid2\nid1\n");

    assertThat(playlists.tracks(0)).containsExactly(0, 1, 0);
    assertThat(playlists.catalog().size()).isEqualTo(2);
  }

  @Test
  void oldPlaylistsAreLatin1AndNewOnesUtf8() throws IOException {
    String text = "#EXTM3U\r\n#EXTINF:1,Motörhead - Überkill\r\nx.mp3\r\n";
    for (var charset : List.of(UTF_8, ISO_8859_1)) {
      Path file = TestFiles.write(folder, charset.name() + ".m3u", text, charset);

      assertThat(tracks(PlaylistReader.standard().read(file), 0))
          .containsExactly("name:motörhead/überkill | Überkill - Motörhead");
    }
  }

  @Test
  void aByteOrderMarkAndOldMacLineEndsDoNotMatter() throws IOException {
    PlaylistCollection playlists = read("\uFEFF#EXTM3U\r#EXTINF:7,A - B\rx.mp3\r");

    assertThat(tracks(playlists, 0)).containsExactly("name:a/b | B - A");
  }

  @Test
  void informationWithoutALocationIsCounted() throws IOException {
    PlaylistCollection playlists =
        read("#EXTM3U\n#EXTINF:1,A - B\n#EXTINF:2,C - D\nx.mp3\n#EXTINF:3,E - F\n");

    assertThat(tracks(playlists, 0)).containsExactly("name:c/d | D - C");
    assertThat(onlyReport(playlists).skipped()).isEqualTo(Map.of(SkipReason.MALFORMED, 2L));
    assertThat(onlyReport(playlists).read()).isEqualTo(3);
  }

  @Test
  void aLocationThatNamesNothingIsCounted() throws IOException {
    PlaylistCollection playlists = read("#EXTM3U\n/\nid\n");

    assertThat(playlists.length(0)).isEqualTo(1);
    assertThat(onlyReport(playlists).skipped()).isEqualTo(Map.of(SkipReason.NO_TRACK, 1L));
  }

  @Test
  void namesBeyondReasonAreCounted() throws IOException {
    PlaylistCollection playlists = read("#EXTM3U\n" + "x".repeat(10_000) + "\nid\n");

    assertThat(playlists.length(0)).isEqualTo(1);
    assertThat(onlyReport(playlists).skipped()).isEqualTo(Map.of(SkipReason.NAME_TOO_LONG, 1L));
  }

  @Test
  void absurdLengthsAreUnknown() throws IOException {
    PlaylistCollection playlists =
        read("#EXTINF:1e9,A - B\nx\n#EXTINF:99999999999999999999,A - B\ny\n#EXTINF:NaN,C\nz\n");

    assertThat(playlists.catalog())
        .extracting(catalog -> catalog.track(0), catalog -> catalog.track(1), c -> c.track(2))
        .extracting(track -> ((Track) track).duration().isPresent())
        .containsExactly(true, false, false);
    assertThat(playlists.catalog().track(0).duration()).contains(Duration.ofSeconds(1));
  }

  @Test
  void controlCharactersBecomeBlanks() throws IOException {
    PlaylistCollection playlists = read("#EXTM3U\n#EXTINF:1,A\u0007B - C\u001BD\nx.mp3\n");

    assertThat(tracks(playlists, 0)).containsExactly("name:a b/c d | C D - A B");
  }
}
