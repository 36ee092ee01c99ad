package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

  /** Every command and subcommand, such as {@code [train, lstm]}. */
  static List<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    collect(
        SongnetCommand.commandLine(Terminal.plain(System.out, System.err), () -> false),
        List.of(),
        commands);
    return commands;
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> all) {
    all.add(path);
    command
        .getSubcommands()
        .forEach(
            (name, subcommand) -> {
              if (!name.equals("help")) {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                collect(subcommand, longer, all);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHelpsWithAnExampleAndItsExitCodes(List<String> path) {
    List<String> args = new ArrayList<>(path);
    args.add("--help");
    Recorded run = Recorded.run(args.toArray(new String[0]));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: " + String.join(" ", withRoot(path)))
        .containsPattern("Examples?:\\R  (\\./)?songnet")
        .containsPattern("Exit codes:\\R  0 +done")
        .contains("--verbose");
  }

  private static List<String> withRoot(List<String> path) {
    List<String> all = new ArrayList<>(path);
    all.add(0, "songnet");
    return all;
  }

  @Test
  void versionNamesTheJava() {
    Recorded run = Recorded.run("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("songnet ").contains("Java " + Runtime.version());
  }

  @Test
  void unknownCommandIsWrongUsageInOneLine() {
    Recorded run = Recorded.run("imprt");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("imprt").contains("songnet --help");
  }

  @Test
  void noCommandIsWrongUsage() {
    Recorded run = Recorded.run();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).containsExactly("songnet: name a command (see songnet --help)");
  }
}
