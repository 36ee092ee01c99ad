package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.songnet.TrackId;

class NamedTrackIdsTest {

  @Test
  void namesAreReadableInTheId() {
    assertThat(NamedTrackIds.idOf("Daft Punk", "One More Time").value())
        .isEqualTo("name:daft punk/one more time");
  }

  @Test
  void spellingsThatLookAlikeGetOneId() {
    TrackId id = NamedTrackIds.idOf("Björk", "Army of Me");

    assertThat(NamedTrackIds.idOf("  Bjo\u0308rk ", "ARMY\t of\u00a0 me")).isEqualTo(id);
  }

  @Test
  void differentPairsOfNamesNeverShareAnId() {
    assertThat(NamedTrackIds.idOf("AC/DC", "T.N.T."))
        .isEqualTo(new TrackId("name:ac%2Fdc/t.n.t."))
        .isNotEqualTo(NamedTrackIds.idOf("AC", "DC/T.N.T."))
        .isNotEqualTo(NamedTrackIds.idOf("AC%2FDC", "T.N.T."));
  }

  @Test
  void namedIdsAreToldFromThoseOfAService() {
    assertThat(NamedTrackIds.isNamed(NamedTrackIds.idOf("", ""))).isTrue();
    assertThat(NamedTrackIds.isNamed(new TrackId("spotify:track:4uLU6hMCjMI75M1A2tKUQC")))
        .isFalse();
  }
}
