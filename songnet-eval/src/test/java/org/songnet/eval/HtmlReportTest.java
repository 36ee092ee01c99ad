package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlReportTest {

  private static EvaluationResult result(String model, double... hits) {
    int[] cases = new int[hits.length];
    Map<String, double[]> sums = new LinkedHashMap<>();
    sums.put("HR@10", hits);
    sums.put("log-likelihood", new double[hits.length]);
    for (int i = 0; i < cases.length; i++) {
      cases[i] = 1;
      sums.getOrDefault("log-likelihood", hits)[i] = -8 - hits[i];
    }
    return Toys.result(model, new CaseCounts(hits.length, hits.length, 0, 0, 0), cases, sums);
  }

  private static EvaluationReport report() {
    EvaluationResult mean =
        EvaluationResult.meanOf(
            "a & b", List.of(result("seed 1", 1, 0, 1, 1), result("seed 2", 1, 1, 1, 1)));
    return EvaluationReport.of(
        List.of(result("<base>", 0, 0, 1, 0), mean), Bootstrap.defaults(), "<base>");
  }

  @Test
  void thePageSaysWhatTheTableSays() {
    String html = report().toHtml();

    assertThat(html)
        .contains("4 cases in 4 sessions", "1,000 bootstrap resamples of sessions")
        .contains("<th>&lt;base&gt;</th><th>a &amp; b</th>")
        .contains("0.2500 <small>", "0.8750 <small>")
        .contains("+0.6250 *")
        .doesNotContain("<base>", "NaN", "http");
  }

  @Test
  void everyChartIsWellFormed() throws Exception {
    String html = report().toHtml();
    int charts = 0;
    for (int at = html.indexOf("<svg"); at >= 0; at = html.indexOf("<svg", at + 1)) {
      String svg = html.substring(at, html.indexOf("</svg>", at) + "</svg>".length());
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)));
      assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 360 ");
      charts++;
    }
    // Two metrics, two differences, a histogram of each model.
    assertThat(charts).isEqualTo(6);
  }

  @Test
  void equalValuesStillMakeCharts() {
    EvaluationReport flat =
        EvaluationReport.of(List.of(result("flat", 0, 0, 0)), Bootstrap.defaults());

    assertThat(flat.toHtml()).contains("highest bar 3").doesNotContain("NaN", "Infinity");
  }
}
