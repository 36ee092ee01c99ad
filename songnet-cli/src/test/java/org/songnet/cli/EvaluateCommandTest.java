package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  @TempDir private Path folder;

  private static Recorded evaluate(Path data, String protocol, String... more) {
    return Recorded.run(arguments(data, protocol, more));
  }

  private static String[] arguments(Path data, String protocol, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("evaluate", "--data", data.toString(), "--protocol", protocol, "--model"));
    args.addAll(List.of(more));
    return args.toArray(new String[0]);
  }

  @Test
  void popularityFindsTheHitOfAFixedSplit() throws IOException {
    Recorded run =
        evaluate(Benchmarks.splitFolder(folder), "fixed-split", "popularity", "--k", "1,2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("Recall@1 +1\\.0000 ")
        .containsPattern("NDCG@2 +1\\.0000 ")
        .contains("test tracks of 6 users")
        .contains("those of training masked");
    assertThat(run.err()).contains("training popularity: done");
  }

  @Test
  void markovFollowsTheRingThatPopularityCannot() throws IOException {
    Path html = folder.resolve("report.html");
    Path csv = folder.resolve("report.csv");
    Recorded run =
        evaluate(
            Benchmarks.ring(folder),
            "playlist-split",
            "popularity,markov",
            "--k",
            "1",
            "--baseline",
            "popularity",
            "--html",
            html.toString(),
            "--csv",
            csv.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("50 cases in 10 sessions")
        .containsPattern("HR@1 +0\\.\\d+ \\[.*\\] +1\\.0000 ")
        .contains("less popularity");
    assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("markov");
    assertThat(Files.readString(csv).lines()).anyMatch(line -> line.startsWith("markov,HR@1,1"));
  }

  @Test
  void everyProtocolHasItsData() throws IOException {
    Path events = Benchmarks.events(folder);
    for (String protocol : List.of("leave-last-out", "random-split", "time-split", "next-item")) {
      Recorded run = evaluate(events, protocol, "popularity,session-knn");
      assertThat(run.exitCode()).as(protocol + ": " + run.err()).isZero();
      assertThat(run.out()).as(protocol).contains("session-knn");
    }
    assertThat(evaluate(Benchmarks.ring(folder), "next-item", "markov").exitCode()).isZero();
    Recorded history = evaluate(Toys.export(folder), "next-item", "popularity");
    assertThat(history.exitCode()).as(history.err()).isZero();
  }

  @Test
  void settingsAndSeedsReachTheModels() throws IOException {
    Path config = Files.writeString(folder.resolve("small.conf"), "neighbours=3\ndecay=0.5\n");
    Recorded run =
        evaluate(
            Benchmarks.ring(folder),
            "next-item",
            "small:session-knn,lstm",
            "--config",
            "small=" + config,
            "--set",
            "small.decay=0.9",
            "--set",
            "lstm.epochs=1",
            "--set",
            "lstm.hiddenSize=4",
            "--set",
            "lstm.embeddingSize=4",
            "--seeds",
            "2",
            "--threads",
            "1",
            "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode document = JsonText.parse(run.out());
    assertThat(document.at("/models/small/settings/decay").asDouble()).isEqualTo(.9);
    assertThat(document.at("/models/small/settings/neighbours").asInt()).isEqualTo(3);
    assertThat(document.at("/models/lstm/metrics/HR@10/runs")).hasSize(2);
    assertThat(run.err())
        .contains("training small: done", "training lstm, seed 42", "training lstm, seed 43")
        .doesNotContain("seed 44", "small, seed");
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    Path data = Benchmarks.events(folder);
    String one = evaluate(data, "random-split", "session-knn", "--threads", "1").out();
    assertThat(evaluate(data, "random-split", "session-knn", "--threads", "3").out())
        .isEqualTo(one);
  }

  @Test
  void wrongUsageIsOneLineThatSaysWhatToDo() throws IOException {
    Path data = Benchmarks.splitFolder(folder);
    assertUsage(data, "fixed-split", "there is no model 'bert'; there are ", "bert");
    assertUsage(data, "split", "there is no protocol 'split'; there are fixed-split, ", "markov");
    assertUsage(data, "fixed-split", "'ten' is not an int", "markov", "--k", "ten");
    assertUsage(data, "fixed-split", "k must be positive: 0", "markov", "--k", "0");
    assertUsage(data, "fixed-split", "metrics must be some and different", "markov", "--k", "5,5");
    assertUsage(
        data,
        "fixed-split",
        "session-knn: no setting 'k'; there are",
        "session-knn",
        "--set",
        "k=1");
    assertUsage(data, "fixed-split", "popularity has no settings: k", "popularity", "--set", "k=1");
    assertUsage(
        data,
        "fixed-split",
        "--set decay=1: say which model it is for, one of markov, session-knn",
        "markov,session-knn",
        "--set",
        "decay=1");
    assertUsage(data, "fixed-split", "two models are called 'markov'", "markov,markov");
    assertUsage(data, "fixed-split", "a saved model may have learnt from the test", "my.songnet");
    assertUsage(
        data, "fixed-split", "--baseline must be one of markov: x", "markov", "--baseline", "x");
    assertUsage(data, "fixed-split", "--mask must be training", "markov", "--mask", "all");
    assertUsage(data, "fixed-split", "--threads must be positive: 0", "markov", "--threads", "0");
    assertUsage(data, "fixed-split", "--seeds must be positive: 0", "markov", "--seeds", "0");
  }

  private static void assertUsage(Path data, String protocol, String message, String... more) {
    Recorded run = evaluate(data, protocol, more);
    assertThat(run.exitCode()).as(message).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void dataThatDoesNotFitTheProtocolIsRefused() throws IOException {
    Path split = Benchmarks.splitFolder(folder);
    assertFailure(split, "random-split", "this data is split already; evaluate it with --protocol");
    Path ring = Benchmarks.ring(folder);
    assertFailure(ring, "time-split", "cannot be split by time-split: events must have times");
    assertFailure(folder.resolve("none"), "next-item", "no such file or directory");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertFailure(empty, "fixed-split", "no train.txt in it; name a folder with train.txt");
    assertFailure(empty, "next-item", "no playlists that songnet reads");
    Path bad = Files.writeString(folder.resolve("bad.csv"), "user,item,weight\na,b,1\na,c,-1\n");
    assertFailure(bad, "random-split", "bad.csv, row 3: the weight is not a positive number");
  }

  private static void assertFailure(Path data, String protocol, String message) {
    Recorded run = evaluate(data, protocol, "popularity");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains(message).doesNotContain("bug");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void cancellingLeavesNothing() throws IOException {
    Path html = folder.resolve("report.html");
    Recorded run =
        Recorded.run(
            "",
            () -> true,
            arguments(Benchmarks.ring(folder), "next-item", "markov", "--html", html.toString()));
    assertThat(run.exitCode()).isEqualTo(130);
    assertThat(run.err()).endsWith("songnet evaluate: cancelled\n");
    assertThat(html).doesNotExist();
  }
}
