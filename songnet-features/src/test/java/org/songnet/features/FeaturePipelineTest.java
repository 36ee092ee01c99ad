package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

class FeaturePipelineTest {

  private static final FeaturePipelineConfig SMALL =
      FeaturePipelineConfig.defaults().withTextBuckets(256).withGenreMinimum(5);

  private final FeatureTable table =
      FeatureTable.of(
          "by hand",
          List.of("energy", "tempo", "valence", "always"),
          Map.of(
              new TrackId("a"), new float[] {1, 100, .25f, 7},
              new TrackId("b"), new float[] {3, Float.NaN, Float.NaN, 7},
              new TrackId("c"), new float[] {Float.NaN, 104, .75f, 7}));
  private final List<TrackRecord> abc =
      List.of(Track.of("a", ""), Track.of("b", ""), Track.of("c", ""));
  private final FeaturePipeline pipeline =
      new FeaturePipelineFitter(List.of(ExtractorFitter.of(table)), true).fit(abc);

  @Test
  void standardisesWhatIsKnownAndTellsWhatIsNot() {
    assertThat(pipeline.names())
        .containsExactly("energy", "tempo", "valence", "always", "missing:energy", "missing:tempo");
    assertThat(pipeline.extract(abc.get(0))).containsExactly(-1, -1, -1, 0, 0, 0);
    assertThat(pipeline.extract(abc.get(1))).containsExactly(1, 0, 0, 0, 0, 1);
    assertThat(pipeline.extract(abc.get(2))).containsExactly(0, 1, 1, 0, 1, 0);
  }

  @Test
  void aTrackNobodyHasHeardOfIsTheMean() {
    assertThat(pipeline.extract(Track.of("new", ""))).containsExactly(0, 0, 0, 0, 1, 1);
  }

  @Test
  void aTrackThatBringsItsNumbersIsKnown() {
    FeatureTable later =
        FeatureTable.of("later", List.of("tempo"), Map.of(new TrackId("d"), new float[] {106}));
    Track cold = new DescribedRecord(Track.of("d", ""), later);

    assertThat(pipeline.extract(cold)).containsExactly(0, 2, 0, 0, 1, 0);
  }

  @Test
  void hostileNumbersStayFinite() {
    FeatureTable later =
        FeatureTable.of(
            "later", List.of("tempo"), Map.of(new TrackId("d"), new float[] {Float.MAX_VALUE}));

    assertThat(pipeline.extract(new DescribedRecord(Track.of("d", ""), later))[1]).isEqualTo(100);
  }

  @Test
  void theClassicPipelineHasSixteenStandardisedFeatures() {
    List<TrackRecord> songs = Songs.some(200);
    FeaturePipeline classic =
        FeaturePipelineConfig.classic().withTextBuckets(256).fitter().fit(songs);

    assertThat(classic.names())
        .containsExactly(
            "duration",
            "explicit",
            "popularity",
            "single",
            "title_1",
            "title_2",
            "title_3",
            "album_1",
            "album_2",
            "album_3",
            "artists_1",
            "artists_2",
            "artists_3",
            "released_1",
            "released_2",
            "released_3");
    for (int column = 0; column < 16; column++) {
      int at = column;
      double[] known =
          songs.stream()
              .mapToDouble(song -> classic.extract(song)[at])
              .filter(x -> x != 0)
              .toArray();
      double mean = Arrays.stream(known).average().orElseThrow();
      assertThat(mean).as(classic.names().get(column)).isCloseTo(0, within(1e-4));
      assertThat(Arrays.stream(known).map(x -> x * x).average().orElseThrow())
          .isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void whatIsNotAmongTheTrainingTracksChangesNothing() {
    List<TrackRecord> songs = Songs.some(100);
    TrackRecord other = Songs.FULL.withDuration(Duration.ofDays(1));
    FeaturePipeline before = SMALL.fitter().fit(songs);
    before.extract(other);

    assertThat(SMALL.fitter().fit(songs).extract(songs.get(3)))
        .containsExactly(before.extract(songs.get(3)));
  }

  @Test
  void fitsTheSameNumbersWithAnyNumberOfThreads() throws Exception {
    List<TrackRecord> songs = Songs.some(300);
    FeatureExtractor here = SMALL.fitter().fit(songs);
    ForkJoinPool three = new ForkJoinPool(3);
    try {
      FeatureExtractor there = three.submit(() -> SMALL.fitter().fit(songs)).get();
      for (TrackRecord song : songs) {
        assertThat(there.extract(song)).containsExactly(here.extract(song));
      }
    } finally {
      three.shutdown();
    }
  }

  @Test
  void refusesNothingToFitOnAndFeaturesOfTheSameName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.fitter().fit(List.of()))
        .withMessageStartingWith("training must have at least one track");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.fitter(table, table).fit(abc))
        .withMessageContaining("two have 'energy'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeaturePipelineFitter(List.of(), true))
        .withMessage("parts must be at least one: there is none");
  }

  @Test
  void configurationsSayWhatIsWrong() {
    assertThat(FeaturePipelineConfig.defaults().texts()).isEqualTo("title,album,artists,released");
    assertThat(SMALL.withMetadata().withTexts(TextField.ALBUM).texts()).isEqualTo("album");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeaturePipelineConfig("tempo", "", 3, 256, 0, 1, 0, 0, true, 1))
        .withMessage("metadata must be of duration,explicit,popularity,single,release_year: tempo");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.withTexts(TextField.ALBUM, TextField.ALBUM))
        .withMessage("texts must be different: album,album");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.withTextBuckets(100))
        .withMessage("buckets must be a power of two from 64 to 65536: 100");
  }
}
