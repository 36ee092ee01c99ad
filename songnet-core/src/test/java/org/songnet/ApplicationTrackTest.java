package org.songnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTrackTest {

  /** What an application might already have. */
  private record Song(long key, String name, String band) implements Track {
    @Override
    public TrackId id() {
      return new TrackId("song:" + key);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public List<String> artists() {
      return List.of(band);
    }
  }

  @Test
  void aCatalogHoldsAnApplicationsOwnTracks() {
    Song song = new Song(7, "Clocks", "The Hands");
    Catalog catalog = Catalog.of(List.of(new Song(3, "Tick", "The Hands"), song));

    assertThat(catalog.indexOf(new TrackId("song:7"))).hasValue(1);
    assertThat(catalog.track(1)).isSameAs(song);
    assertThat(catalog.track(1).album()).isEmpty();
    assertThat(Track.label(song)).isEqualTo("Clocks - The Hands");
  }

  @Test
  void theFingerprintIsOfIdsInOrder() {
    Track a = Track.of("a", "A");
    Track b = Track.of("b", "B");

    assertThat(Catalog.of(List.of(a, b)).fingerprint())
        .hasSize(64)
        .isEqualTo(Catalog.of(List.of(a, Track.of("b", "another title"))).fingerprint())
        .isNotEqualTo(Catalog.of(List.of(b, a)).fingerprint())
        .isNotEqualTo(Catalog.of(List.of(Track.of("ab", "AB"))).fingerprint());
  }

  @Test
  void twoTracksWithOneIdAreRefusedByName() {
    List<Track> tracks = List.of(Track.of("x", "1"), Track.of("y", "2"), Track.of("x", "3"));

    assertThatThrownBy(() -> Catalog.of(tracks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tracks must have different ids: x is at 0 and at 2");
  }
}
