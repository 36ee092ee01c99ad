package org.songnet.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

class TrackNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Beyoncé | beyonce",
        "MÖTLEY CRÜE | motley crue",
        "Sigur Rós | sigur ros",
        "Łona i Ørsted | lona i orsted",
        "Straße | strasse",
        "Don't Stop | dont stop",
        "Don’t Stop | dont stop",
        "R.E.M. | rem",
        "AC/DC | ac dc",
        "Simon & Garfunkel | simon and garfunkel",
        "Florence + The Machine | florence and the machine",
        "Ke$ha | kesha",
        "P!nk | pink",
        "Help! | help",
        "Jay-Z | jay z",
        "ＦＵＬＬ ｗｉｄｔｈ | full width",
        "İstanbul | istanbul",
        "Кино | кино",
        "椎名林檎 | 椎名林檎",
        "방탄소년단 | 방탄소년단",
        "  two   blanks  | two blanks",
        "!!! | !!!",
        "( ) | ( )",
      })
  void normalizesToComparableWords(String written, String normalized) {
    assertThat(TrackNames.normalize(written)).isEqualTo(normalized);
  }

  @Test
  void scriptsKeepTheirMarks() {
    assertThat(TrackNames.normalize("が")).isEqualTo("が").isNotEqualTo(TrackNames.normalize("か"));
    assertThat(TrackNames.normalize("हिन्दी")).isEqualTo("हिन्दी");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Halo",
        "HALO (feat. Somebody)",
        "Halo [ft. Somebody & Else]",
        "Halo (with Somebody)",
        "Halo (w/ Somebody)",
        "Halo feat. Somebody",
        "Halo ft Somebody",
        "Halo - Remastered 2011",
        "Halo - 2011 Remaster",
        "Halo – 2009 Digital Remaster",
        "Halo (Remastered) - Mono",
        "Halo - Radio Edit",
        "Halo (Original Mix)",
        "Halo - Album Version / Explicit",
        "Halo - 2015 Mix",
        "Halo - Single Version - 2004 Remaster",
        "Halo - From \"The Film\"",
        "Halo (From the Original Motion Picture Soundtrack)",
        "Halo (Bonus Track)",
      })
  void titlesLoseNotesThatDoNotMakeAnotherRecording(String written) {
    assertThat(TrackNames.title(written)).isEqualTo("halo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Halo - Live | halo live",
        "Halo (Acoustic) | halo acoustic",
        "Halo - Remastered 2009 / Live | halo remastered 2009 live",
        "Halo - Someone Remix | halo someone remix",
        "Halo (Taylor's Version) | halo taylors version",
        "Another Brick in the Wall, Pt. 2 | another brick in the wall pt 2",
        "Remaster | remaster",
        "(feat. Nobody) | feat nobody",
        "Mono | mono",
        "Feather | feather",
        "The Left - Right | the left right",
        "From Me to You | from me to you",
        "Broken (unclosed | broken unclosed",
      })
  void titlesKeepWhatBelongsToThem(String written, String title) {
    assertThat(TrackNames.title(written)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Beatles | beatles",
        "Beatles, The | beatles",
        "The The | the",
        "The | the",
        "Rick Ross feat. Drake | rick ross",
        "Thelonious Monk | thelonious monk",
      })
  void artistsLoseArticlesAndGuests(String written, String artist) {
    assertThat(TrackNames.artist(written)).isEqualTo(artist);
  }

  @Test
  void keysJoinTheSameSongAcrossSources() {
    assertThat(TrackNames.key("Halo - Remastered 2011", "Beyoncé"))
        .isEqualTo(TrackNames.key("halo", "BEYONCE"))
        .isEqualTo("halo\tbeyonce");
    assertThat(TrackNames.key(Track.of("1", "Halo (feat. X)", "Beyoncé", "X")))
        .isEqualTo("halo\tbeyonce");
    assertThat(TrackNames.key(TrackRecord.of(new TrackId("1"), "Halo", List.of())))
        .isEqualTo("halo\t");
  }

  @Test
  void normalizingTwiceChangesNothingMoreAndLeavesNoSurplusBlanks() {
    Random random = new Random(42);
    int[] alphabet =
        "aZ .-'!$&+(){}[]é\u0301\u0130ßか\u3099\t\n\u00a0\u202e\ud83c\udfb5½Ⅷﬁ"
            .codePoints()
            .toArray();
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        int any = random.nextInt(0x3000);
        text.appendCodePoint(
            random.nextInt(4) == 0 ? any : alphabet[random.nextInt(alphabet.length)]);
      }
      String once = TrackNames.normalize(text.toString());
      assertThat(TrackNames.normalize(once)).as("of '%s'", text).isEqualTo(once);
      assertThat(once).isEqualTo(once.strip()).doesNotContain("  ", "\t", "\n");
      assertThat(TrackNames.title(text.toString())).doesNotContain("\t");
    }
  }

  @Test
  void hugeTitlesAreNoTrouble() {
    String brackets = "(".repeat(100_000);
    assertThat(TrackNames.title("x" + brackets)).isEqualTo("x");
    assertThat(TrackNames.title("Halo - " + "original ".repeat(50_000)))
        .startsWith("halo original");
    assertThat(TrackNames.title("a - ".repeat(50_000))).startsWith("a a a");
  }
}
