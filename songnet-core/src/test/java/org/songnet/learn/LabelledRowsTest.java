package org.songnet.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.spi.Scorers;

class LabelledRowsTest {

  private static LabelledRows table() {
    return LabelledRows.of("tempo", "energy")
        .add(new float[] {120, .5f}, 1, 2, "Abba")
        .add(new float[] {90, Float.NaN}, 0, "Cher")
        .add(new float[] {100, .7f}, 1, "Abba")
        .add(new float[] {80, .1f}, 0)
        .build();
  }

  @Test
  void rowsComeBackAsTheyWent() {
    assertThat(table().size()).isEqualTo(4);
    assertThat(table().row(1)).containsExactly(90, Float.NaN);
    assertThat(table().value(2, 1)).isEqualTo(.7f);
    assertThat(table().label(0)).isEqualTo(1);
    assertThat(table().weight(0)).isEqualTo(2);
    assertThat(table().groups()).containsExactly("Abba", "Cher", "row 3");
  }

  @Test
  void partsOfATableAreTables() {
    LabelledRows abba = table().rows(row -> table().group(row).equals("Abba"));
    LabelledRows energy = table().columns(List.of("energy"));

    assertThat(abba.size()).isEqualTo(2);
    assertThat(abba.row(1)).containsExactly(100, .7f);
    assertThat(energy.names()).containsExactly("energy");
    assertThat(energy.row(0)).containsExactly(.5f);
    assertThat(energy.weight(0)).isEqualTo(2);
    assertThat(table().withWeights(new double[] {1, 2, 3, 4}).weight(3)).isEqualTo(4);
  }

  @Test
  void manyRowsFit() {
    LabelledRowsBuilder rows = LabelledRows.of("one");
    for (int row = 0; row < 100; row++) {
      rows.add(new float[] {row}, row);
    }

    assertThat(rows.build().value(99, 0)).isEqualTo(99);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> LabelledRows.of("a", "a"))
        .hasMessage("names must be different and at least one: [a, a]");
    assertThatThrownBy(() -> LabelledRows.of("a").add(new float[2], 0))
        .hasMessage("row 0 must have a number for each of 1 features: 2");
    assertThatThrownBy(() -> LabelledRows.of("a").add(new float[] {Float.POSITIVE_INFINITY}, 0))
        .hasMessageContaining("feature 'a' of row 0 must be finite");
    assertThatThrownBy(() -> LabelledRows.of("a").add(new float[1], Double.NaN))
        .hasMessage("label of row 0 must be finite: NaN");
    assertThatThrownBy(() -> LabelledRows.of("a").add(new float[1], 0, 0, "x"))
        .hasMessage("weight must be above 0 and finite: 0.0");
    assertThatThrownBy(() -> table().columns(List.of("loudness")))
        .hasMessage("no feature 'loudness'; there are tempo, energy");
    assertThatThrownBy(() -> table().withWeights(new double[1]))
        .hasMessage("weights must be one for each of 4 rows: 1");
    assertThatThrownBy(() -> Scorers.named("oracle")).hasMessageContaining("a scorer 'oracle'");
  }
}
