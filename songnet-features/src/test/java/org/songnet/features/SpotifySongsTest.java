package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.data.NamedTrackIds;

/** TidyTuesday's table of Spotify songs, whose figures are known. */
class SpotifySongsTest {

  private static TrackData songs() throws IOException {
    return TrackCsv.read(shared("spotify-songs/spotify_songs.csv.gz"));
  }

  private static Path shared(String name) {
    Path file = Path.of(System.getProperty("songnet.shared.data", "."), name);
    Assumptions.assumeTrue(Files.exists(file), "not here: " + file);
    return file;
  }

  @Test
  void readsTheRealTable() throws IOException {
    TrackData data = songs();

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

  @Test
  void findsSongsByTheirNamesAlone() throws IOException {
    TrackData data = songs();
    List<TrackRecord> named = new ArrayList<>();
    for (TrackRecord track : data.tracks().subList(0, 3000)) {
      String artist = track.artists().isEmpty() ? "" : track.artists().get(0);
      named.add(
          TrackRecord.of(NamedTrackIds.idOf(artist, track.title()), track.title(), track.artists())
              .withDuration(track.duration().orElseThrow()));
    }

    JoinedTracks joined = FeatureJoin.join(named, List.of(data));

    assertThat(joined.report().unmatched()).isZero();
    int same = 0;
    for (int i = 0; i < named.size(); i++) {
      float[] found = joined.features().extract(named.get(i));
      same += Arrays.equals(found, data.features().extract(data.tracks().get(i))) ? 1 : 0;
    }
    // Others have the names and the length of one that was found before them.
    assertThat(same).isGreaterThan(2_850);
  }

  @Test
  void aPipelineFittedOnSomeSongsDescribesTheOthers() throws IOException {
    TrackData data = songs();
    FeaturePipeline pipeline =
        FeaturePipelineConfig.defaults()
            .fitter(data.features())
            .fit(data.tracks().subList(0, 3000));

    assertThat(pipeline.names()).contains("tempo", "genre:latin", "released_3", "missing:explicit");
    double squares = 0;
    for (TrackRecord song : data.tracks().subList(3000, 6000)) {
      for (float number : pipeline.extract(song)) {
        assertThat(number).isFinite();
        squares += number * number;
      }
    }
    // About 1 for each feature: the others are not of another kind.
    assertThat(squares / 3000 / pipeline.names().size()).isBetween(.5, 2.);
  }

  @Test
  void readsTheFreeMusicArchivesTable() throws IOException {
    TrackData data =
        TrackCsv.read(
            shared("fma/fma-rock-vs-hiphop.csv"),
            TrackCsvOptions.defaults().withFeatures("listens", "interest", "bit_rate"));
    FeaturePipeline pipeline =
        FeaturePipelineConfig.defaults()
            .withMetadata()
            .withTexts(TextField.TITLE)
            .withGenres(0)
            .fitter(data.features())
            .fit(data.tracks());

    assertThat(data.tracks()).hasSize(17_734);
    assertThat(pipeline.names())
        .startsWith("listens", "interest", "bit_rate", "title_1", "title_2", "title_3");
  }
}
