package org.songnet.data.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.Track;

/** Real data of others; skipped where it is absent. The numbers are those of the files. */
class PublishedDataTest {

  private static Path data(String folder) {
    Path path = Path.of(System.getProperty("songnet.shared.data", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(path), () -> "real data is not here: " + path);
    return path;
  }

  @Test
  void theLastFmSplitIsReadWhole() throws IOException {
    FixedSplit split = BenchmarkReader.standard().fixedSplit(data("lastfm-split"));
    Interactions validation = split.validation().orElseThrow();

    assertThat(split.training().size()).isEqualTo(64_315);
    assertThat(validation.size()).isEqualTo(9_143);
    assertThat(split.test().size()).isEqualTo(18_321);
    assertThat(split.report().duplicates()).isZero();
    assertThat(split.report().files()).allMatch(file -> file.remark() == null);
    assertThat(split.training().userCount()).isEqualTo(1_885);
    assertThat(split.test().userCount()).isEqualTo(1_863);
    assertThat(split.training().catalog().size()).isEqualTo(17_388);
  }

  @Test
  void hetRecIsReadWhole() throws IOException {
    Path folder = data("lastfm-hetrec");
    assertThat(BenchmarkReader.standard().recognise(folder)).contains(BenchmarkForm.EVENTS);
    Interactions read = BenchmarkReader.standard().read(folder).interactions();
    assertThat(read.size()).isEqualTo(92_834);
    assertThat(read.userCount()).isEqualTo(1_892);
    assertThat(read.catalog().size()).isEqualTo(17_632);
    assertThat(read.weight(0)).isEqualTo(13_883);
    assertThat(read.catalog().track(0).title()).isEqualTo("Duran Duran");
    for (int item = 0; item < read.catalog().size(); item++) {
      Track artist = read.catalog().track(item);
      assertThat(artist.title()).as(artist.id().value()).isNotEmpty();
    }
  }

  @Test
  void radioPlaylistsAreNoBenchmarkOfUsers() throws IOException {
    assertThat(BenchmarkReader.standard().recognise(data("radio-playlists")))
        .isEqualTo(Optional.empty());
  }
}
