package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** TidyTuesday's table of Spotify songs, whose figures are known. */
class SpotifySongsTest {

  @Test
  void readsTheRealTable() throws IOException {
    Path file =
        Path.of(
            System.getProperty("songnet.shared.data", "."), "spotify-songs/spotify_songs.csv.gz");
    Assumptions.assumeTrue(Files.exists(file), "not here: " + file);

    TrackData data = TrackCsv.read(file);

    assertThat(data.report().rows()).isEqualTo(32_833);
    assertThat(data.report().tracks()).isEqualTo(28_356);
    assertThat(data.report().duplicates()).isEqualTo(32_833 - 28_356);
    assertThat(data.report().skippedRows()).isEmpty();
    assertThat(data.report().badCells()).isEmpty();
    assertThat(data.report().missingValues()).containsExactly(entry("tempo", 1));
    assertThat(data.features().names()).hasSize(11).doesNotContain("time_signature");
    assertThat(data.tracks()).filteredOn(track -> track.title().isEmpty()).hasSize(4);
    assertThat(data.tracks()).allMatch(track -> track.released().isPresent());
    TrackRecord first = data.tracks().get(0);
    assertThat(first.id()).isEqualTo(new TrackId("spotify:track:6f807x0ima9a1j3VPbc7VN"));
    assertThat(Track.label(first))
        .isEqualTo("I Don't Care (with Justin Bieber) - Loud Luxury Remix - Ed Sheeran");
    assertThat(first.popularity()).hasValue(66);
    assertThat(data.features().extract(first)[0]).isEqualTo(.748f);
  }
}
