package org.songnet.models.dl4j.twotower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.RecommendationRequest;
import org.songnet.ScoredTrack;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.testkit.PlantedData;

/**
 * Songs that nobody has heard are found by their features alone.
 *
 * <p>Song i sounds like {@code i % 4}, with noise; listener u likes one sound. The last 20 of 100
 * songs were never played.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColdSongsTest {

  private static final int SONGS = 100;
  private static final int HEARD = 80;
  private static final int SOUNDS = 4;

  private final Catalog catalog = PlantedData.catalog(SONGS);
  private final Set<TrackId> cold =
      IntStream.range(HEARD, SONGS)
          .mapToObj(i -> catalog.track(i).id())
          .collect(Collectors.toSet());

  @SuppressWarnings("NullAway.Init")
  private TwoTowerRecommender model;

  @BeforeAll
  void train() {
    SplittableRandom random = new SplittableRandom(7);
    InteractionsBuilder builder = Interactions.over(catalog);
    for (int user = 0; user < 200; user++) {
      TreeSet<Integer> heard = new TreeSet<>();
      while (heard.size() < 6) {
        int song = random.nextInt(HEARD);
        if (song % SOUNDS == user % SOUNDS || random.nextInt(20) == 0) {
          heard.add(song);
        }
      }
      builder.add(new UserId("u" + user), heard.stream().mapToInt(Integer::intValue).toArray());
    }
    model =
        new TwoTowerTrainer(SmallTowers.config(), new Numbers(ColdSongsTest::sound))
            .fit(builder.build());
  }

  private static float[] sound(Track track) {
    int number = Integer.parseInt(track.title());
    SplittableRandom noise = new SplittableRandom(number);
    float[] sound = new float[SOUNDS];
    for (int i = 0; i < SOUNDS; i++) {
      sound[i] = (float) ((number % SOUNDS == i ? 1 : 0) + .4 * (noise.nextDouble() - .5));
    }
    return sound;
  }

  private int rightAmong(List<ScoredTrack> answer, int sound) {
    return (int)
        answer.stream()
            .filter(scored -> catalog.requireIndex(scored.track()) % SOUNDS == sound)
            .count();
  }

  @Test
  void unheardSongsOfTheRightSoundComeFirstAmongTheUnheard() {
    int right = 0;
    for (int user = 0; user < 20; user++) {
      RecommendationRequest request = RecommendationRequest.forUser(new UserId("u" + user));
      right += rightAmong(model.recommend(request.among(cold).top(5)), user % SOUNDS);
    }
    // Of 100; chance finds 25.
    assertThat(right).isGreaterThan(75);
  }

  @Test
  void unheardSongsStandAmongTheHeardOnesTheyAreLike() {
    int right = 0;
    int unheard = 0;
    for (int user = 0; user < 20; user++) {
      RecommendationRequest request = RecommendationRequest.forUser(new UserId("u" + user));
      List<ScoredTrack> answer = model.recommend(request.top(25));
      right += rightAmong(answer, user % SOUNDS);
      unheard += (int) answer.stream().filter(scored -> cold.contains(scored.track())).count();
    }
    // Of 500; chance finds 125. A fifth of each sound has never been heard: 100 of 500.
    assertThat(right).isGreaterThan(350);
    assertThat(unheard).isBetween(60, 140);
  }

  @Test
  void aSessionOfUnheardSongsSaysWhatIsLiked() {
    int right = 0;
    for (int sound = 0; sound < SOUNDS; sound++) {
      RecommendationRequest request =
          RecommendationRequest.after(
              catalog.track(HEARD + sound).id(), catalog.track(HEARD + sound + SOUNDS).id());
      right += rightAmong(model.recommend(request.withoutRepeats().top(10)), sound);
    }
    // Of 40; chance finds 10.
    assertThat(right).isGreaterThan(32);
  }

  @Test
  void unheardSongsAreSimilarToThoseTheySoundLike() {
    TrackId track = catalog.track(HEARD).id();

    assertThat(rightAmong(model.similarTo(track, 10), HEARD % SOUNDS)).isGreaterThan(8);
  }

  @Test
  void itSaysSoOnlyWithFeatures() {
    assertThat(model.info().can(Capability.COLD_TRACKS)).isTrue();
    assertThat(
            new TwoTowerTrainer(SmallTowers.config().withEpochs(1))
                .fit(PlantedData.ring(30, 20, 5, 1))
                .info()
                .can(Capability.COLD_TRACKS))
        .isFalse();
  }
}
