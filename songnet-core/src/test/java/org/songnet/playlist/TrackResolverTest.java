package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;
import org.songnet.playlist.Resolution.Ambiguous;
import org.songnet.playlist.Resolution.Candidate;
import org.songnet.playlist.Resolution.Found;
import org.songnet.playlist.Resolution.NotFound;

class TrackResolverTest {

  private static final TrackResolver RESOLVER =
      TrackResolver.over(
          Catalog.of(
              List.of(
                  track("t:jude", "Hey Jude - Remastered 2015", 40, "The Beatles"),
                  track("t:jude2", "Hey Jude", 20, "The Beatles"),
                  track("t:hello", "Hello", 80, "Adele"),
                  track("t:hello2", "Hello", 60, "Lionel Richie"),
                  track("t:goodbye", "Hello, Goodbye", 50, "The Beatles"),
                  track("t:teen", "Smells Like Teen Spirit", 90, "Nirvana"),
                  track("t:heroes", "\"Heroes\" - 2017 Remaster", 70, "David Bowie"),
                  track("t:stand", "Stand by Me", 70, "Ben E. King"),
                  track("t:wall1", "Another Brick in the Wall, Pt. 1", 60, "Pink Floyd"),
                  track("t:wall2", "Another Brick in the Wall, Pt. 2", 80, "Pink Floyd"),
                  track("t:back", "Back in Black", 85, "AC/DC"),
                  track("t:paris", "N****s in Paris", 75, "JAY-Z", "Kanye West"),
                  track("t:live", "Heroes - Live", 10, "David Bowie"),
                  track("t:kino", "Группа крови", 55, "Кино"),
                  TrackRecord.of(new TrackId("t:nobody"), "Anonymous Song", List.of()))));

  private static Track track(String id, String title, double popularity, String... artists) {
    return TrackRecord.of(new TrackId(id), title, List.of(artists)).withPopularity(popularity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t:back | t:back",
        "  t:back  | t:back",
        "Hello - Adele | t:hello",
        "hello - ADELE | t:hello",
        "Adele - Hello | t:hello",
        "Hello by Lionel Richie | t:hello2",
        "Hello – Adelle | t:hello",
        "hello adele | t:hello",
        "smells like teen spirit | t:teen",
        "Smels Liek Ten Spirit - Nirvana | t:teen",
        "nirvana - teen spirit | t:teen",
        "Hey Jude - Beatles | t:jude2",
        "Hey Jude - Remastered 2015 - The Beatles | t:jude",
        "hey jude (remastered 2009) - the beatles | t:jude",
        "heroes - bowie | t:heroes",
        "Heroes - Live - David Bowie | t:live",
        "stand by me | t:stand",
        "Stand By Me by Ben E King | t:stand",
        "back in black - acdc | t:back",
        "another brick in the wall pt 2 - pink floyd | t:wall2",
        "another brick in the wall, part 1 - pink floyd | t:wall1",
        "n****s in paris - jay z, kanye west | t:paris",
        "Niggas in Paris - Kanye West | t:paris",
        "группа крови | t:kino",
        "Anonymous Song | t:nobody",
      })
  void findsWhatIsMeant(String typed, String id) {
    assertThat(RESOLVER.resolve(typed))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.track().id()).hasToString(id));
  }

  @Test
  void oneTitleByTwoArtistsIsAmbiguousTheMorePopularFirst() {
    assertThat(RESOLVER.resolve("Hello"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous -> {
              assertThat(ids(ambiguous.candidates())).startsWith("t:hello", "t:hello2");
              assertThat(ambiguous.candidates().get(0).score()).isEqualTo(1);
              assertThat(ambiguous.candidates().get(1).score()).isEqualTo(1);
            });
  }

  @Test
  void aTitleThatTwoSongsContinueIsAmbiguous() {
    assertThat(RESOLVER.resolve("another brick in the wall - pink floyd"))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            ambiguous ->
                assertThat(ids(ambiguous.candidates())).containsExactly("t:wall2", "t:wall1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yesterday - The Beatles",
        "Hello - Radiohead",
        "The Beatles",
        "xyzzy",
        "!!!",
        " - ",
        "by",
        "Help - The Beatles"
      })
  void whatIsNotThereIsNotFound(String typed) {
    assertThat(RESOLVER.resolve(typed)).isInstanceOf(NotFound.class);
  }

  @Test
  void theRightTitleByTheWrongArtistIsOnlySuggested() {
    assertThat(RESOLVER.resolve("Stand By Me - Oasis"))
        .isInstanceOfSatisfying(
            NotFound.class,
            missing -> assertThat(ids(missing.suggestions())).startsWith("t:stand"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n"})
  void nothingTypedIsNothingFound(String typed) {
    assertThat(RESOLVER.resolve(typed)).isEqualTo(new NotFound(List.of()));
  }

  @Test
  void anEmptyCatalogFindsNothing() {
    assertThat(TrackResolver.over(Catalog.of(List.of())).resolve("Hello"))
        .isEqualTo(new NotFound(List.of()));
  }

  @Test
  void aSongIsOfferedOnceHoweverOftenTheCatalogHasIt() {
    List<Candidate> candidates =
        ((NotFound) RESOLVER.resolve("Jude the Obscure - Beatles")).suggestions();

    assertThat(ids(candidates)).containsOnlyOnce("t:jude2").doesNotContain("t:jude");
  }

  @Test
  void candidatesComeBestFirstWithScoresUpToOne() {
    for (String typed : List.of("Hello", "the wall", "heroes hello", "beatles goodbye", "spirit")) {
      List<Candidate> candidates = candidates(RESOLVER.resolve(typed));
      assertThat(candidates).hasSizeLessThanOrEqualTo(10);
      assertThat(candidates)
          .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
          .allSatisfy(candidate -> assertThat(candidate.score()).isBetween(0., 1.));
    }
  }

  @Test
  void everyTrackOfALargeCatalogIsFoundByItsNamesAndByAMisspeltTitle() {
    Random random = new Random(1);
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      tracks.add(Track.of("id" + i, words(random, 3), words(random, 2)));
    }
    TrackResolver resolver = TrackResolver.over(Catalog.of(tracks));
    for (Track track : tracks.subList(0, 300)) {
      assertThat(resolver.resolve(Track.label(track))).isEqualTo(new Found(track));
      String artist = track.artists().get(0);
      int at = 1 + random.nextInt(track.title().length() - 2);
      String misspelt = track.title().substring(0, at) + track.title().substring(at + 1);
      assertThat(resolver.resolve(artist + " - " + misspelt)).isEqualTo(new Found(track));
    }
  }

  @Test
  void hostileTextsAreAnswered() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append((char) random.nextInt(0x10000)).append(random.nextBoolean() ? " - " : " by ");
      }
      assertThat(RESOLVER.resolve(text.toString())).isNotNull();
    }
    assertThat(RESOLVER.resolve("hello - ".repeat(100_000))).isNotNull();
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      for (int syllable = 0; syllable < 3; syllable++) {
        words.append("bdfgklmnprstv".charAt(random.nextInt(13)));
        words.append("aeiou".charAt(random.nextInt(5)));
      }
      words.append(' ');
    }
    return words.toString().strip();
  }

  private static List<Candidate> candidates(Resolution resolution) {
    if (resolution instanceof Ambiguous ambiguous) {
      return ambiguous.candidates();
    }
    return resolution instanceof NotFound missing ? missing.suggestions() : List.of();
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.track().id().value()).toList();
  }
}
