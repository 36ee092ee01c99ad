package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.songnet.spotify.fake.Contract;

/** What holds the fake against Spotify's description can tell right from wrong. */
class ContractTest {

  private Contract contract;

  @BeforeEach
  void read() {
    Assumptions.assumeTrue(
        Contract.shared().isPresent(), "Spotify's OpenAPI description is not here");
    contract = Contract.shared().orElseThrow();
  }

  @Test
  void knowsRequests() {
    assertThat(contract.request("GET", "/me/tracks", Map.of("limit", "50"))).isEmpty();
    assertThat(contract.request("GET", "/me/tracks", Map.of("limit", "51"))).isPresent();
    assertThat(contract.request("GET", "/search", Map.of("q", "a", "type", "track"))).isEmpty();
    assertThat(contract.request("GET", "/search", Map.of("q", "a"))).isPresent();
    assertThat(contract.request("GET", "/tracks", Map.of("ids", "a"))).isPresent();
    assertThat(contract.request("POST", "/playlists/a/tracks", Map.of())).isPresent();
    assertThat(contract.request("POST", "/playlists/a/items", Map.of())).isEmpty();
    assertThat(contract.request("PATCH", "/me", Map.of())).isPresent();
  }

  @Test
  void knowsAnswers() throws Exception {
    ObjectMapper json = new ObjectMapper();
    assertThat(contract.answer("GET", "/me", 200, json.readTree("{\"id\":\"a\"}"))).isEmpty();
    assertThat(contract.answer("GET", "/me", 200, json.readTree("{\"id\":5}"))).isNotEmpty();
    assertThat(contract.answer("GET", "/me/tracks", 200, json.readTree("{\"items\":[]}")))
        .isNotEmpty();
    assertThat(contract.answer("GET", "/me", 429, json.readTree("{\"error\":{}}"))).isNotEmpty();
  }
}
