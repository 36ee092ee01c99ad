package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnet.playlist.ToyModels.ids;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.RecommendationRequest;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.UserId;

class PlaylistGeneratorTest {

  private static final Catalog LETTERS = ToyModels.letters(10);

  private final ToyModels.Session ring = ToyModels.Session.ring(LETTERS);

  @Test
  void followsTheModelSongBySong() {
    Playlist playlist = generate(PlaylistRequest.after(ids("c", "d")).songs(5));

    assertThat(letters(playlist)).isEqualTo("cdefg");
    assertThat(playlist.endedEarly()).isEmpty();
    assertThat(playlist.entries().get(1).isSeed()).isTrue();
    PlaylistEntry chosen = playlist.entries().get(2);
    assertThat(chosen.isSeed()).isFalse();
    assertThat(chosen.score()).hasValue(0);
    assertThat(chosen.rank()).hasValue(1);
  }

  @Test
  void asksACursorForOneStepASong() {
    generate(PlaylistRequest.after(ids("c", "d")).songs(5));

    assertThat(ring.sessions).containsExactly(ids("c", "d", "e", "f", "g"));
  }

  @Test
  void asksOtherRecommendersWithTheWholeSessionEachTime() {
    ToyModels.Fixed popular = new ToyModels.Fixed(ToyModels.letters(4), 4, 3, 2, 1);
    UserId user = new UserId("u");

    Playlist playlist =
        PlaylistGenerator.over(popular)
            .generate(
                PlaylistRequest.after(ids("b"))
                    .withUser(user)
                    .excluding(Set.of(new TrackId("c")))
                    .songs(3)
                    .withOptions(PlaylistOptions.defaults().withPoolSize(7)));

    assertThat(letters(playlist)).isEqualTo("bad");
    RecommendationRequest first = RecommendationRequest.after(ids("b")).withUser(user).top(7);
    assertThat(popular.requests)
        .containsExactly(
            first.excluding(new HashSet<>(ids("b", "c"))),
            first.withSession(ids("b", "a")).excluding(new HashSet<>(ids("a", "b", "c"))));
  }

  @Test
  void startsWithoutSeedsToo() {
    assertThat(letters(generate(PlaylistRequest.forUser(new UserId("u")).songs(3))))
        .isEqualTo("abc");
  }

  @Test
  void seedsMayBeLeftOutOfThePlaylistButAreNotChosenEither() {
    PlaylistOptions options = PlaylistOptions.defaults().withSeedsIncluded(false);

    Playlist playlist =
        generate(PlaylistRequest.after(ids("d", "c")).songs(3).withOptions(options));

    assertThat(letters(playlist)).isEqualTo("efg");
  }

  @Test
  void aPlaylistIsNeverShorterThanItsSeeds() {
    assertThat(letters(generate(PlaylistRequest.after(ids("c", "a", "b")).songs(2))))
        .isEqualTo("cab");
  }

  @Test
  void seedsThatTheCatalogLacksAreSkippedAndListed() {
    Playlist playlist = generate(PlaylistRequest.after(ids("zz", "c", "yy")).songs(2));

    assertThat(letters(playlist)).isEqualTo("cd");
    assertThat(playlist.skippedSeeds()).isEqualTo(ids("zz", "yy"));
    assertThat(playlist.title()).isEqualTo("After Song c");
  }

  @Test
  void titlesNameTheFirstSongs() {
    assertThat(generate(PlaylistRequest.after(ids("c", "d")).songs(3)).title())
        .isEqualTo("After Song c, Song d");
    assertThat(generate(PlaylistRequest.after(ids("c", "d", "e", "f")).songs(3)).title())
        .isEqualTo("After Song c, Song d and 2 more");
    assertThat(generate(PlaylistRequest.after().songs(3)).title()).isEqualTo("Playlist");
    assertThat(generate(PlaylistRequest.after().songs(3)).withTitle("Mine").title())
        .isEqualTo("Mine");
  }

  @Test
  void timeIsReachedByTheLastSong() {
    PlaylistRequest request = PlaylistRequest.after(ids("a"));

    assertThat(letters(generate(request.lasting(Duration.ofMinutes(9))))).isEqualTo("abc");
    assertThat(letters(generate(request.lasting(Duration.ofSeconds(541))))).isEqualTo("abcd");
    assertThat(generate(request.lasting(Duration.ofSeconds(541))).duration())
        .isEqualTo(Duration.ofMinutes(12));
  }

  @Test
  void unknownAndImpossibleDurationsCountAsThreeAndAHalfMinutes() {
    Track zero = Track.of("b", "zero").withDuration(Duration.ZERO);
    Catalog catalog = Catalog.of(List.of(Track.of("a", "unknown"), zero, Track.of("c", "other")));

    Playlist playlist =
        PlaylistGenerator.over(ToyModels.Session.ring(catalog))
            .generate(PlaylistRequest.after(ids("a")).lasting(Duration.ofMinutes(7)));

    assertThat(letters(playlist)).isEqualTo("ab");
    assertThat(playlist.duration()).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void songsRepeatOnlyWhenAllowed() {
    Catalog two = ToyModels.letters(2);
    PlaylistGenerator loop =
        PlaylistGenerator.over(ToyModels.Session.constant(two, new float[] {1, 2}));
    PlaylistRequest request = PlaylistRequest.after(ids("b", "b")).songs(4);

    Playlist once = loop.generate(request);
    Playlist again =
        loop.generate(request.withOptions(PlaylistOptions.defaults().withRepeats(true)));

    assertThat(letters(once)).isEqualTo("ba");
    assertThat(once.endedEarly())
        .hasValue("no song is left after 2: of 2 in the catalog, 2 used already");
    assertThat(letters(again)).isEqualTo("bbbb");
    assertThat(again.endedEarly()).isEmpty();
  }

  @Test
  void evenRepeatsForAYearEndSomewhere() {
    Catalog one = ToyModels.letters(1);

    Playlist playlist =
        PlaylistGenerator.over(ToyModels.Session.ring(one))
            .explainedBy(step -> "")
            .generate(
                PlaylistRequest.after()
                    .lasting(Duration.ofDays(365))
                    .withOptions(PlaylistOptions.defaults().withRepeats(true)));

    assertThat(playlist.entries()).hasSize(PlaylistLength.MAX_SONGS);
    assertThat(playlist.endedEarly()).hasValue("no playlist gets longer than 10000 songs");
  }

  @Test
  void excludedSongsNeverComeThoughSeedsStay() {
    Set<TrackId> heard = new HashSet<>(ids("a", "d", "not in the catalog"));

    assertThat(letters(generate(PlaylistRequest.after(ids("a")).excluding(heard).songs(4))))
        .isEqualTo("abce");
  }

  @Test
  void endsEarlyAndSaysWhy() {
    Catalog catalog =
        Catalog.of(
            List.of(
                Track.of("a", "A", "X"),
                Track.of("b", "B", "X"),
                Track.of("c", "C", "X"),
                Track.of("d", "D", "Y")));
    PlaylistOptions spaced = PlaylistOptions.defaults().withArtistSpacing(3);

    Playlist playlist =
        PlaylistGenerator.over(ToyModels.Session.ring(catalog))
            .generate(
                PlaylistRequest.after(ids("a"))
                    .excluding(Set.of(new TrackId("d")))
                    .withOptions(spaced));

    assertThat(letters(playlist)).isEqualTo("a");
    assertThat(playlist.endedEarly())
        .hasValue(
            "no song is left after 1: of 4 in the catalog, 1 excluded, 1 used already, 2 by an"
                + " artist of the last 3 songs");
  }

  @Test
  void endsEarlyWhereTheModelHasNothingMoreToSay() {
    ToyModels.Fixed silent = new ToyModels.Fixed(ToyModels.letters(3), 1, Float.NaN, Float.NaN);

    Playlist playlist = PlaylistGenerator.over(silent).generate(PlaylistRequest.after());

    assertThat(letters(playlist)).isEqualTo("a");
    assertThat(playlist.endedEarly())
        .hasValue(
            "no song is left after 1: of 3 in the catalog, 1 used already, 2 not recommended by the"
                + " model");
  }

  @Test
  void anEmptyCatalogGivesAnEmptyPlaylist() {
    Playlist playlist =
        PlaylistGenerator.over(ToyModels.Session.ring(Catalog.of(List.of())))
            .generate(PlaylistRequest.after(ids("a")));

    assertThat(playlist.entries()).isEmpty();
    assertThat(playlist.endedEarly()).isPresent();
    assertThat(playlist.skippedSeeds()).isEqualTo(ids("a"));
  }

  @Test
  void artistsKeepTheirDistanceHoweverTheyAreWritten() {
    Catalog catalog =
        Catalog.of(
            List.of(
                Track.of("a", "A", "The Band"),
                Track.of("b", "B", "Guest", "BAND"),
                Track.of("c", "C", "Other"),
                Track.of("d", "D", "guest"),
                Track.of("e", "E", "Fifth")));
    PlaylistGenerator generator = PlaylistGenerator.over(ToyModels.Session.ring(catalog));

    assertThat(letters(generator.generate(spaced(1)))).isEqualTo("acdeb");
    assertThat(letters(generator.generate(spaced(2)))).isEqualTo("acde");
  }

  private static PlaylistRequest spaced(int songs) {
    return PlaylistRequest.after(ids("a"))
        .withOptions(PlaylistOptions.defaults().withArtistSpacing(songs));
  }

  @Test
  void unknownArtistsStandInNobodysWay() {
    Catalog catalog =
        Catalog.of(
            List.of(
                TrackRecord.of(new TrackId("a"), "A", List.of()),
                TrackRecord.of(new TrackId("b"), "B", List.of()),
                Track.of("c", "C", " "),
                Track.of("d", "D", ""),
                Track.of("e", "E", "Various Artists"),
                Track.of("f", "F", "various artists")));

    assertThat(letters(PlaylistGenerator.over(ToyModels.Session.ring(catalog)).generate(spaced(5))))
        .isEqualTo("abcdef");
  }

  @Test
  void everyRuleHoldsAtOnceWhateverTheSeed() {
    Random random = new Random(17);
    for (int round = 0; round < 200; round++) {
      Catalog catalog = randomCatalog(random, 40);
      float[] scores = new float[40];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) random.nextGaussian();
      }
      PlaylistOptions options =
          PlaylistOptions.defaults()
              .withSeed(round)
              .withTemperature(random.nextDouble() * 2)
              .withPoolSize(1 + random.nextInt(40))
              .withArtistSpacing(random.nextInt(4));
      Set<TrackId> excluded = new HashSet<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        excluded.add(catalog.track(random.nextInt(40)).id());
      }
      PlaylistRequest request =
          PlaylistRequest.after(catalog.track(random.nextInt(40)).id())
              .excluding(excluded)
              .songs(1 + random.nextInt(30))
              .withOptions(options);

      PlaylistGenerator generator =
          PlaylistGenerator.over(ToyModels.Session.constant(catalog, scores));
      Playlist playlist = generator.generate(request);

      assertThat(generator.generate(request)).isEqualTo(playlist);
      assertRulesHold(request, playlist);
    }
  }

  private static Catalog randomCatalog(Random random, int size) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<String> artists = new ArrayList<>();
      for (int a = random.nextInt(3); a > 0; a--) {
        artists.add("artist " + random.nextInt(12));
      }
      tracks.add(TrackRecord.of(new TrackId("t" + i), "title " + i, artists));
    }
    return Catalog.of(tracks);
  }

  private static void assertRulesHold(PlaylistRequest request, Playlist playlist) {
    List<Track> tracks = playlist.tracks();
    assertThat(tracks).doesNotHaveDuplicates();
    int wanted = ((PlaylistLength.Songs) request.length()).count();
    assertThat(tracks.size() == wanted).isEqualTo(playlist.endedEarly().isEmpty());
    for (int i = 1; i < tracks.size(); i++) {
      assertThat(request.exclude()).doesNotContain(tracks.get(i).id());
      assertThat(playlist.entries().get(i).rank().orElseThrow())
          .isBetween(1, request.options().poolSize());
      int from = Math.max(0, i - request.options().artistSpacing());
      for (Track before : tracks.subList(from, i)) {
        assertThat(Collections.disjoint(tracks.get(i).artists(), before.artists())).isTrue();
      }
    }
  }

  private Playlist generate(PlaylistRequest request) {
    return PlaylistGenerator.over(ring).generate(request);
  }

  private static String letters(Playlist playlist) {
    StringBuilder letters = new StringBuilder();
    playlist.tracks().forEach(track -> letters.append(track.id()));
    return letters.toString();
  }
}
