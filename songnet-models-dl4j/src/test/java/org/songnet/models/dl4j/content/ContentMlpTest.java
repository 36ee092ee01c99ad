package org.songnet.models.dl4j.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Catalog;
import org.songnet.Recommender;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrainingListener;
import org.songnet.spi.ModelStore;

/** Songs with two numbers; liked are those whose numbers have the same sign. */
class ContentMlpTest {

  private static final TitleNumbers NUMBERS = new TitleNumbers(2);
  private static final ContentMlpConfig DEFAULTS = ContentMlpConfig.defaults().withBatches(20);

  private final List<Track> songs = songs(400, 1);
  private final List<Track> cold = songs(300, 2);

  private static List<Track> songs(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Track> songs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String title =
          String.format(
              Locale.ROOT, "%.3f %.3f", 20 * random.nextDouble() - 10, random.nextDouble() - .5);
      songs.add(Track.of(seed + "-" + i, title, "artist"));
    }
    return songs;
  }

  private static double liked(Track song) {
    float[] numbers = NUMBERS.extract(song);
    return numbers[0] * numbers[1] > 0 ? 1 : 0;
  }

  private ContentTargets labels() {
    Map<TrackId, Double> labels = new HashMap<>();
    songs.forEach(song -> labels.put(song.id(), liked(song)));
    return ContentTargets.labels(Catalog.of(songs), labels);
  }

  private ContentRecommender train(ContentMlpConfig config) {
    return new ContentMlpTrainer(config, NUMBERS).fit(labels(), TrainingListener.silent());
  }

  private double coldAccuracy(ContentRecommender model) {
    float[] scores = model.score(cold);
    int right = 0;
    for (int i = 0; i < scores.length; i++) {
      right += scores[i] >= .5 == liked(cold.get(i)) > 0 ? 1 : 0;
    }
    return right / (double) scores.length;
  }

  @Test
  void songsNeverHeardAreScoredByWhatTheyAreLike() {
    ContentRecommender model = train(DEFAULTS);

    assertThat(coldAccuracy(model)).isGreaterThan(.93);
    assertThat(model.score(cold)).doesNotContain(Float.NaN);
    for (float score : model.score(cold)) {
      assertThat(score).isBetween(0f, 1f);
    }
  }

  @Test
  void beatsTheClassicNet() {
    double classic = coldAccuracy(train(ContentMlpConfig.classic().withBatches(20)));

    assertThat(coldAccuracy(train(DEFAULTS))).isGreaterThan(classic + .02);
  }

  @Test
  void aLoadedModelScoresSongsThatItsCatalogDoesNotHave(@TempDir Path folder) throws IOException {
    ContentRecommender model = train(DEFAULTS.withEpochs(3));
    Path file = folder.resolve("content.songnet");
    ModelStore.save(model, file);
    try (Recommender loaded = ModelStore.load(file)) {
      assertThat(((ContentRecommender) loaded).score(cold)).containsExactly(model.score(cold));
    }
  }

  @Test
  void goesOnFromATrainedModel() {
    ContentRecommender start = train(DEFAULTS.withEpochs(30));
    List<CurvePoint> fresh = new ArrayList<>();
    List<CurvePoint> further = new ArrayList<>();
    ContentMlpTrainer trainer =
        new ContentMlpTrainer(DEFAULTS.withEpochs(1).withLearningRate(1e-5), NUMBERS);
    trainer.watchedBy(fresh::add).fit(labels(), TrainingListener.silent());
    trainer.startingFrom(start).watchedBy(further::add).fit(labels(), TrainingListener.silent());

    assertThat(further.get(0).training().loss()).isLessThan(.5 * fresh.get(0).training().loss());
  }

  @Test
  void startingFromOtherLayersIsRefused() {
    ContentRecommender start = train(DEFAULTS.withEpochs(1));
    ContentMlpTrainer wider = new ContentMlpTrainer(DEFAULTS.withHiddenSize(128), NUMBERS);

    assertThatThrownBy(() -> wider.startingFrom(start))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2, 64, 32, 1]")
        .hasMessageContaining("hiddenSize");
  }

  @Test
  void watchersHearOfEveryTest() {
    List<CurvePoint> points = new ArrayList<>();
    ContentMlpConfig config = ContentMlpConfig.classic().withEpochs(7).withTestInterval(3);
    new ContentMlpTrainer(config, NUMBERS)
        .watchedBy(points::add)
        .fit(labels(), TrainingListener.silent());

    assertThat(points).extracting(CurvePoint::epoch).containsExactly(3, 6, 7);
    assertThat(points.get(2).test().accuracy()).isBetween(0.0, 1.0);
  }

  @Test
  void theClassicNetHasThreeSigmoids() {
    assertThat(ContentMlpConfig.classic().layerSizes(16)).containsExactly(16, 3, 1);
  }

  @Test
  void anUnknownNumberIsTheMean() {
    ContentRecommender model = train(DEFAULTS.withEpochs(5));
    float[] scores = model.score(List.of(Track.of("x", "? ?", ""), Track.of("y", "? 0.1", "")));

    assertThat(scores[0]).isNotNaN();
    assertThat(scores[1]).isNotEqualTo(scores[0]);
  }
}
