package org.songnet.models.dl4j.ncf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.vector.SparseMatrix;

class PreferencesTest {

  /** Two features: the digits of the title. */
  private static final FeatureExtractor DIGITS =
      new FeatureExtractor() {
        @Override
        public List<String> names() {
          return List.of("first", "second");
        }

        @Override
        public float[] extract(Track track) {
          return new float[] {track.title().charAt(0) - '0', track.title().charAt(1) - '0'};
        }
      };

  private static final Catalog CATALOG =
      Catalog.of(List.of(Track.of("a", "00"), Track.of("b", "40"), Track.of("c", "48")));

  /** Heard a once and b three times. */
  private static final SparseMatrix PLAYS =
      SparseMatrix.of(new int[] {0, 2}, new int[] {0, 1}, new float[] {1, 3}, 3);

  @Test
  void preferredFeaturesAreAveragesWeightedByTouches() {
    Preferences preferences = Preferences.over(CATALOG, DIGITS, false);
    float[] preferred = preferences.of(PLAYS);

    assertThat(preferred).containsExactly(.75f, 0);
    // Features of c, scaled: 1 and 1; the product with what is preferred, over two features.
    assertThat(preferences.compatibility(preferred, 0, 2)).isCloseTo(.375, within(1e-6));
    assertThat(preferences.compatibility(preferred, 0, 0)).isZero();
  }

  @Test
  void centredFeaturesTellWhatHePrefersToOthers() {
    Preferences preferences = Preferences.over(CATALOG, DIGITS, true);
    float[] preferred = preferences.of(PLAYS);

    // Standardised: a (-√2, -1/√2), b (1/√2, -1/√2), c (1/√2, √2); he likes (1/4√2, -1/√2).
    assertThat(preferred[0]).isCloseTo(.1768f, within(1e-3f));
    assertThat(preferred[1]).isCloseTo(-.7071f, within(1e-3f));
    assertThat(preferences.compatibility(preferred, 0, 1)).isGreaterThan(.8);
    assertThat(preferences.compatibility(preferred, 0, 2)).isLessThan(.2);
  }
}
