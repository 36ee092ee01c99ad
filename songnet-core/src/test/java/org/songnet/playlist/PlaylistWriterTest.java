package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

class PlaylistWriterTest {

  private static final Playlist PLAYLIST =
      Playlist.of(
          "Evening",
          List.of(
              PlaylistEntry.seed(
                  Track.of("spotify:track:4iV5W9uYEdYUVa79Axb7Rh", "Halo", "Beyoncé")
                      .withAlbum("I Am…")
                      .withDuration(Duration.ofMillis(261_640))),
              PlaylistEntry.chosen(
                  Track.of("name:jay-z/run this town", "Run, Town", "JAY-Z", "Rihanna"),
                  -1.5,
                  2,
                  "2nd choice after Halo"),
              PlaylistEntry.chosen(TrackRecord.of(new TrackId("#17"), "", List.of()), -2, 1, "")));

  @Test
  void m3u8IsWhatPlayersRead() {
    assertThat(PlaylistWriter.m3u8().toText(PLAYLIST))
        .isEqualTo(
            """
            #EXTM3U
            #PLAYLIST:Evening
            #EXTINF:262,Beyoncé - Halo
            spotify:track:4iV5W9uYEdYUVa79Axb7Rh
            #EXTINF:-1,JAY-Z, Rihanna - Run, Town
            name:jay-z/run this town
            #EXTINF:-1,
            %2317
            """);
  }

  @Test
  void jspfIsWhatItsPageSays() {
    assertThat(PlaylistWriter.jspf().toText(PLAYLIST))
        .isEqualTo(
            """
            {
              "playlist": {
                "title": "Evening",
                "track": [
                  {
                    "identifier": ["spotify:track:4iV5W9uYEdYUVa79Axb7Rh"],
                    "title": "Halo",
                    "creator": "Beyoncé",
                    "album": "I Am…",
                    "duration": 261640,
                    "annotation": "one of the first songs"
                  },
                  {
                    "title": "Run, Town",
                    "creator": "JAY-Z, Rihanna",
                    "annotation": "2nd choice after Halo"
                  },
                  {
                    "identifier": ["#17"]
                  }
                ]
              }
            }
            """);
  }

  @Test
  void csvIsATableWithAHeader() {
    assertThat(PlaylistWriter.csv().toText(PLAYLIST))
        .isEqualTo(
            """
            position,id,title,artists,album,duration_ms,score,why
            1,spotify:track:4iV5W9uYEdYUVa79Axb7Rh,Halo,Beyoncé,I Am…,261640,,one of the first songs
            2,name:jay-z/run this town,"Run, Town",JAY-Z;Rihanna,,,-1.5,2nd choice after Halo
            3,#17,,,,,-2.0,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void emptyPlaylistsAreFilesToo() {
    Playlist empty = new Playlist("", List.of(), Optional.of("nothing \"left\""), List.of());

    assertThat(PlaylistWriter.m3u8().toText(empty)).isEqualTo("#EXTM3U\n#PLAYLIST:\n");
    assertThat(StrictCsv.parse(PlaylistWriter.csv().toText(empty))).hasSize(1);
    assertThat(StrictJson.parse(PlaylistWriter.jspf().toText(empty)))
        .isEqualTo(
            Map.of("playlist", Map.of("annotation", "nothing \"left\"", "track", List.of())));
  }

  @Test
  void impossibleDurationsAreLeftOut() {
    for (Duration duration :
        new Duration[] {Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(366)}) {
      Playlist playlist =
          Playlist.of("", List.of(PlaylistEntry.seed(Track.of("x", "X").withDuration(duration))));
      assertThat(PlaylistWriter.m3u8().toText(playlist)).contains("#EXTINF:-1,X\n");
      assertThat(PlaylistWriter.jspf().toText(playlist)).doesNotContain("duration");
      assertThat(PlaylistWriter.csv().toText(playlist)).contains("1,x,X,,,,,");
    }
  }

  @Test
  void theFormatFollowsTheNameOfTheFile() {
    assertThat(written("list.m3u8")).isEqualTo(PlaylistWriter.m3u8().toText(PLAYLIST));
    assertThat(written("LIST.M3U8")).isEqualTo(PlaylistWriter.m3u8().toText(PLAYLIST));
    assertThat(written("folder.csv/a.jspf")).isEqualTo(PlaylistWriter.jspf().toText(PLAYLIST));
    assertThat(written("b.c.Csv")).isEqualTo(PlaylistWriter.csv().toText(PLAYLIST));
  }

  private static String written(String name) {
    return PlaylistWriter.forFile(Path.of(name)).toText(PLAYLIST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.mp3", "list", "csv", "list.", "", "/"})
  void otherNamesAreRefusedWithTheOnesThatWork(String name) {
    assertThatThrownBy(() -> PlaylistWriter.forFile(Path.of(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'")
        .hasMessageContaining(".m3u8, .jspf or .csv");
  }
}
