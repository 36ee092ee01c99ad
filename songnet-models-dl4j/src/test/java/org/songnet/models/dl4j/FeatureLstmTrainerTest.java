package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Track;
import org.songnet.models.java.rnn.CatalogFeatures;
import org.songnet.testkit.PlantedData;

class FeatureLstmTrainerTest {

  @Test
  void theGradientIsRight() {
    CatalogFeatures table =
        CatalogFeatures.of(PlantedData.catalog(30), withGaps(new RingFeatures()));
    FeatureModel model =
        new FeatureModel(
            FeatureLstmConfig.defaults().withHiddenSize(5).withHiddenDropout(0.2), table);
    for (Parameter parameter : model.parameters()) {
      parameter.uniform(0.8, new SplittableRandom(parameter.values().length));
    }
    GradientTest.checkGradients(
        model, new Batch(List.of(new int[] {0, 3, 6, 6, 1}, new int[] {8, 0, 2})));
  }

  /** Every seventh track lacks some features, and track 6 all. */
  private static FeatureExtractor withGaps(FeatureExtractor extractor) {
    return new FeatureExtractor() {
      @Override
      public List<String> names() {
        return extractor.names();
      }

      @Override
      public float[] extract(Track track) {
        float[] features = extractor.extract(track);
        int number = Integer.parseInt(track.title());
        if (number % 7 == 1) {
          features[2] = Float.NaN;
        } else if (number == 6) {
          Arrays.fill(features, Float.NaN);
        }
        return features;
      }
    };
  }

  @Test
  void featuresAreStandardisedAndUnknownOnesAreTheMean() {
    Catalog catalog =
        Catalog.of(List.of(Track.of("a", "1"), Track.of("b", "3"), Track.of("c", "?")));
    CatalogFeatures table =
        CatalogFeatures.of(
            catalog,
            extractor(
                track ->
                    track.title().equals("?")
                        ? new float[] {Float.NaN, 5}
                        : new float[] {Float.parseFloat(track.title()), 5}));
    assertThat(table.rows()).containsExactly(-1, 0, 1, 0, 0, 0);
    assertThat(table.unitRows()).containsExactly(-1, 0, 1, 0, 0, 0);
    assertThat(table.isKnown(2, 0)).isFalse();
    assertThat(table.isKnown(2, 1)).isTrue();
  }

  private static FeatureExtractor extractor(Function<Track, float[]> function) {
    return new FeatureExtractor() {
      @Override
      public List<String> names() {
        return List.of("x", "y");
      }

      @Override
      public float[] extract(Track track) {
        return function.apply(track);
      }
    };
  }

  @Test
  void anExtractorThatMisbehavesIsNamed() {
    Catalog catalog = Catalog.of(List.of(Track.of("a", "1")));
    assertThatThrownBy(() -> CatalogFeatures.of(catalog, extractor(track -> new float[1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 numbers for track a: 1");
    assertThatThrownBy(
            () ->
                CatalogFeatures.of(
                    catalog, extractor(track -> new float[] {0, Float.NEGATIVE_INFINITY})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature y of track a");
    assertThatThrownBy(
            () ->
                CatalogFeatures.of(catalog, extractor(track -> new float[] {Float.NaN, Float.NaN})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one track");
  }

  @Test
  void recommendsTracksThatWereNeverHeard() {
    Interactions ring = PlantedData.ring(30, 150, 8, 5);
    // Track 15 is in no session of training.
    Interactions training =
        ring.sessions(
            session -> Arrays.stream(ring.sessionTracks(session)).noneMatch(t -> t == 15));
    assertThat(training.trackCounts()[15]).isZero();
    FeatureLstmRecommender recommender =
        new FeatureLstmTrainer(SmallConfigs.featureLstm(), new RingFeatures()).fit(training);
    Catalog catalog = ring.catalog();
    RecommendationRequest request =
        RecommendationRequest.after(
                catalog.track(12).id(), catalog.track(13).id(), catalog.track(14).id())
            .withoutRepeats()
            .top(5);
    assertThat(recommender.recommend(request))
        .extracting(scored -> scored.track())
        .contains(catalog.track(15).id());
  }
}
