package org.songnet.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  /** Two columns carry one value, opposite in sign; the third is independent of them. */
  private static List<float[]> rows() {
    Random random = new Random(1);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      float mood = (float) random.nextGaussian();
      rows.add(new float[] {10 + 3 * mood, -mood, (float) random.nextGaussian()});
    }
    return rows;
  }

  @Test
  void findsThePlantedDirections() {
    Projection projection = Projection.of(rows());
    List<String> names = List.of("energy", "calm", "tempo");
    assertThat(projection.describe(0, names))
        .startsWith("67% of all variance: ")
        .contains("energy", "− calm");
    assertThat(projection.describe(1, names)).startsWith("33% of all variance: + tempo");
  }

  @Test
  void projectsStandardisedColumns() {
    Projection projection = Projection.of(rows());
    Point high = projection.point(new float[] {13, -1, 0});
    Point low = projection.point(new float[] {7, 1, 0});
    // One standard deviation in both columns: the diagonal of the unit square.
    assertThat(Math.abs(high.x())).isCloseTo(Math.sqrt(2), within(0.1));
    assertThat(high.x()).isCloseTo(-low.x(), within(0.1));
    assertThat(high.y()).isCloseTo(0, within(0.15));
  }

  @Test
  void missingValuesCountAsTheMean() {
    Projection projection = Projection.of(rows());
    Point unknown = projection.point(new float[] {Float.NaN, Float.NaN, Float.NaN});
    assertThat(unknown).isEqualTo(new Point(0, 0));
  }

  @Test
  void constantColumnsDoNotMatter() {
    List<float[]> rows = List.of(new float[] {1, 5, 0}, new float[] {2, 5, 0});
    Projection projection = Projection.of(rows);
    assertThat(projection.describe(0, List.of("a", "b", "c")))
        .startsWith("100% of all variance: + a");
    assertThat(projection.point(rows.get(0)).y()).isCloseTo(0, within(1e-9));
  }

  @Test
  void needsRows() {
    assertThatIllegalArgumentException().isThrownBy(() -> Projection.of(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Projection.of(List.of(new float[] {1})));
  }
}
