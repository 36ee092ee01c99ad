package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.data.PlaylistFiles.onlyReport;
import static org.songnet.data.PlaylistFiles.tracks;
import static org.songnet.data.TestFiles.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.UserId;

class PlaylistTableFormatTest {

  private final Path folder;

  PlaylistTableFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PlaylistCollection read(String csv) throws IOException {
    return PlaylistFiles.read(folder, "evening.csv", csv);
  }

  @Test
  void whatSongnetWritesIsReadInTheOrderOfPositions() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            position,id,title,artists,album,duration_ms,isrc
            2,fma:3,"Electric, Ave",AWOL; Guest ,Life,237000,USABC1234567
            1,fma:2,Food,AWOL,,,
            """);

    assertThat(tracks(playlists, 0))
        .containsExactly("fma:2 | Food - AWOL", "fma:3 | Electric, Ave - AWOL, Guest");
    assertThat(playlists.catalog().track(0).artists()).isEqualTo(List.of("AWOL", "Guest"));
    assertThat(playlists.catalog().track(0).duration()).contains(Duration.ofSeconds(237));
    assertThat(playlists.catalog().track(0).album()).contains("Life");
    assertThat(playlists.catalog().track(0).isrc()).contains("USABC1234567");
    assertThat(playlists.catalog().track(1).album()).isEmpty();
    assertThat(playlists.name(0)).isEqualTo("evening");
    assertThat(onlyReport(playlists).kind()).isEqualTo(FileKind.PLAYLIST_CSV);
  }

  @Test
  void whatExportifyWritesIsRead() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            "Track URI","Track Name","Album Name","Artist Name(s)","Track Duration (ms)","Added At"
            "spotify:track:4uLU6hMCjMI75M1A2tKUQC","Say ""Hi""\","Hi","A;B","1000","2020-01-01"
            """);

    assertThat(tracks(playlists, 0))
        .containsExactly("spotify:track:4uLU6hMCjMI75M1A2tKUQC | Say \"Hi\" - A, B");
    assertThat(playlists.catalog().track(0).duration()).contains(Duration.ofSeconds(1));
  }

  @Test
  void aColumnThatNamesThePlaylistMakesSeveral() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            track_id;track_name;track_artist;playlist_name;playlist_id
            a;One;X;Pop;p1
            b;Two;Y;Rock;p2
            c;Three;Z;Pop;p1
            a;One;X;;
            """);

    assertThat(playlists.size()).isEqualTo(3);
    assertThat(playlists.id(0)).isEqualTo(new UserId("playlist:p1"));
    assertThat(playlists.name(0)).isEqualTo("Pop");
    assertThat(tracks(playlists, 0)).containsExactly("a | One - X", "c | Three - Z");
    assertThat(tracks(playlists, 1)).containsExactly("b | Two - Y");
    assertThat(playlists.name(2)).isEqualTo("evening");
  }

  @Test
  void withoutIdsTracksAreKnownByTheirNames() throws IOException {
    PlaylistCollection playlists =
        read(
            "sep=\t\nPosition\tTrack Name\tArtist Name\n1\tSong\tSinger\n2\t\tSinger\n3\tAlone\t\n");

    assertThat(tracks(playlists, 0))
        .containsExactly("name:singer/song | Song - Singer", "name:/alone | Alone");
    assertThat(onlyReport(playlists).skipped()).isEqualTo(Map.of(SkipReason.NO_TRACK, 1L));
  }

  @Test
  void aTableOfACatalogIsNoPlaylist() throws IOException {
    Path catalog = write(folder, "songs.csv", "track_id,track_name,artists,energy\na,One,X,.5\n");
    Path playlist = write(folder, "list.csv", "position,id\n1,a\n");

    PlaylistCollection playlists = PlaylistReader.standard().read(catalog, playlist);

    assertThat(playlists.size()).isEqualTo(1);
    assertThat(playlists.report().file(catalog.toString()))
        .hasValueSatisfying(report -> assertThat(report.kind()).isEqualTo(FileKind.IGNORED));
    assertThat(PlaylistReader.standard().assuming(FileKind.PLAYLIST_CSV).read(catalog).entryCount())
        .isEqualTo(1);
  }

  @Test
  void rowsThatAreNoneAreCounted() throws IOException {
    PlaylistCollection playlists =
        read(
            """
            position,id,title,artists
            1,a,Good,X
            2,b,Too,many,fields
            3,c,"Two
            lines",X
            4,d
            5,e,"never closed,X
            6,f,Swallowed,X
            """);

    assertThat(tracks(playlists, 0)).containsExactly("a | Good - X", "c | Two lines - X", "d | ");
    assertThat(onlyReport(playlists).skipped()).isEqualTo(Map.of(SkipReason.MALFORMED, 3L));
  }
}
