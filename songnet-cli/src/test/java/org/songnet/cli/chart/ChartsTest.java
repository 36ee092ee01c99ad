package org.songnet.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartsTest {

  private static final Labels LABELS = new Labels("Title", "subtitle", "x", "y");
  private static final List<Series> TWO_LINES =
      List.of(
          new Series("training", List.of(new Point(1, 4), new Point(2, 2))),
          new Series("validation", List.of(new Point(1, 5), new Point(2, 3))));

  @Test
  void lineChartDrawsEveryLineAndNamesIt() {
    String svg = LineChart.svg(LABELS, TWO_LINES);
    assertThat(Xml.elements(svg, "polyline", "line0")).hasSize(1);
    assertThat(Xml.elements(svg, "polyline", "line1")).hasSize(1);
    assertThat(Xml.texts(svg, "legend")).containsExactlyInAnyOrder("training", "validation");
    assertThat(Xml.texts(svg, "title")).containsExactly("Title");
    assertThat(Xml.texts(svg, "quiet")).containsExactly("subtitle", "x", "y");
  }

  @Test
  void lowerValuesLieLower() {
    String svg = LineChart.svg(LABELS, TWO_LINES.subList(0, 1));
    List<Element> points = Xml.elements(svg, "circle", "fill0");
    assertThat(Xml.number(points.get(0), "cy")).isLessThan(Xml.number(points.get(1), "cy"));
    assertThat(Xml.number(points.get(0), "cx")).isLessThan(Xml.number(points.get(1), "cx"));
  }

  @Test
  void barsAreAsHighAsTheirValues() {
    String svg = BarChart.svg(LABELS, List.of(Bar.of("a", 1), Bar.of("b", 2), Bar.of("c", 0)));
    List<Double> heights =
        Xml.elements(svg, "rect", "fill0").stream().map(e -> Xml.number(e, "height")).toList();
    assertThat(heights.get(1)).isEqualTo(2 * heights.get(0));
    assertThat(heights.get(2)).isZero();
    assertThat(Xml.texts(svg, "value")).containsExactly("1.000", "2.000", "0.000");
    assertThat(Xml.elements(svg, "line", "interval")).isEmpty();
  }

  @Test
  void intervalsEmbraceTheValue() {
    String svg = BarChart.svg(LABELS, List.of(new Bar("LSTM", 0.2, 0.1, 0.4)));
    Element stem = Xml.elements(svg, "line", "interval").get(0);
    double end = Xml.number(Xml.elements(svg, "rect", "fill0").get(0), "y");
    assertThat(end).isBetween(Xml.number(stem, "y1"), Xml.number(stem, "y2"));
  }

  @Test
  void allBarsZeroIsStillAChart() {
    assertThat(Xml.elements(BarChart.svg(LABELS, List.of(Bar.of("a", 0))), "rect", "fill0"))
        .hasSize(1);
  }

  @Test
  void histogramCountsWholeNumbers() {
    String svg = Histogram.svg(LABELS, new int[] {5, 3, 3, 3, 4});
    List<String> bins =
        Xml.elements(svg, "rect", "fill0").stream().map(Element::getTextContent).toList();
    assertThat(bins).containsExactly("3: 3", "4: 1", "5: 1");
    assertThat(Xml.texts(svg, "note")).containsExactly("median 3");
  }

  @Test
  void histogramGathersTheFewFarValues() {
    int[] values = IntStream.range(0, 500).map(i -> i % 40).toArray();
    values[0] = 100_000;
    String svg = Histogram.svg(LABELS, values);
    List<String> bins =
        Xml.elements(svg, "rect", "fill0").stream().map(Element::getTextContent).toList();
    assertThat(bins).hasSize(20).first().isEqualTo("0–1: 25");
    assertThat(bins).last().isEqualTo("38+: 25");
  }

  @Test
  void pathNumbersItsStopsAndShowsWhichWereGiven() {
    List<PathChart.Stop> way =
        List.of(
            new PathChart.Stop("First", new Point(0, 0), true),
            new PathChart.Stop("Second", new Point(1, 1), false));
    List<Series> cloud = List.of(new Series("Rock", List.of(new Point(-3, 2), new Point(2, 2))));
    String svg = PathChart.svg(LABELS, cloud, way);
    assertThat(Xml.elements(svg, "circle", "cloud")).hasSize(2);
    assertThat(Xml.texts(svg, "stop")).contains("1", "2");
    assertThat(Xml.texts(svg, "tick")).contains("First", "Second", "Rock");
    assertThat(Xml.elements(svg, "circle", "fill1")).hasSize(2);
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "</text><script>\"&' \u0000 \ud800 \uffff é 音";
    Labels labels = new Labels(hostile, hostile, hostile, hostile);
    String svg = BarChart.svg(labels, List.of(Bar.of(hostile, 1)));
    assertThat(Xml.parse(svg).getElementsByTagName("script").getLength()).isZero();
    assertThat(Xml.texts(svg, "title").get(0)).startsWith("</text><script>\"&'").endsWith("é 音");
  }

  @Test
  void nothingToDrawIsAnError() {
    assertThatIllegalArgumentException().isThrownBy(() -> LineChart.svg(LABELS, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> BarChart.svg(LABELS, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Histogram.svg(LABELS, new int[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathChart.svg(LABELS, List.of(), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bar("odd", 1, 2, 3))
        .withMessageContaining("odd");
  }
}
