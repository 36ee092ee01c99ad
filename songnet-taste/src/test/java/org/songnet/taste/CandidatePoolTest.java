package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

class CandidatePoolTest {

  private static final TrackRecord HALO =
      Track.of("a", "Halo", "Beyoncé", "Guest").withIsrc("US-SM1-08-03145");
  private static final TasteHistory HISTORY =
      TasteHistory.of(Catalog.of(List.of()), List.of(), List.of(HALO));

  @Test
  void knowsRecordingsUnderOtherIds() {
    assertThat(HISTORY.knows(HALO)).isTrue();
    assertThat(HISTORY.knows(Track.of("b", "HALO - Remastered 2011", "BEYONCE"))).isTrue();
    assertThat(HISTORY.knows(Track.of("c", "Halo (Radio Edit)", "Guest", "Another"))).isTrue();
    assertThat(HISTORY.knows(Track.of("d", "Aura", "Somebody").withIsrc("ussm10803145"))).isTrue();
  }

  @Test
  void tellsOtherRecordingsApart() {
    assertThat(HISTORY.knows(Track.of("b", "Halo", "Depeche Mode"))).isFalse();
    assertThat(HISTORY.knows(Track.of("c", "Halo - Live", "Beyoncé"))).isFalse();
    assertThat(HISTORY.knows(Track.of("d", "", "Beyoncé"))).isFalse();
    assertThat(HISTORY.knows(Track.of("e", "Halo"))).isFalse();
  }

  @Test
  void holdsEachRecordingOnceAndNoneThatIsKnown() {
    CandidatePool pool =
        CandidatePool.builder(HISTORY)
            .add(HALO, "catalog")
            .add(Track.of("x", "Clocks", "Coldplay"), "catalog")
            .add(Track.of("y", "Clocks - 2002 Version", "Coldplay"), "search")
            .add(Track.of("x", "Clocks", "Coldplay"), "playlist")
            .build();

    assertThat(pool.size()).isEqualTo(1);
    assertThat(pool.heard()).isEqualTo(1);
    assertThat(pool.duplicates()).isEqualTo(2);
    assertThat(pool.sources(new TrackId("x"))).containsExactlyInAnyOrder("catalog", "playlist");
    assertThat(pool.sources(new TrackId("a"))).isEmpty();
  }
}
