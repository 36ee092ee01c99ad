package org.songnet.models.java.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ReleaseDate;
import org.songnet.ScoredTrack;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.UserId;
import org.songnet.models.java.PopularityTrainer;
import org.songnet.spi.ConfigRecords;
import org.songnet.spi.ModelStore;

class PairRankerTest {

  private static final int ARTISTS = 10;
  private static final int SONGS = 12;

  /** Every listener hears the songs of two artists, and now and then any other. */
  private static Interactions fans(boolean times) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < ARTISTS * SONGS; i++) {
      int artist = i / SONGS;
      tracks.add(
          Track.of("t%03d".formatted(i), "", "artist " + artist)
              .withGenres(List.of("genre " + artist % 3))
              .withReleased(ReleaseDate.parse("" + (1960 + 5 * artist))));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(tracks));
    Random random = new Random(5);
    for (int user = 0; user < 150; user++) {
      UserId id = new UserId("listener " + user);
      int[] heard = new int[14];
      for (int i = 0; i < heard.length; i++) {
        int artist = random.nextInt(6) == 0 ? random.nextInt(ARTISTS) : loved(user, i % 2);
        heard[i] = artist * SONGS + random.nextInt(SONGS);
      }
      if (times) {
        builder.add(Session.of(listens(id, tracks, heard)));
      } else {
        builder.add(id, heard);
      }
    }
    return builder.build();
  }

  private static int loved(int user, int which) {
    return (user * 7 + which * 3) % ARTISTS;
  }

  private static List<Listen> listens(UserId user, List<Track> tracks, int[] heard) {
    List<Listen> listens = new ArrayList<>();
    for (int i = 0; i < heard.length; i++) {
      listens.add(
          new Listen(
              user,
              tracks.get(heard[i]).id(),
              Instant.EPOCH.plus(Duration.ofHours(i)),
              Duration.ofMinutes(3),
              Skip.NO));
    }
    return listens;
  }

  private static PipelineConfig config(String ranker) {
    return PipelineConfig.defaults().withRanker(ranker, ranker.equals("xgboost") ? "trees=20" : "");
  }

  private static Recommender popularThenRanked(String ranker, boolean times) {
    return new PipelineTrainer(
            config(ranker), Map.<String, Trainer>of("pop", new PopularityTrainer()))
        .fit(fans(times));
  }

  private static RecommendationRequest tenFor(int listener) {
    return RecommendationRequest.forUser(new UserId("listener " + listener)).top(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "xgboost"})
  void whoseMusicTheListenerHearsComesFirst(String ranker) {
    Recommender model = popularThenRanked(ranker, false);

    int loved = 0;
    for (int listener = 0; listener < 20; listener++) {
      for (ScoredTrack scored : model.recommend(tenFor(listener))) {
        int artist = model.catalog().requireIndex(scored.track()) / SONGS;
        loved += artist == loved(listener, 0) || artist == loved(listener, 1) ? 1 : 0;
      }
    }

    assertThat(loved).isGreaterThan(170);
    Map<String, Double> metrics = model.info().metrics();
    assertThat(metrics.get("validation NDCG@10 ranker"))
        .isGreaterThan(2 * metrics.getOrDefault("validation NDCG@10 pop", 1.0));
    assertThat(metrics.get("importance artist affinity")).isGreaterThan(.2);
  }

  @Test
  void pipelinesWithARankerAreSavedInOneFile(@TempDir Path folder) throws IOException {
    Recommender model =
        new PipelineTrainer(config("xgboost"), Map.of("pop", new PopularityTrainer()))
            .withFeatures(year())
            .fit(fans(true));
    Path file = folder.resolve("pipeline.songnet");
    ModelStore.save(model, file);

    Recommender loaded = ModelStore.load(file);

    assertThat(loaded.recommend(tenFor(3))).isEqualTo(model.recommend(tenFor(3)));
    assertThat(model.info().metrics())
        .containsKeys(
            "importance days ago", "importance sound distance", "importance release year");
  }

  private static FeatureExtractor year() {
    return new FeatureExtractor() {
      @Override
      public List<String> names() {
        return List.of("year");
      }

      @Override
      public float[] extract(Track track) {
        return new float[] {track.released().map(ReleaseDate::year).orElse(0)};
      }
    };
  }

  @Test
  void reasonsAreFeaturesAndSumToTheScore() {
    ExplainingRecommender model = (ExplainingRecommender) popularThenRanked("logistic", false);

    ScoredTrack first = model.recommend(tenFor(4)).get(0);
    Explanation why = model.explain(tenFor(4), first.track());

    assertThat(why.score()).isCloseTo(first.score(), within(1e-9));
    assertThat(why.parts().stream().mapToDouble(Explanation.Part::amount).sum())
        .isCloseTo(first.score(), within(1e-6));
    assertThat(why.parts())
        .extracting(Explanation.Part::source)
        .contains(new Explanation.Named("artist affinity"));
  }

  @Test
  void whatIsExcludedDoesNotChangeScores() {
    Recommender model = popularThenRanked("xgboost", false);
    List<ScoredTrack> all = model.recommend(tenFor(2));
    Set<TrackId> three = Set.of(all.get(0).track(), all.get(3).track(), all.get(5).track());

    List<ScoredTrack> without = model.recommend(tenFor(2).excluding(three).top(7));

    assertThat(without)
        .isEqualTo(all.stream().filter(scored -> !three.contains(scored.track())).toList());
  }

  @Test
  void whoIsNotKnownGetsWhatIsPopular() {
    Recommender model = popularThenRanked("logistic", false);
    Recommender popular = new PopularityTrainer().fit(fans(false));

    assertThat(model.recommend(RecommendationRequest.after().top(10)))
        .extracting(ScoredTrack::track)
        .isEqualTo(
            popular.recommend(RecommendationRequest.after().top(10)).stream()
                .map(ScoredTrack::track)
                .toList());
  }

  @Test
  void aRankerDoesNotLearnFromOneListener() {
    Interactions one =
        Interactions.over(Catalog.of(List.of(Track.of("a", "a"), Track.of("b", "b"))))
            .add(new UserId("ann"), new int[] {0, 1, 0, 1})
            .build();
    assertThatThrownBy(() -> new PipelineTrainer(config("logistic")).fit(one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ranker=logistic learns from at least 5 listeners and the data has 1")
        .hasMessageContaining("cases=next_item");
  }

  /** One listener, whose sessions go through the songs of an artist in order. */
  private static Interactions oneListener() {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < ARTISTS * SONGS; i++) {
      tracks.add(Track.of("t%03d".formatted(i), "", "artist " + i / SONGS));
    }
    InteractionsBuilder builder = Interactions.over(Catalog.of(tracks));
    Random random = new Random(5);
    for (int session = 0; session < 100; session++) {
      int artist = random.nextInt(ARTISTS);
      builder.add(
          new UserId("ann"), IntStream.range(0, SONGS).map(i -> artist * SONGS + i).toArray());
    }
    return builder.build();
  }

  private static PipelineConfig nextItem(String generators) {
    return ConfigRecords.with(
            config("logistic"), Map.of("cases", "next_item", "maxCases", 40, "candidates", 10))
        .withGenerators(generators);
  }

  @Test
  void theHistoryOfOneListenerTellsWhatComesNext() {
    Recommender model = new PipelineTrainer(nextItem("markov")).fit(oneListener());

    List<ScoredTrack> next =
        model.recommend(
            RecommendationRequest.forUser(new UserId("ann"))
                .withSession(List.of(new TrackId("t036"), new TrackId("t037")))
                .top(1));

    assertThat(next).extracting(ScoredTrack::track).containsExactly(new TrackId("t038"));
    assertThat(model.info().metrics())
        .containsEntry("validation recall of candidates", 1.0)
        .containsEntry("validation NDCG@10 ranker", 1.0)
        .containsKey("importance songs ago");
  }

  @Test
  void generatorsThatFindNothingAreNamed() {
    PipelineConfig oneGuess = ConfigRecords.with(nextItem("random"), Map.of("candidates", 1));

    assertThatThrownBy(() -> new PipelineTrainer(oneGuess).fit(oneListener()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("generators=random propose \\d right tracks in 40 cases, .*");
  }

  @Test
  void rankersThatAreNoneAreRefused() {
    assertThatThrownBy(() -> new PipelineTrainer(config("oracle")))
        .hasMessageContaining("a scorer 'oracle'")
        .hasMessageContaining("xgboost");
    assertThatThrownBy(() -> new PipelineTrainer(config("linear-regression")))
        .hasMessage("ranker must be a classifier, not a regression: 'linear-regression'");
    assertThatThrownBy(
            () -> new PipelineTrainer(PipelineConfig.defaults().withRanker("xgboost", "trees 3")))
        .hasMessageContaining("rankerSettings must be name=value");
    assertThatThrownBy(
            () -> new PipelineTrainer(PipelineConfig.defaults().withRanker("xgboost", "leaves=3")))
        .hasMessageContaining("no setting 'leaves'");
    assertThatThrownBy(() -> PipelineConfig.defaults().withRanker(" ", ""))
        .hasMessageContaining("ranker must be");
  }
}
