package org.songnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final UserId ANN = new UserId("ann");
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

  private static Listen listen(UserId user, String track, int minute) {
    return new Listen(
        user, new TrackId(track), NOON.plusSeconds(60L * minute), Duration.ofMinutes(3), Skip.NO);
  }

  @Test
  void idsMustSaySomething() {
    assertThatThrownBy(() -> new TrackId(" ")).hasMessage("track id must not be blank: ' '");
    assertThatThrownBy(() -> new UserId("")).hasMessage("user id must not be blank: ''");
  }

  @Test
  void aListenKnowsItsStart() {
    assertThat(listen(ANN, "a", 3).startedAt()).isEqualTo(NOON);
    assertThatThrownBy(
            () -> new Listen(ANN, new TrackId("a"), NOON, Duration.ofMillis(-1), Skip.NO))
        .hasMessage("played must not be negative: PT-0.001S");
  }

  @Test
  void aSessionIsOneUsersListensInOrder() {
    Session session = Session.of(List.of(listen(ANN, "a", 3), listen(ANN, "b", 3)));

    assertThat(session.user()).isEqualTo(ANN);
    assertThat(session.tracks()).containsExactly(new TrackId("a"), new TrackId("b"));
    assertThatThrownBy(() -> Session.of(List.of()))
        .hasMessage("a session needs at least one listen");
    assertThatThrownBy(() -> Session.of(List.of(listen(ANN, "a", 3), listen(ANN, "b", 2))))
        .hasMessageStartingWith("listens must be in order of their end");
    UserId bob = new UserId("bob");
    assertThatThrownBy(() -> Session.of(List.of(listen(ANN, "a", 3), listen(bob, "b", 4))))
        .hasMessage("a session has one user, not both ann and bob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999", "1999-05", "1999-05-23"})
  void aReleaseDateIsAsPreciseAsItsText(String text) {
    assertThat(ReleaseDate.parse(text)).hasToString(text);
    assertThat(ReleaseDate.parse(text).year()).isEqualTo(1999);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99", "1999-13", "1999-05-32", "May 1999"})
  void aTextThatIsNoDateIsRefused(String text) {
    assertThatThrownBy(() -> ReleaseDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("release date must be yyyy, yyyy-MM or yyyy-MM-dd: " + text);
  }

  @Test
  void aTrackRecordIsCopiedWithItsDetails() {
    TrackRecord bare = Track.of("x", "Song", "One", "Two");
    TrackRecord full =
        bare.withAlbum("Album")
            .withReleased(ReleaseDate.parse("2001-02"))
            .withDuration(Duration.ofSeconds(200))
            .withExplicit(true)
            .withPopularity(55.5)
            .withGenres(List.of("rock", "folk"))
            .withIsrc("GBAYE0000351");

    assertThat(TrackRecord.copyOf(full)).isSameAs(full);
    assertThat(full).isNotEqualTo(bare).hasSameHashCodeAs(bare);
    assertThat(full.album()).hasValue("Album");
    assertThat(full.explicit()).hasValue(true);
    assertThat(full.popularity()).hasValue(55.5);
    assertThat(full.genres()).containsExactly("rock", "folk");
    assertThat(bare.popularity()).isEmpty();
    assertThatThrownBy(() -> bare.withPopularity(Double.NaN))
        .hasMessage("popularity must be from 0 to 100: NaN");
  }

  @Test
  void scoredTracksStandInTheOrderOfRecommendation() {
    ScoredTrack low = new ScoredTrack(new TrackId("a"), 1);
    ScoredTrack high = new ScoredTrack(new TrackId("c"), 2);
    ScoredTrack tied = new ScoredTrack(new TrackId("b"), 2);

    assertThat(List.of(low, high, tied).stream().sorted()).containsExactly(tied, high, low);
    assertThatThrownBy(() -> new ScoredTrack(new TrackId("a"), Double.NaN))
        .hasMessage("score must be finite: NaN");
  }

  @Test
  void aRequestIsRefinedFluentlyAndCheckedOnce() {
    TrackId a = new TrackId("a");
    TrackId b = new TrackId("b");
    RecommendationRequest request =
        RecommendationRequest.after(a).withUser(ANN).top(3).excluding(Set.of(b)).withoutRepeats();

    assertThat(request.exclude()).containsExactlyInAnyOrder(a, b);
    assertThat(request.user()).hasValue(ANN);
    assertThat(request.among(Set.of()).among()).hasValue(Set.of());
    assertThatThrownBy(() -> request.top(0)).hasMessage("k must be positive: 0");
  }

  @Test
  void modelMetricsAreFinite() {
    ModelInfo.TrainingSummary data = new ModelInfo.TrainingSummary("f", 1, 1, 1, 1);

    assertThat(new ModelInfo("m", Set.of(Capability.SESSION), data, Map.of("loss", 2.0)))
        .matches(info -> info.can(Capability.SESSION) && !info.can(Capability.FOLD_IN));
    assertThatThrownBy(() -> new ModelInfo("m", Set.of(), data, Map.of("loss", Double.NaN)))
        .hasMessage("metric 'loss' must be finite: NaN");
  }
}
