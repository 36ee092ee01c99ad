package org.songnet.cli;

import java.util.Locale;
import org.songnet.eval.tune.Outcome;
import org.songnet.eval.tune.TuningListener;

/** Shows how a search goes. */
final class TuningText implements TuningListener {

  private final Terminal terminal;
  private final String metric;

  TuningText(Terminal terminal, String metric) {
    this.terminal = terminal;
    this.metric = metric;
  }

  @Override
  public void onOutcome(Outcome outcome, int done, int total) {
    String share =
        outcome.trial().share() == 1
            ? ""
            : String.format(Locale.ROOT, " with %.0f%% effort", 100 * outcome.trial().share());
    String score =
        outcome.hasScore()
            ? String.format(Locale.ROOT, "%s %.4f", metric, outcome.score())
            : "failed";
    terminal.note(
        "%d of %d, configuration %d%s: %s  %s"
            .formatted(done, total, outcome.trial().number() + 1, share, score, settings(outcome)));
  }

  private static String settings(Outcome outcome) {
    return outcome.trial().settings().isEmpty()
        ? "defaults"
        : String.join(
            " ", outcome.trial().settings().entrySet().stream().map(Object::toString).toList());
  }
}
