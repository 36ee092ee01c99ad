package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.Track;
import org.songnet.TrackId;

class FeatureTableTest {

  private static final TrackId KNOWN = new TrackId("a");
  private final FeatureTable table =
      FeatureTable.of(
          "by hand", List.of("energy", "tempo"), Map.of(KNOWN, new float[] {.5f, Float.NaN}));

  @Test
  void givesTheRowOfATrack() {
    assertThat(table.extract(Track.of("a", "Song"))).containsExactly(.5f, Float.NaN);
    assertThat(table.ids()).containsExactly(KNOWN);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.source()).isEqualTo("by hand");
  }

  @Test
  void givesNaNsForATrackItDoesNotHave() {
    assertThat(table.extract(new TrackId("b"))).containsExactly(Float.NaN, Float.NaN);
  }

  @Test
  void givesAFreshArrayAndKeepsNoneOfTheCallers() {
    float[] mine = {1};
    FeatureTable copied = FeatureTable.of("by hand", List.of("x"), Map.of(KNOWN, mine));
    mine[0] = 2;
    copied.extract(KNOWN)[0] = 3;

    assertThat(copied.extract(KNOWN)).containsExactly(1);
  }

  @Test
  void selectsFeaturesInTheOrderAskedFor() {
    FeatureTable swapped = table.select(List.of("tempo", "energy"));

    assertThat(swapped.names()).containsExactly("tempo", "energy");
    assertThat(swapped.extract(KNOWN)).containsExactly(Float.NaN, .5f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.select(List.of("mood")))
        .withMessage("no feature 'mood'; there are energy, tempo");
  }

  @Test
  void refusesWhatIsNotATable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.of("s", List.of(), Map.of()))
        .withMessageContaining("at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.of("s", List.of("x", "x"), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.of("s", List.of("x"), Map.of(KNOWN, new float[2])))
        .withMessage("a must have one value for each of 1 features: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FeatureTable.of(
                    "s", List.of("x"), Map.of(KNOWN, new float[] {Float.POSITIVE_INFINITY})))
        .withMessage("a must not have an infinite value: Infinity");
  }
}
