package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackRecord;

class TextProperties {

  private static final List<TrackRecord> SONGS = Songs.some(100);
  private static final TextConfig CONFIG = TextConfig.defaults().withBuckets(1024);
  private static final FeatureExtractor TITLES = new TextFitter(TextField.TITLE, CONFIG).fit(SONGS);

  private static float[] place(String title) {
    return TITLES.extract(Track.of("x", title));
  }

  @Property(tries = 300, seed = "1")
  void everyTextHasAFinitePlaceOrNone(@ForAll String title) {
    float[] place = place(title);

    assertThat(place).hasSize(3).containsExactly(place(title));
    for (float number : place) {
      assertThat(Float.isNaN(number)).isEqualTo(TextPieces.plain(title).isEmpty());
      assertThat(Float.isInfinite(number)).isFalse();
    }
  }

  @Property(tries = 200, seed = "1")
  void caseAndPunctuationDoNotCount(
      @ForAll @AlphaChars @StringLength(min = 1, max = 30) String title) {
    assertThat(place(title.toUpperCase(Locale.ROOT) + "!")).containsExactly(place(title));
  }

  @Property(tries = 200, seed = "1")
  void noPlaceIsFarOut(@ForAll @StringLength(min = 1, max = 60) String title) {
    double squares = 0;
    for (float number : place(title)) {
      squares += Float.isNaN(number) ? 0 : number * number;
    }
    assertThat(squares)
        .isLessThanOrEqualTo(4); // texts are of length 1, so their mean is not longer
  }

  @Example
  void lookAlikeTextsAreNearEachOther() {
    FeatureExtractor wide = new TextFitter(TextField.TITLE, CONFIG.withDimensions(20)).fit(SONGS);
    for (TrackRecord song : SONGS) {
      double near = distance(wide, song.title(), song.title() + "s");
      double far = distance(wide, song.title(), "Zxqvjk Wyzzgh");

      assertThat(near).as(song.title()).isLessThan(.6 * far);
    }
  }

  private static double distance(FeatureExtractor extractor, String title, String other) {
    float[] x = extractor.extract(Track.of("x", title));
    float[] y = extractor.extract(Track.of("y", other));
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return Math.sqrt(squares);
  }

  @Example
  void theOrderOfTheTracksDoesNotMatter() {
    List<TrackRecord> backwards = new ArrayList<>(SONGS);
    Collections.reverse(backwards);

    FeatureExtractor again = new TextFitter(TextField.TITLE, CONFIG).fit(backwards);

    assertThat(again.extract(SONGS.get(7))).containsExactly(TITLES.extract(SONGS.get(7)));
  }
}
