package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.models.java.session.SessionKnnConfig;

class TuneCommandTest {

  @TempDir private Path folder;

  private Path data = Path.of("");
  private Path journal = Path.of("");
  private Path best = Path.of("");

  @BeforeEach
  void write() throws IOException {
    data = Benchmarks.events(folder);
    journal = folder.resolve("journal");
    best = folder.resolve("best.conf");
  }

  private Recorded tune(BooleanSupplier cancelled, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "tune",
                "--data",
                data.toString(),
                "--journal",
                journal.toString(),
                "--out",
                best.toString()));
    args.addAll(List.of(more));
    if (!args.contains("--protocol")) {
      args.addAll(List.of("--protocol", "random-split"));
    }
    return Recorded.run("", cancelled, args.toArray(new String[0]));
  }

  private Recorded tune(String... more) {
    return tune(() -> false, more);
  }

  @Test
  void theBestSettingsAreAFileThatOtherCommandsTake() throws IOException {
    Recorded run =
        tune(
            "--model", "session-knn", "--trials", "4", "--space", "neighbours=1..50 log", "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode document = JsonText.parse(run.out());
    assertThat(document.at("/trials").asInt()).isEqualTo(4);
    assertThat(document.at("/validation").asDouble()).isPositive();
    assertThat(Files.readString(best))
        .startsWith("# session-knn, tuned by songnet: NDCG@10 ")
        .contains("decay=" + SessionKnnConfig.defaults().decay())
        .containsPattern("neighbours=\\d+");
    assertThat(run.errorLines())
        .anyMatch(line -> line.startsWith("1 of 4, configuration 1: NDCG@10 0."));

    Recorded evaluated =
        Recorded.run(
            "evaluate",
            "--data",
            data.toString(),
            "--protocol",
            "random-split",
            "--model",
            "session-knn",
            "--config",
            "session-knn=" + best);
    assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();
    Recorded trained =
        Recorded.run(
            "train",
            "session-knn",
            "--playlists",
            Benchmarks.ring(folder).toString(),
            "--config",
            best.toString(),
            "--out",
            folder.resolve("m.songnet").toString());
    assertThat(trained.exitCode()).as(trained.err()).isZero();
  }

  @Test
  void halvingKeepsTheBestThird() throws IOException {
    Recorded run = tune("--model", "session-knn", "--trials", "9", "--search", "halving");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readAllLines(journal)).hasSize(1 + 9 + 3 + 1);
    assertThat(run.err()).contains("with 11% effort", "with 33% effort", "13 of 13");
  }

  @Test
  void halvingShortensTrainingWhereTheModelHasEpochs() throws IOException {
    data = Benchmarks.ring(folder);
    Recorded run =
        tune(
            "--protocol",
            "next-item",
            "--model",
            "lstm",
            "--trials",
            "3",
            "--search",
            "halving",
            "--metric",
            "HR@10",
            "--set",
            "epochs=3",
            "--set",
            "hiddenSize=4",
            "--set",
            "embeddingSize=4",
            "--space",
            "batchSize=8|16");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readAllLines(journal)).hasSize(1 + 3 + 1);
    assertThat(Files.readString(best)).contains("epochs=3");
  }

  @Test
  void aSearchThatWasCancelledGoesOn() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    String[] search = {"--model", "session-knn", "--trials", "4"};
    Recorded whole = tune(search);
    List<String> all = Files.readAllLines(journal);
    Files.writeString(
        journal, String.join("\n", all.subList(0, 3)) + "\n" + all.get(3).substring(0, 5));
    Files.delete(best);

    Recorded cancelled = tune(() -> asked.incrementAndGet() > 0, search);
    assertThat(cancelled.exitCode()).isEqualTo(130);
    assertThat(best).doesNotExist();
    Recorded resumed = tune(search);

    assertThat(resumed.out()).isEqualTo(whole.out());
    assertThat(Files.readAllLines(journal)).hasSize(all.size());
  }

  @Test
  void theTestIsNotLookedAt() throws IOException {
    Path split = Files.createDirectory(folder.resolve("split"));
    data = Benchmarks.splitFolder(split);
    String[] search = {
      "--protocol", "fixed-split", "--model", "session-knn", "--trials", "2", "--json"
    };
    double score = JsonText.parse(tune(search).out()).at("/validation").asDouble();
    Files.delete(journal);
    Files.writeString(split.resolve("test.txt"), "u1 own3\n");
    assertThat(JsonText.parse(tune(search).out()).at("/validation").asDouble()).isEqualTo(score);
    Files.delete(split.resolve("valid.txt"));
    Files.delete(journal);
    assertThat(tune(search).err()).contains("no validation part to tune by; add valid.txt");
  }

  @Test
  void anotherSearchDoesNotGoOnFromTheJournal() {
    tune("--model", "session-knn", "--trials", "1");
    Recorded other = tune("--model", "session-knn", "--trials", "1", "--seed", "2");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("the journal of another search", "name another file");
    assertThat(tune("--model", "session-knn", "--trials", "2").exitCode()).isZero();
  }

  @Test
  void wrongUsageIsSaid() {
    assertUsage("give --trials N or --budget TIME, or both", "--model", "session-knn");
    assertUsage(
        "--metric must be one of", "--trials", "1", "--metric", "F1@10", "--model", "markov");
    assertUsage(
        "--metric must be like NDCG@10", "--trials", "1", "--metric", "F", "--model", "markov");
    assertUsage("--model must be one model", "--trials", "1", "--model", "markov,session-knn");
    assertUsage("popularity suggests nothing to search", "--trials", "1", "--model", "popularity");
    assertUsage("trials must be positive: 0", "--trials", "0", "--model", "session-knn");
    assertUsage("a duration must be like", "--budget", "soon", "--model", "session-knn");
    assertUsage(
        "--search must be random or halving: grid",
        "--trials",
        "1",
        "--search",
        "grid",
        "--model",
        "session-knn");
    assertUsage(
        "no setting 'depth'", "--trials", "1", "--space", "depth=1..2", "--model", "session-knn");
  }

  private void assertUsage(String message, String... more) {
    Recorded run = tune(more);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }
}
