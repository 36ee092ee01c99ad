package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.UserId;
import org.songnet.models.java.hybrid.HybridConfig.Cases;
import org.songnet.models.java.hybrid.PipelineConfig;
import org.songnet.models.java.hybrid.PipelineTrainer;
import org.songnet.models.java.session.MarkovTrainer;
import org.songnet.spi.ModelStore;

class RecommendCommandTest {

  @TempDir private static Path folder;

  private static String markov = "";
  private static String pipeline = "";

  @BeforeAll
  static void train() throws IOException {
    markov = Toys.markovModel(folder).toString();
    InteractionsBuilder plays = Interactions.over(Toys.catalog());
    for (int user = 0; user < 20; user++) {
      plays.add(new UserId("user" + user), new int[] {user % 10, (user + 1) % 10, (user + 2) % 10});
    }
    Path file = folder.resolve("pipeline.songnet");
    PipelineConfig config =
        new PipelineConfig("chain", "", "blend", "", 10, 0, 0, 0, 0, Cases.NEXT_ITEM, .2, 10, 1);
    ModelStore.save(
        new PipelineTrainer(config, Map.of("chain", new MarkovTrainer())).fit(plays.build()), file);
    pipeline = file.toString();
  }

  @Test
  void goesOnAfterSongs() {
    Recorded run =
        Recorded.run("recommend", "--model", markov, "--after", "tune b", "tune c", "--k", "2");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    Recorded right = Recorded.run("recommend", "--model", markov, "--after", "tune c", "--k", "2");
    assertThat(right.exitCode()).as(right.err()).isZero();
    assertThat(right.out().lines()).hasSize(2).first().isEqualTo("  1  Tune d - Band 0");
    assertThat(right.out()).doesNotContain("Tune c");
  }

  @Test
  void readsHistoriesAndLeavesOutWhatWasHeard() throws IOException {
    Path history = folder.resolve("plays.csv");
    Files.writeString(
        history,
        """
        user,track,artist,title,timestamp
        me,song:4,Band 1,Tune e,2024-01-01T10:00:00Z
        me,song:5,Band 2,Tune f,2024-01-01T10:04:00Z
        """);

    Recorded run =
        Recorded.run("recommend", "--model", markov, "--history", history.toString(), "--k", "10");
    Recorded all =
        Recorded.run(
            "recommend",
            "--model",
            markov,
            "--history",
            history.toString(),
            "--k",
            "10",
            "--heard");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(8).first().isEqualTo("  1  Tune g - Band 0");
    assertThat(all.out().lines()).hasSize(10);
  }

  @Test
  void saysWhyAndTellsMachines() {
    Recorded run =
        Recorded.run(
            "recommend", "--model", pipeline, "--after", "tune c", "--k", "1", "--explain");
    Recorded json =
        Recorded.run("recommend", "--model", pipeline, "--after", "tune c", "--explain", "--json");

    assertThat(run.out()).contains("  1  Tune d - Band 0").containsPattern("\\d  chain\n");
    JsonNode song = JsonText.parse(json.out()).at("/songs/0");
    double sum = 0;
    for (JsonNode why : song.at("/why")) {
      sum += why.at("/amount").asDouble();
    }
    assertThat(sum).isCloseTo(song.at("/score").asDouble(), within());
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-5);
  }

  @Test
  void whatAModelCannotDoIsSaid() {
    assertThat(failure("recommend", "--model", markov, "--user", "user1"))
        .isEqualTo(
            "songnet recommend: a 'markov' model knows no listeners; use --history or --after"
                + " instead of --user");
    assertThat(failure("similar", "--model", markov, "--track", "tune c"))
        .isEqualTo(
            "songnet similar: a 'markov' model does not compare songs; train one that does, such"
                + " as item-knn");
  }

  private static String failure(String... args) {
    Recorded run = Recorded.run(args);
    assertThat(run.exitCode()).isEqualTo(1);
    return run.errorLines().get(0);
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(Recorded.run("recommend", "--model", markov).exitCode()).isEqualTo(2);
    Recorded both =
        Recorded.run("recommend", "--model", markov, "--user", "a", "--after", "tune c");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("mutually exclusive");
    Recorded none = Recorded.run("recommend", "--model", markov, "--after", "tune c", "--k", "0");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--k must be positive: 0");
  }
}
