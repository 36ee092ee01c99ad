package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnet.playlist.ToyModels.ids;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.playlist.Resolution.Candidate;

class PlaylistValuesTest {

  @Test
  void requestsAreRefinedStepByStep() {
    PlaylistOptions options =
        PlaylistOptions.defaults()
            .withTemperature(.5)
            .withSeed(7)
            .withPoolSize(9)
            .withRepeats(true)
            .withArtistSpacing(2)
            .withSeedsIncluded(false);
    PlaylistRequest request =
        PlaylistRequest.forUser(new UserId("u"))
            .withSeeds(ids("a", "b"))
            .excluding(Set.of(new TrackId("c")))
            .excluding(Set.of(new TrackId("d")))
            .lasting(Duration.ofHours(1))
            .withOptions(options);

    assertThat(request.seeds()).isEqualTo(ids("a", "b"));
    assertThat(request.user()).hasValue(new UserId("u"));
    assertThat(request.exclude()).isEqualTo(new HashSet<>(ids("c", "d")));
    assertThat(request.length()).isEqualTo(new PlaylistLength.Time(Duration.ofHours(1)));
    assertThat(request.options()).isEqualTo(new PlaylistOptions(.5, 7, 9, true, 2, false));
    assertThat(request.songs(3).length()).isEqualTo(new PlaylistLength.Songs(3));
  }

  @Test
  void twentySongsAreTheDefault() {
    assertThat(PlaylistRequest.after(ids("a")))
        .isEqualTo(PlaylistRequest.after(new TrackId("a")).songs(20));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
  void temperaturesOutOfRangeAreRefused(double temperature) {
    assertThatThrownBy(() -> PlaylistOptions.defaults().withTemperature(temperature))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("temperature must be finite and not negative: " + temperature);
  }

  @Test
  void otherNumbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> PlaylistOptions.defaults().withPoolSize(0))
        .hasMessage("poolSize must be positive: 0");
    assertThatThrownBy(() -> PlaylistOptions.defaults().withArtistSpacing(-1))
        .hasMessage("artistSpacing must not be negative: -1");
    assertThatThrownBy(() -> PlaylistRequest.after().songs(0))
        .hasMessage("songs must be from 1 to 10000: 0");
    assertThatThrownBy(() -> PlaylistRequest.after().songs(10_001))
        .hasMessage("songs must be from 1 to 10000: 10001");
    for (Duration duration : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
      assertThatThrownBy(() -> PlaylistRequest.after().lasting(duration))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("duration must be more than zero: " + duration);
    }
  }

  @Test
  void entriesAreEitherSeedsOrChosen() {
    Track track = Track.of("a", "A");
    assertThat(PlaylistEntry.seed(track).isSeed()).isTrue();
    assertThat(PlaylistEntry.chosen(track, -1, 2, "").isSeed()).isFalse();
    assertThatThrownBy(() -> PlaylistEntry.chosen(track, Double.NaN, 1, ""))
        .hasMessage("score must be finite: NaN");
    assertThatThrownBy(() -> PlaylistEntry.chosen(track, 1, 0, ""))
        .hasMessage("rank must be positive: 0");
    assertThatThrownBy(
            () -> new PlaylistEntry(track, OptionalDouble.of(1), OptionalInt.empty(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both be there or neither");
  }

  @Test
  void resolutionsCheckWhatTheyAreGiven() {
    Candidate only = new Candidate(Track.of("a", "A"), 1);
    assertThatThrownBy(() -> new Resolution.Ambiguous(List.of(only)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("candidates must be two at least");
    assertThatThrownBy(() -> new Candidate(Track.of("a", "A"), 1.1))
        .hasMessage("score must be from 0 to 1: 1.1");
  }
}
