package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnet.playlist.ToyModels.ids;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.TrackId;
import org.songnet.UserId;

class PlaylistRequestTest {

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
}
