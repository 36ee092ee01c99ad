package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesCommandTest {

  @TempDir private Path folder;

  private String dump = "";
  private String exportify = "";
  private String playlist = "";

  @BeforeEach
  void write() throws IOException {
    dump =
        Files.writeString(
                folder.resolve("dump.csv"),
                """
                id,name,artists,release_date,energy,tempo
                1,Halo - Remastered 2011,"['Beyoncé']",2008,.5,
                2,Heroes,"['David Bowie']",1977,.7,112
                ,No id,x,1977,.7,112
                """)
            .toString();
    exportify =
        Files.writeString(
                folder.resolve("exportify.csv"),
                """
                Track URI,Track Name,Artist Name(s),Tempo
                spotify:track:x,Halo,Beyoncé,80
                """)
            .toString();
    playlist =
        Files.writeString(
                folder.resolve("mine.m3u8"),
                "#EXTM3U\n#EXTINF:1,Beyonce - HALO\na.mp3\n#EXTINF:1,Nobody - Nothing\nb.mp3\n")
            .toString();
  }

  @Test
  void tellsWhatTablesKnowOfTheirOwnSongs() {
    Recorded run = Recorded.run("features", dump);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("dump.csv +3 +2 +1 +2 +0 +0")
        .containsPattern("release date +2 +100.0")
        .containsPattern("album +0 +0.0")
        .containsPattern("tempo +1 +50.0")
        .doesNotContain("In no table");
  }

  @Test
  void findsSongsOfPlaylistsByTheirNames() {
    Recorded run = Recorded.run("features", exportify, dump, "--playlists", playlist);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Known of 2")
        .containsPattern("exportify.csv +1 +1 +0 +0 +1 +0")
        .containsPattern("dump.csv +3 +2 +1 +0 +1 +0")
        .containsPattern("energy +1 +50.0")
        .contains("In no table: 1, such as Nothing - Nobody");
  }

  @Test
  void tellsMachines() {
    JsonNode document =
        JsonText.parse(
            Recorded.run("features", exportify, "--playlists", playlist, "--json").out());

    assertThat(document.at("/songs").asInt()).isEqualTo(2);
    assertThat(document.at("/tables/0/byNames").asInt()).isEqualTo(1);
    assertThat(document.at("/known/tempo").asInt()).isEqualTo(1);
    assertThat(document.at("/examples/0").asText()).isEqualTo("Nothing - Nobody");
  }

  @Test
  void aTableThatIsNoneIsAnError() {
    Recorded run = Recorded.run("features", playlist);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("mine.m3u8", "no column for a track id");
  }
}
