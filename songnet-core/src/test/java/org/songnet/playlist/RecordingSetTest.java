package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.songnet.Track;

class RecordingSetTest {

  private final RecordingSet set = new RecordingSet();

  @Test
  void holdsNothingAtFirst() {
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.contains(Track.of("a", "Halo", "Beyoncé"))).isFalse();
  }

  @Test
  void knowsARecordingByIdByCodeAndByNames() {
    set.add(Track.of("a", "Halo", "Beyoncé", "Guest").withIsrc("US-SM1-08-03145"));

    assertThat(set.isEmpty()).isFalse();
    assertThat(set.contains(Track.of("a", "Another title"))).isTrue();
    assertThat(set.contains(Track.of("b", "Aura", "Somebody").withIsrc("ussm10803145"))).isTrue();
    assertThat(set.contains(Track.of("c", "HALO (Remastered 2011)", "guest"))).isTrue();
    assertThat(set.contains(Track.of("d", "Halo", "Depeche Mode"))).isFalse();
    assertThat(set.contains(Track.of("e", "", "Beyoncé"))).isFalse();
  }

  @Test
  void titlesWithoutArtistsAreNotThoseWithThem() {
    set.add(Track.of("a", "Halo"));

    assertThat(set.contains(Track.of("b", "halo"))).isTrue();
    assertThat(set.contains(Track.of("c", "Halo", "Beyoncé"))).isFalse();
  }
}
