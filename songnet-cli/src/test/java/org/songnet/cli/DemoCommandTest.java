package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class DemoCommandTest {

  @TempDir private Path folder;

  @Test
  void goesTheWholeWay() throws IOException, ParserConfigurationException, SAXException {
    Path out = folder.resolve("a").resolve("demo");
    Recorded run =
        Recorded.run(
            "demo",
            "--out",
            out.toString(),
            "--days",
            "40",
            "--seed",
            "3",
            "--set",
            "epochs=1",
            "--set",
            "embeddingSize=8",
            "--set",
            "hiddenSize=8");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "SIMULATED",
            "[1/5]",
            "[5/5]",
            "Markov",
            "session kNN",
            "LSTM",
            "one of the first songs");
    for (String name :
        List.of("hit-rates", "listening-clock", "loss", "playlist-path", "session-lengths")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(out.resolve(name + ".svg").toFile());
    }
    for (String name : List.of("playlist.m3u8", "playlist.jspf", "playlist.csv", "demo.songnet")) {
      assertThat(out.resolve(name)).isNotEmptyFile();
      assertThat(run.out()).contains("  " + name);
    }
    assertThat(Files.readString(out.resolve("playlist.m3u8"))).contains("simulated listener");
  }

  @Test
  void impossibleListenerIsWrongUsage() {
    Recorded run = Recorded.run("demo", "--out", folder.toString(), "--days", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1).first().asString().contains("days must be from 1");
  }
}
