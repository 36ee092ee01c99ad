package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.playlist.Playlist;
import org.songnet.playlist.PlaylistEntry;
import org.songnet.playlist.PlaylistWriter;

/** What songnet writes, songnet reads. */
class PlaylistRoundTripTest {

  private static final TrackRecord FOOD =
      TrackRecord.of(new TrackId("fma:2"), "Food, \"Glorious\"", List.of("AWOL"))
          .withAlbum("A Way of Life")
          .withDuration(Duration.ofSeconds(168));

  private static final TrackRecord HALO =
      TrackRecord.of(
          new TrackId("spotify:track:4uLU6hMCjMI75M1A2tKUQC"), "Hälo - Live", List.of("Beyoncé"));

  private static final Playlist PLAYLIST =
      Playlist.of(
          "Evening",
          List.of(
              PlaylistEntry.seed(FOOD),
              PlaylistEntry.chosen(HALO, .25, 1, "near, \"so\" near\nand far"),
              PlaylistEntry.chosen(FOOD, .125, 2, "again")));

  private final Path folder;

  PlaylistRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private PlaylistCollection written(Playlist playlist, String name) throws IOException {
    Path file = folder.resolve(name);
    PlaylistWriter.forFile(file).write(playlist, file);
    return PlaylistReader.standard().read(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evening.m3u8", "evening.jspf", "evening.csv"})
  void tracksComeBackInOrderWithWhatTheFormatTells(String name) throws IOException {
    PlaylistCollection read = written(PLAYLIST, name);

    assertThat(read.size()).isEqualTo(1);
    assertThat(read.tracks(0)).containsExactly(0, 1, 0);
    TrackRecord first = read.playlist(0).tracks().get(0);
    assertThat(name.endsWith("m3u8") ? first.withAlbum("A Way of Life") : first).isEqualTo(FOOD);
    assertThat(read.playlist(0).tracks().get(1)).isEqualTo(HALO);
    assertThat(read.report().skipped()).isEmpty();
  }

  @Test
  void severalArtistsAreToldApartInTablesAlone() throws IOException {
    TrackRecord duet = TrackRecord.of(new TrackId("a:1"), "Duet", List.of("X", "Y"));
    Playlist playlist = Playlist.of("Duets", List.of(PlaylistEntry.seed(duet)));

    assertThat(written(playlist, "d.csv").catalog().track(0).artists())
        .isEqualTo(List.of("X", "Y"));
    assertThat(written(playlist, "d.jspf").catalog().track(0).artists()).isEqualTo(List.of("X, Y"));
    assertThat(written(playlist, "d.m3u8").catalog().track(0).artists()).isEqualTo(List.of("X, Y"));
  }

  @Test
  void titlesOfPlaylistsComeBackWhereTheFormatHasThem() throws IOException {
    assertThat(written(PLAYLIST, "x.m3u8").name(0)).isEqualTo("Evening");
    assertThat(written(PLAYLIST, "x.jspf").name(0)).isEqualTo("Evening");
    assertThat(written(PLAYLIST, "x.csv").name(0)).isEqualTo("x");
  }
}
