package org.songnet.models.dl4j.twotower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.UserId;
import org.songnet.testkit.PlantedData;

/**
 * What the sign of the correction for popularity does on a catalog in which few songs are heard
 * much.
 *
 * <p>Song i is heard in proportion to {@code (1 + i)^-1} times the taste of the listener, which is
 * 8 for one of five genres and 1 for the others. So what he really will hear next is known, and
 * recall is the share of it that the first ten songs cover.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopularityCorrectionTest {

  private static final int SONGS = 200;
  private static final int USERS = 200;
  private static final int GENRES = 5;

  private final Catalog catalog = PlantedData.catalog(SONGS);
  private final Interactions training = listens();
  private double right;
  private double none;
  private double flipped;

  private Interactions listens() {
    SplittableRandom random = new SplittableRandom(11);
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int user = 0; user < USERS; user++) {
      double[] chances = chances(user);
      builder.add(
          new UserId("u" + user),
          random.ints(20, 0, 1 << 30).map(n -> draw(chances, n)).distinct().toArray());
    }
    return builder.build();
  }

  /** How likely each song is the next a listener hears. */
  private static double[] chances(int user) {
    double[] chances = new double[SONGS];
    for (int song = 0; song < SONGS; song++) {
      chances[song] = (song % GENRES == user % GENRES ? 8 : 1) / (1.0 + song);
    }
    double sum = Arrays.stream(chances).sum();
    return Arrays.stream(chances).map(chance -> chance / sum).toArray();
  }

  private static int draw(double[] chances, int number) {
    double left = number / (double) (1 << 30);
    int song = 0;
    while (song < SONGS - 1 && left >= chances[song]) {
      left -= chances[song++];
    }
    return song;
  }

  @BeforeAll
  void train() {
    right = recall(1);
    none = recall(0);
    flipped = recall(-1);
  }

  private double recall(double logQ) {
    TwoTowerConfig config = SmallTowers.config().withEpochs(8).withExtraNegatives(0).withLogQ(logQ);
    TwoTowerRecommender model = new TwoTowerTrainer(config).fit(training);
    double covered = 0;
    for (int user = 0; user < USERS; user++) {
      double[] chances = chances(user);
      covered +=
          model.recommend(RecommendationRequest.forUser(new UserId("u" + user)).top(10)).stream()
              .mapToDouble(scored -> chances[catalog.requireIndex(scored.track())])
              .sum();
    }
    return covered / USERS;
  }

  @Test
  void takingTheLogarithmOffIsBetterThanNothing() {
    assertThat(right).isGreaterThan(1.1 * none);
  }

  @Test
  void addingItIsWorseThanNothing() {
    assertThat(flipped).isLessThan(.9 * none);
  }
}
