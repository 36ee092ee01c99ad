package org.songnet.models.java.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.models.java.Toys;
import org.songnet.vector.SparseMatrix;

class BprTest {

  private static final BprConfig SMALL =
      BprConfig.defaults()
          .withFactors(8)
          .withEpochs(300)
          .withLearningRate(.1)
          .withLearningRateDecay(0)
          .withRegularisation(.01);

  @Test
  void theLossFalls() {
    List<Double> losses = new ArrayList<>();
    new BprTrainer(SMALL)
        .fit(
            PowerLaw.plays(60, 100, 4),
            progress -> {
              if (progress.phase().equals("training") && progress.step() == progress.steps()) {
                losses.add(progress.trainingLoss().orElseThrow());
              }
            });

    assertThat(losses).hasSize(300);
    assertThat(losses.get(0)).isLessThan(.75);
    assertThat(losses.get(299)).isLessThan(.5 * losses.get(0));
  }

  @Test
  void whatIsOfTheGenreComesFirst() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new BprTrainer(SMALL).fit(plays);
    int right = 0;
    for (int user = 10; user < 30; user++) {
      RecommendationRequest request = RecommendationRequest.forUser(plays.user(user)).top(5);
      for (ScoredTrack scored : model.recommend(request)) {
        right += plays.catalog().indexOf(scored.track()).getAsInt() % 2 == user % 2 ? 1 : 0;
      }
    }
    // Of 100; chance finds 50.
    assertThat(right).isGreaterThan(85);
  }

  @Test
  void vectorsOfTracksAreAsSimilarAsTheTracks() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new BprTrainer(SMALL.withEpochs(5)).fit(plays);
    TrackId track = plays.catalog().track(0).id();

    assertThat(model.embeddingSize()).isEqualTo(8); // without the biases
    for (ScoredTrack similar : model.similarTo(track, 5)) {
      float[] x = model.embedding(track);
      float[] y = model.embedding(similar.track());
      double cosine = dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
      assertThat(cosine).isCloseTo(similar.score(), within(1e-5));
    }
    assertThatThrownBy(() -> model.embedding(new TrackId("nothing")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("track is not in the catalog: nothing");
  }

  private static double dot(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Test
  void listenersAreRemembered() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new BprTrainer(SMALL.withEpochs(1)).fit(plays);

    assertThat(model.heardBy(plays.user(0))).hasSameSizeAs(plays.sessionTracks(0)).isNotEmpty();
    assertThat(model.heardBy(new UserId("nobody"))).isEmpty();
  }

  @Test
  void aNewListenerIsFoldedIn() {
    Interactions plays = PowerLaw.plays(60, 100, 4);
    FactorRecommender model = new BprTrainer(SMALL).fit(plays);
    int right = 0;
    for (int genre = 0; genre < 2; genre++) {
      int odd = genre;
      List<TrackId> heard =
          Stream.of(10, 20, 40, 60).map(track -> new TrackId("t" + (track + odd))).toList();
      for (ScoredTrack scored : model.recommend(RecommendationRequest.after(heard).top(10))) {
        right += plays.catalog().requireIndex(scored.track()) % 2 == genre ? 1 : 0;
      }
    }
    // Of 20; chance finds 10.
    assertThat(right).isGreaterThan(15);
  }

  @Test
  void whoHasHeardEverythingTeachesNothing() {
    FactorRecommender model = new BprTrainer(SMALL).fit(Toys.sessions("ab", "ab", "ba"));

    assertThat(model.info().metrics()).containsEntry("trainingLoss", 0.0);
  }

  /** The vectors are numbers, so the track with the largest number is ranked first. */
  @Test
  void theHardestOfSeveralIsCompared() {
    SparseMatrix plays =
        SparseMatrix.of(new int[] {0, 2}, new int[] {8, 9}, new float[] {1, 1}, 10);
    Factors tracks = Factors.zero(10, 1);
    for (int track = 0; track < 10; track++) {
      tracks.data()[track] = track;
    }
    int[] hardest = drawn(plays, tracks, 64);
    int[] any = drawn(plays, tracks, 1);

    assertThat(hardest).containsOnly(7);
    assertThat(any).contains(0, 1, 2, 3, 4, 5, 6, 7).doesNotContain(8, 9);
  }

  private static int[] drawn(SparseMatrix plays, Factors tracks, int draws) {
    HardNegatives negatives = new HardNegatives(plays, tracks, draws, new SplittableRandom(1));
    return IntStream.range(0, 200).map(i -> negatives.draw(0, new float[] {1}, 0)).toArray();
  }

  @Test
  void fewerAreDrawnWhereTheCatalogIsSmall() {
    SparseMatrix sparse =
        SparseMatrix.of(new int[] {0, 2}, new int[] {8, 9}, new float[] {1, 1}, 1_000);
    SparseMatrix dense = SparseMatrix.of(new int[] {0, 1}, new int[] {0}, new float[] {1}, 50);

    assertThat(SMALL.withNegatives(8).draws(sparse)).isEqualTo(8);
    assertThat(SMALL.withNegatives(99).draws(sparse)).isEqualTo(15);
    assertThat(SMALL.withNegatives(8).draws(dense)).isEqualTo(1);
  }

  @Test
  void stepsGetShorter() {
    BprConfig config = SMALL.withLearningRate(.3).withLearningRateDecay(.5);

    assertThat(config.rate(1)).isEqualTo(.3);
    assertThat(config.rate(3)).isCloseTo(.15, within(1e-12));
  }

  @Test
  void settingsOutOfTheirRangesAreRefused() {
    assertThatThrownBy(() -> SMALL.withLearningRate(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learningRate must be above 0 and finite: 0.0");
    assertThatThrownBy(() -> SMALL.withRegularisation(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("regularisation must be at least 0 and finite: -1.0");
  }
}
