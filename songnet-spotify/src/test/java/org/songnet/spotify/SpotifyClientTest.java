package org.songnet.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.songnet.ReleaseDate;
import org.songnet.TrackId;
import org.songnet.spotify.fake.FakeAccount;
import org.songnet.spotify.fake.FakeMusic;
import org.songnet.spotify.fake.FakePlaylist;
import org.songnet.spotify.fake.FakeSpotify;
import org.songnet.spotify.fake.Mishap;
import org.songnet.web.WebRefusedException;

/** Every request there is, and what becomes of its answer. */
class SpotifyClientTest {

  private FakeSpotify fake;
  private FakeAccount account;
  private SpotifyApi api;

  @BeforeEach
  void signIn() throws IOException {
    fake = FakeSpotify.start();
    account = fake.account("ann");
    api = new Signed(fake, "ann").api;
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aTrackIsReadWithAllThatIsKept() throws IOException {
    SpotifyTrack track = api.track(new TrackId(FakeMusic.uri(123)));
    assertThat(track.track().id().value()).isEqualTo(FakeMusic.uri(123));
    assertThat(track.track().title()).isEqualTo("Song 123");
    assertThat(track.track().artists()).containsExactly("Band 26");
    assertThat(track.track().album()).hasValue("Album 12");
    assertThat(track.track().released()).hasValue(ReleaseDate.parse("1993"));
    assertThat(track.track().duration()).hasValue(Duration.ofMillis(180_123));
    assertThat(track.track().explicit()).hasValue(false);
    assertThat(track.track().isrc()).hasValue("XXABC0000123");
    assertThat(track.artists()).extracting(SpotifyArtist::name).containsExactly("Band 26");
    assertThat(track.artists().get(0).id()).endsWith("26");
  }

  @Test
  void albumAndArtistAreRead() throws IOException {
    String album = FakeMusic.uri(12).replace("spotify:track:trk", "alb");
    assertThat(api.album(album).name()).isEqualTo("Album 12");
    assertThat(api.album(album).tracks()).isEqualTo(10);
    assertThat(api.album(album).released()).hasValue(ReleaseDate.parse("1990"));
    String artist = FakeMusic.uri(5).replace("spotify:track:trk", "art");
    assertThat(api.artist(artist)).isEqualTo(new SpotifyArtist(artist, "Band 5", List.of()));
  }

  @Test
  void topListsHaveAPeriod() throws IOException {
    account.top(0, 70).followed(3, 2);
    assertThat(Signed.all(from -> api.topTracks(TopPeriod.LONG_TERM, from))).hasSize(70);
    assertThat(Signed.all(from -> api.topArtists(TopPeriod.SHORT_TERM, from)))
        .extracting(SpotifyArtist::name)
        .containsExactly("Band 3", "Band 4");
    assertThat(fake.count("GET /v1/me/top/tracks?limit=50&offset=50&time_range=long_term"))
        .isEqualTo(1);
  }

  @Test
  void timesAreRead() throws IOException {
    account.saved(7, 1).recent(8, 1);
    assertThat(api.savedTracks(Position.START).items().get(0).at())
        .hasValue(Instant.parse("2025-01-01T00:00:07Z"));
    assertThat(api.recentlyPlayed(Position.START).items().get(0).at())
        .hasValue(Instant.parse("2025-01-01T00:03:20Z"));
  }

  @Test
  void searchesTenByTen() throws IOException {
    assertThat(Signed.all(from -> api.searchTracks("artist:\"Band 4\"", from)))
        .hasSize(25)
        .allMatch(track -> track.track().artists().equals(List.of("Band 4")));
    assertThat(fake.requests()).hasSize(3).allMatch(request -> request.contains("limit=10"));
    account.playlist("calm days", 0, 3);
    account.playlist("wild days", 0, 4);
    assertThat(Signed.all(from -> api.searchPlaylists("calm", from)))
        .extracting(SpotifyPlaylist::name, SpotifyPlaylist::size)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("calm days", 3));
  }

  @Test
  void playlistsChange() throws IOException {
    SpotifyPlaylist made = api.createPlaylist(NewPlaylist.named("mine").withDescription("songs"));
    FakePlaylist there = account.named("mine").get(0);
    assertThat(made.owner()).isEqualTo("ann");
    assertThat(made.size()).isZero();
    String first = api.addToPlaylist(made.id(), Signed.songs(0, 100));
    String second = api.addToPlaylist(made.id(), Signed.songs(0, 2));
    assertThat(second).isNotEqualTo(first).isNotEmpty();
    api.removeFromPlaylist(made.id(), Signed.songs(1, 99));
    assertThat(there.entries()).containsExactly(FakeMusic.uri(0), FakeMusic.uri(0));
    api.replacePlaylist(made.id(), Signed.songs(5, 2));
    assertThat(there.entries()).isEqualTo(Signed.uris(5, 2));
    api.replacePlaylist(made.id(), List.of());
    assertThat(there.entries()).isEmpty();
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatThrownBy(() -> api.track(new TrackId("spotify:track:../me")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spotify:track:../me");
    assertThatThrownBy(() -> api.playlistItems("a/b", Position.START))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/b");
    assertThatThrownBy(() -> api.savedTracks(new Position("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position");
    assertThatThrownBy(() -> api.addToPlaylist("abc", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> api.addToPlaylist("abc", Signed.songs(0, 101)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101");
    assertThatThrownBy(() -> api.searchTracks(" ", Position.START))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void anAnswerWithoutItsIdIsNoAnswer() {
    fake.next("/v1/me", Mishap.without("id"));
    assertThatThrownBy(() -> api.me())
        .isInstanceOf(WebRefusedException.class)
        .hasMessageContaining("your profile");
    fake.next("/v1/search", Mishap.text("{}"));
    assertThatThrownBy(() -> api.searchTracks("a", Position.START))
        .isInstanceOf(WebRefusedException.class)
        .hasMessageContaining("no list");
  }

  @Test
  void aListThatStandsStillHasEnded() throws IOException {
    account.followed(0, 60);
    fake.next("/v1/me/following", Mishap.without("cursors"));
    assertThat(api.followedArtists(Position.START).next()).isEmpty();
    fake.next("/v1/me/tracks", Mishap.text("{\"items\":[],\"next\":\"https://x\",\"total\":9}"));
    assertThat(api.savedTracks(Position.START).next()).isEmpty();
  }
}
