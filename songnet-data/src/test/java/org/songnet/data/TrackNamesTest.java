package org.songnet.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.songnet.TrackId;

class TrackNamesTest {

  @Test
  void namesAreReadableInTheId() {
    assertThat(TrackNames.idOf("Daft Punk", "One More Time").value())
        .isEqualTo("name:daft punk/one more time");
  }

  @Test
  void spellingsThatLookAlikeGetOneId() {
    TrackId id = TrackNames.idOf("Björk", "Army of Me");

    assertThat(TrackNames.idOf("  Bjo\u0308rk ", "ARMY\t of\u00a0 me")).isEqualTo(id);
  }

  @Test
  void differentPairsOfNamesNeverShareAnId() {
    assertThat(TrackNames.idOf("AC/DC", "T.N.T."))
        .isEqualTo(new TrackId("name:ac%2Fdc/t.n.t."))
        .isNotEqualTo(TrackNames.idOf("AC", "DC/T.N.T."))
        .isNotEqualTo(TrackNames.idOf("AC%2FDC", "T.N.T."));
  }

  @Test
  void namedIdsAreToldFromThoseOfAService() {
    assertThat(TrackNames.isNamed(TrackNames.idOf("", ""))).isTrue();
    assertThat(TrackNames.isNamed(new TrackId("spotify:track:4uLU6hMCjMI75M1A2tKUQC"))).isFalse();
  }
}
