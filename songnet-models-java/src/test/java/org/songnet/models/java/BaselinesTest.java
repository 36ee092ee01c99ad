package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.ExplainingRecommender;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.Listen;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.ScoringRecommender;
import org.songnet.Session;
import org.songnet.SessionRecommender;
import org.songnet.Skip;
import org.songnet.TrackId;
import org.songnet.UserId;

class BaselinesTest {

  private static final Interactions TRAINING = Toys.sessions("abcd", "aab", "aac", "b", "c");
  private static final RecommendationRequest FIRST =
      RecommendationRequest.forUser(new UserId("user 0"));

  private static String top(Recommender model, RecommendationRequest request) {
    StringBuilder word = new StringBuilder();
    for (ScoredTrack scored : model.recommend(request.top(4))) {
      word.append(scored.track());
    }
    return word.toString();
  }

  @Test
  void withoutTimesTheLaterSessionsAreTheRecentOnes() {
    RecentPopularityConfig config = RecentPopularityConfig.defaults().withHalfLifeSessions(1);
    SessionRecommender model = new RecentPopularityTrainer(config).fit(TRAINING);
    double[] counts = {2 / 8.0 + 2 / 4.0, 1 / 8.0 + 1 / 2.0, 1 / 4.0 + 1, 0};
    float[] popularity = Toys.scores(new PopularityTrainer().fit(TRAINING), "");
    float[] scores = Toys.scores(model, "");

    for (int track = 0; track < counts.length; track++) {
      double share = (counts[track] + Math.exp(popularity[track])) / (2.625 + 1);
      assertThat(scores[track]).isEqualTo((float) Math.log(share), within(1e-6f));
    }
    assertThat(Toys.top(model, 4, "ab")).isEqualTo("cabd");
  }

  @Test
  void withTimesTheLaterListensAreTheRecentOnes() {
    // Nine listens of a, then ten days later one of b.
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Instant end = Instant.EPOCH.plus(Duration.ofDays(i < 9 ? 0 : 10));
      TrackId track = new TrackId(i < 9 ? "a" : "b");
      UserId user = new UserId("user " + i);
      sessions.add(
          Session.of(List.of(new Listen(user, track, end, Duration.ofMinutes(3), Skip.NO))));
    }
    Catalog catalog = TRAINING.catalog();
    Interactions training = Interactions.of(catalog, sessions);
    RecentPopularityConfig config = RecentPopularityConfig.defaults();

    // By popularity a has (9 + 1/2) / 12 and b (1 + 1/2) / 12 more than 9 * 2^(-10 / h) and 1.
    assertThat(top(config.withHalfLifeDays(2), training)).isEqualTo("bacd");
    assertThat(top(config.withHalfLifeDays(2.2), training)).isEqualTo("abcd");
  }

  private static String top(RecentPopularityConfig config, Interactions training) {
    return Toys.top(new RecentPopularityTrainer(config).fit(training), 4, "");
  }

  @Test
  void halfLivesAreChecked() {
    RecentPopularityConfig config = RecentPopularityConfig.defaults();

    assertThatThrownBy(() -> config.withHalfLifeDays(0))
        .hasMessage("halfLifeDays must be positive and finite: 0.0");
    assertThatThrownBy(() -> config.withHalfLifeSessions(Double.POSITIVE_INFINITY))
        .hasMessage("halfLifeSessions must be positive and finite: Infinity");
  }

  @Test
  void aListenersFavouritesComeFirst() {
    ScoringRecommender model = new UserPopularityTrainer().fit(TRAINING);

    assertThat(top(model, FIRST)).isEqualTo("abcd");
    assertThat(top(model, FIRST.withSession(Toys.ids("dddb")))).isEqualTo("dabc");
    assertThat(top(model, RecommendationRequest.after(Toys.ids("cbc")))).isEqualTo("cbad");
    assertThat(top(model, RecommendationRequest.after())).isEqualTo("abcd");
  }

  @Test
  void favouritesAreExplainedByTheListens() {
    ExplainingRecommender model = (ExplainingRecommender) new UserPopularityTrainer().fit(TRAINING);
    TrackId a = new TrackId("a");
    Explanation explanation = model.explain(FIRST, a);

    assertThat(explanation.parts().get(0).source()).isEqualTo(new Explanation.HeardTrack(a));
    assertThat(explanation.parts().get(0).amount()).isEqualTo(2, within(1e-6));
    assertThat(explanation.parts().get(1).source()).isEqualTo(new Explanation.Named("popularity"));
  }

  @Test
  void everyOrderIsAsLikely() {
    Interactions many =
        Toys.sessions(
            "abc", IntStream.rangeClosed(1, 6000).mapToObj("a"::repeat).toArray(String[]::new));
    ScoringRecommender model = new RandomTrainer().fit(many.sessions(session -> session % 10 == 0));
    Map<String, Integer> orders = new HashMap<>();
    for (int user = 0; user < 6000; user += 10) {
      RecommendationRequest request = RecommendationRequest.forUser(many.user(user));
      orders.merge(top(model, request), 1, Integer::sum);
    }

    // Of 600 each of the 6 orders 100 times, give or take four standard deviations of 9.
    assertThat(orders)
        .hasSize(6)
        .allSatisfy((order, times) -> assertThat(times).isBetween(64, 136));
  }

  @Test
  void anotherSeedIsAnotherOrder() {
    RandomConfig config = RandomConfig.defaults();
    float[] scores = new RandomTrainer(config).fit(TRAINING).scores(FIRST);

    assertThat(new RandomTrainer(config.withSeed(2)).fit(TRAINING).scores(FIRST))
        .isNotEqualTo(scores);
    assertThat(scores).doesNotHaveDuplicates();
    for (float score : scores) {
      assertThat(score).isBetween(0f, 1f);
    }
  }
}
