package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.Trainer;
import org.songnet.UserId;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelStore;

/**
 * What every {@link Recommender} keeps, whatever it is made of.
 *
 * <p>The recommender is trained once, on sessions around a ring, and asked by all tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RecommenderContract {

  private static final TrackId UNKNOWN = new TrackId("a track nobody has heard of");

  private final Interactions training = PlantedData.ring(30, 120, 8, 1);
  private final Catalog catalog = training.catalog();
  private Recommender recommender = new Untrained(catalog);

  /** A trainer small enough to train in a second or two. */
  protected abstract Trainer trainer();

  @BeforeAll
  final void train() {
    recommender = trainer().fit(training);
  }

  private TrackId id(int index) {
    return catalog.track(index).id();
  }

  private List<RecommendationRequest> requests() {
    return List.of(
        RecommendationRequest.after(),
        RecommendationRequest.after(id(3)),
        RecommendationRequest.after(id(3), id(4), id(5)),
        RecommendationRequest.after(id(29), id(29), id(0), id(17)),
        RecommendationRequest.forUser(new UserId("user3")),
        RecommendationRequest.forUser(new UserId("nobody")).withSession(List.of(id(9))));
  }

  private static List<TrackId> tracks(List<ScoredTrack> answer) {
    return answer.stream().map(ScoredTrack::track).toList();
  }

  @Test
  void answersAreAtMostKDifferentTracksInOrder() {
    for (RecommendationRequest request : requests()) {
      for (int k : new int[] {1, 5, 30, 1000}) {
        List<ScoredTrack> answer = recommender.recommend(request.top(k));

        assertThat(answer).hasSizeLessThanOrEqualTo(Math.min(k, catalog.size())).isSorted();
        assertThat(tracks(answer)).doesNotHaveDuplicates();
        assertThat(answer).allMatch(scored -> catalog.indexOf(scored.track()).isPresent());
      }
    }
  }

  @Test
  void aShorterAnswerIsAPrefixOfALongerOne() {
    for (RecommendationRequest request : requests()) {
      List<ScoredTrack> ten = recommender.recommend(request.top(10));
      List<ScoredTrack> five = recommender.recommend(request.top(5));

      assertThat(five).isEqualTo(ten.subList(0, Math.min(5, ten.size())));
    }
  }

  @Test
  void candidatesAndExclusionsAreHonoured() {
    for (RecommendationRequest request : requests()) {
      Set<TrackId> among = Set.of(id(1), id(2), id(6), UNKNOWN);
      Set<TrackId> exclude = Set.of(id(2), id(20));

      assertThat(tracks(recommender.recommend(request.top(30).among(among))))
          .isSubsetOf(id(1), id(2), id(6));
      assertThat(tracks(recommender.recommend(request.top(30).excluding(exclude))))
          .doesNotContain(id(2), id(20));
      assertThat(tracks(recommender.recommend(request.among(among).excluding(exclude))))
          .isSubsetOf(id(1), id(6));
      assertThat(recommender.recommend(request.among(Set.of()))).isEmpty();
    }
  }

  @Test
  void tracksAndUsersItDoesNotKnowAreSkipped() {
    List<TrackId> known = List.of(id(3), id(4));
    List<TrackId> mixed = List.of(UNKNOWN, id(3), UNKNOWN, id(4), UNKNOWN);

    assertThat(recommender.recommend(RecommendationRequest.after(mixed)))
        .isEqualTo(recommender.recommend(RecommendationRequest.after(known)));
    assertThat(recommender.recommend(RecommendationRequest.forUser(new UserId("nobody"))))
        .isEqualTo(recommender.recommend(RecommendationRequest.after()));
  }

  @Test
  void withoutEvidenceTheOrderIsThatOfPopularity() {
    int[] counts = training.trackCounts();
    List<TrackId> byPopularity =
        IntStream.range(0, catalog.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -counts[i]).thenComparing(this::id))
            .map(this::id)
            .toList();

    assertThat(tracks(recommender.recommend(RecommendationRequest.after(UNKNOWN).top(30))))
        .isEqualTo(byPopularity);
  }

  @Test
  void manyThreadsGetTheAnswersOfOne() {
    List<List<ScoredTrack>> serial = requests().stream().map(recommender::recommend).toList();

    List<List<ScoredTrack>> concurrent =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> recommender.recommend(requests().get(i % requests().size())))
            .toList();

    for (int i = 0; i < concurrent.size(); i++) {
      assertThat(concurrent.get(i)).isEqualTo(serial.get(i % serial.size()));
    }
  }

  @Test
  void itTellsWhatItWasTrainedOn() {
    assertThat(recommender.info().trainedOn()).isEqualTo(ModelInfo.TrainingSummary.of(training));
    assertThat(recommender.catalog().fingerprint()).isEqualTo(catalog.fingerprint());
  }

  @Test
  void aSavedAndLoadedModelAnswersAlike(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model");
    ModelStore.save(recommender, file);

    try (Recommender loaded = ModelStore.load(file)) {
      assertThat(loaded.info()).isEqualTo(recommender.info());
      for (RecommendationRequest request : requests()) {
        assertThat(loaded.recommend(request)).isEqualTo(recommender.recommend(request));
      }
    }
  }

  @Test
  void aSavedModelWithAFlippedByteIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model");
    ModelStore.save(recommender, file);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < 10; i++) {
      byte[] damaged = bytes.clone();
      int at = (int) (i * (long) bytes.length / 10);
      damaged[at] = (byte) (damaged[at] ^ 1);
      Files.write(file, damaged);

      assertThatThrownBy(() -> ModelStore.load(file)).isInstanceOf(ModelFormatException.class);
    }
  }

  @Test
  void aCursorAgreesWithRecommend() {
    SessionRecommender follower = follower();
    SessionCursor cursor = follower.startSession();
    List<TrackId> session = new ArrayList<>();
    for (int index : new int[] {7, 8, 8, 21}) {
      session.add(id(index));
      cursor.append(id(index));
      cursor.append(UNKNOWN);
      float[] scores = cursor.scores();

      List<ScoredTrack> answer = follower.recommend(RecommendationRequest.after(session).top(30));
      for (ScoredTrack scored : answer) {
        float score = scores[catalog.indexOf(scored.track()).getAsInt()];
        assertThat((double) score).isEqualTo(scored.score(), within(1e-5));
      }
    }
  }

  @Test
  void declaredLogProbabilitiesAreADistribution() {
    assumeDeclared(Capability.LOG_PROBABILITIES);
    SessionCursor cursor = follower().startSession();
    for (int index : new int[] {7, 8, 8, 21}) {
      cursor.append(id(index));
      double sum = 0;
      for (float score : cursor.scores()) {
        sum += Math.exp(score);
      }
      assertThat(sum).isEqualTo(1, within(1e-4));
    }
  }

  @Test
  void followsAPlantedRing() {
    assumeDeclared(Capability.SESSION);
    Set<Integer> hits = new HashSet<>();
    for (int start = 0; start < 30; start++) {
      List<TrackId> session = List.of(id(start), id((start + 1) % 30), id((start + 2) % 30));
      RecommendationRequest request = RecommendationRequest.after(session).withoutRepeats();
      if (tracks(recommender.recommend(request.top(3))).contains(id((start + 3) % 30))) {
        hits.add(start);
      }
    }
    // Popularity finds 3 of 30.
    assertThat(hits).hasSizeGreaterThan(20);
  }

  @Test
  void staysInAPlantedGenre() {
    assumeDeclared(Capability.SESSION);
    Recommender ofGenres = trainer().fit(PlantedData.genres(40, 4, 160, 6, 2));
    int right = 0;
    for (int genre = 0; genre < 4; genre++) {
      List<TrackId> session = List.of(id(genre), id(genre + 4), id(genre + 8));
      RecommendationRequest request = RecommendationRequest.after(session).withoutRepeats().top(5);
      for (TrackId track : tracks(ofGenres.recommend(request))) {
        right += ofGenres.catalog().indexOf(track).getAsInt() % 4 == genre ? 1 : 0;
      }
    }
    // Of 20; popularity finds 5.
    assertThat(right).isGreaterThan(15);
  }

  @Test
  void recoversAPlantedCheckerboard() {
    assumeDeclared(Capability.KNOWN_USER);
    Interactions board = PlantedData.checkerboard(40, 40);
    Recommender ofColours = trainer().fit(board);
    int right = 0;
    for (int user = 0; user < 40; user++) {
      Set<TrackId> heard = new HashSet<>();
      for (int track : board.sessionTracks(board.firstSession(user))) {
        heard.add(board.catalog().track(track).id());
      }
      RecommendationRequest request =
          RecommendationRequest.forUser(board.user(user)).excluding(heard).top(3);
      for (TrackId track : tracks(ofColours.recommend(request))) {
        right += board.catalog().indexOf(track).getAsInt() % 2 == user % 2 ? 1 : 0;
      }
    }
    // Of 120; chance finds fewer than 30, since most tracks of the other colour are unheard too.
    assertThat(right).isGreaterThan(100);
  }

  private SessionRecommender follower() {
    assumeTrue(
        recommender instanceof SessionRecommender, "does not follow sessions track by track");
    return (SessionRecommender) recommender;
  }

  private void assumeDeclared(Capability capability) {
    assumeTrue(recommender.info().can(capability), "does not declare " + capability);
  }

  /** Stands where the recommender will stand once it is trained. */
  private record Untrained(Catalog catalog) implements Recommender {
    @Override
    public List<ScoredTrack> recommend(RecommendationRequest request) {
      throw new IllegalStateException("not trained yet");
    }

    @Override
    public ModelInfo info() {
      throw new IllegalStateException("not trained yet");
    }
  }
}
