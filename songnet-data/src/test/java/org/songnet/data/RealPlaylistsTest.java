package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.data.ImportReport.FileReport;

/** Real data of others; skipped where it is absent. The numbers are those of the files. */
class RealPlaylistsTest {

  private static Path data(String folder) {
    Path path = Path.of(System.getProperty("songnet.shared.data", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(path), () -> "real data is not here: " + path);
    return path;
  }

  @Test
  void radioPlaylistsAreReadWhole() throws IOException {
    PlaylistCollection playlists = PlaylistReader.standard().read(data("radio-playlists"));

    assertThat(playlists.size()).isEqualTo(18_139);
    assertThat(playlists.catalog().size()).isEqualTo(9_775);
    assertThat(playlists.report().isComplete()).isTrue();
    assertThat(playlists.report().skipped()).isEmpty();
    assertThat(playlists.report().files())
        .extracting(FileReport::kind)
        .containsExactlyInAnyOrder(
            FileKind.RADIO_SONGS, FileKind.RADIO_PLAYLISTS, FileKind.IGNORED, FileKind.IGNORED);
    Track song = playlists.catalog().track(0);
    assertThat(Track.label(song)).isEqualTo("Gucci Time (w/ Swizz Beatz) - Gucci Mane");
    assertThat(playlists.tracks(0)).startsWith(0, 1, 2, 3);

    Interactions sessions = playlists.interactions(2);
    assertThat(sessions.sessionCount()).isEqualTo(13_008);
    assertThat(sessions.userCount()).isEqualTo(13_008);
    assertThat(sessions.catalog().size()).isEqualTo(9_775);
  }

  /** The split that the published figures use: 2,631 test playlists and 35,138 predictions. */
  @Test
  void splittingRadioPlaylistsByTheirLineGivesThePublishedTestSet() throws IOException {
    PlaylistCollection playlists = PlaylistReader.standard().read(data("radio-playlists"));

    Interactions test =
        playlists.interactions(playlist -> playlist % 5 == 4 && playlists.length(playlist) >= 2);

    assertThat(test.sessionCount()).isEqualTo(2_631);
    assertThat(test.size() - test.sessionCount()).isEqualTo(35_138);
    assertThat(IntStream.range(0, test.userCount()).mapToObj(test::user).map(UserId::value))
        .allMatch(id -> Integer.parseInt(id.substring("playlist:".length())) % 5 == 4);
  }

  @Test
  void theTableOfSongsIsFoundBesideTheFile() throws IOException {
    PlaylistCollection playlists =
        PlaylistReader.standard().read(data("radio-playlists").resolve("train.txt"));

    assertThat(playlists.size()).isEqualTo(18_139);
    assertThat(playlists.catalog().track(9_774).title()).isEqualTo("Girlfriend Ringtone");
  }

  @Test
  void classicRockStationsArePlaylistsInTheOrderOfPlaying() throws IOException {
    PlaylistCollection stations = PlaylistReader.standard().read(data("classic-rock"));

    assertThat(stations.size()).isEqualTo(25);
    FileReport report = PlaylistFiles.onlyReport(stations);
    assertThat(report.read()).isEqualTo(37_673);
    assertThat(report.kept()).isEqualTo(stations.entryCount());
    assertThat(report.skipped()).containsOnlyKeys(SkipReason.NO_TRACK);
    int kglk =
        IntStream.range(0, 25)
            .filter(s -> stations.name(s).equals("KGLK"))
            .findFirst()
            .orElseThrow();
    assertThat(stations.id(kglk)).isEqualTo(new UserId("playlist:KGLK"));
    assertThat(PlaylistFiles.tracks(stations, kglk).subList(0, 3))
        .containsExactly(
            "name:blue oyster cult/burnin' for you | Burnin' for You - Blue Oyster Cult",
            "name:journey/wheel in the sky | Wheel in the Sky - Journey",
            "name:van halen/ain't talkin' 'bout love | Ain't Talkin' 'bout Love - Van Halen");
    assertThat(stations.catalog().indexOf(new TrackId("name:led zeppelin/stairway to heaven")))
        .isPresent();
  }
}
