package org.songnet.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.Track;

class QuotasTest {

  private static final Map<String, Double> SHARES = Map.of("rock", .9, "jazz", .1, "noise", .01);

  @Test
  void noGenreGetsMoreThanItsMultiple() {
    Quotas quotas = new Quotas(SHARES, 2, 10, 10);
    quotas.take(track("a", "A", "jazz"));
    quotas.take(track("b", "B", "jazz"));

    assertThat(quotas.admit(track("c", "C", "jazz"))).isFalse();
    assertThat(quotas.admit(track("d", "D", "rock"))).isTrue();
    assertThat(quotas.admit(track("e", "E"))).isTrue();
    assertThat(quotas.admit(track("f", "F", "polka"))).isFalse();
    assertThat(quotas.admitOne(track("f", "F", "polka"))).isFalse();
  }

  @Test
  void severalGenresShareAPlace() {
    Quotas quotas = new Quotas(SHARES, 1, 10, 10);
    quotas.take(track("a", "A", "rock", "jazz"));

    assertThat(quotas.admit(track("b", "B", "rock", "jazz"))).isTrue();
    quotas.take(track("b", "B", "rock", "jazz"));
    assertThat(quotas.admit(track("c", "C", "rock", "jazz"))).isFalse();
  }

  @Test
  void aRareGenreMayHaveOneSongWherePlacesAreLeft() {
    Quotas quotas = new Quotas(SHARES, 2, 10, 10);

    assertThat(quotas.admit(track("a", "A", "noise"))).isFalse();
    assertThat(quotas.admitOne(track("a", "A", "noise"))).isTrue();
    quotas.take(track("a", "A", "noise"));
    assertThat(quotas.admitOne(track("b", "B", "noise"))).isFalse();
  }

  @Test
  void noArtistGetsMoreThanAllowed() {
    Quotas quotas = new Quotas(SHARES, 2, 1, 10);
    quotas.take(track("a", "A", "rock"));

    assertThat(quotas.admit(track("b", "A", "rock"))).isFalse();
    assertThat(quotas.admitOfGenre(track("b", "A", "rock"))).isTrue();
  }

  @Test
  void withoutGenresInTheHistoryNoneIsLimited() {
    assertThat(new Quotas(Map.of(), 2, 1, 10).admit(track("a", "A", "rock"))).isTrue();
  }

  private static Track track(String id, String artist, String... genres) {
    return Track.of(id, "Title " + id, artist).withGenres(List.of(genres));
  }
}
