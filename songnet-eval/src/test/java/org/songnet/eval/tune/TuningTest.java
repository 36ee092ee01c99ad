package org.songnet.eval.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;

class TuningTest {

  private static final TuningListener SILENT = (outcome, done, total) -> {};

  @TempDir private Path folder;

  private Journal journal(String name) throws IOException {
    return Journal.open(folder.resolve(name), "toy");
  }

  @Test
  void randomSearchFindsWhatIsBetterThanTheDefaults() throws IOException {
    Optional<Outcome> best =
        new Tuning(SearchPlan.random(Toy.SPACE, 60, 1), journal("j")).run(Toy::score, SILENT);
    assertThat(best.orElseThrow().score()).isGreaterThan(-1.5);
    assertThat(best.orElseThrow().trial().settings()).containsEntry("kind", "round");
  }

  @Test
  void halvingGivesTheBestThirdThreeTimesAsMuch() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    SearchPlan plan = SearchPlan.successiveHalving(Toy.SPACE, 9, 1);

    Outcome best =
        new Tuning(plan, journal("j"))
            .run(Toy::score, (outcome, done, total) -> outcomes.add(outcome))
            .orElseThrow();

    assertThat(plan.totalTrials()).isEqualTo(9 + 3 + 1);
    assertThat(outcomes).hasSize(13);
    assertThat(outcomes.subList(0, 9))
        .allMatch(one -> Math.abs(one.trial().share() - 1 / 9.) < 1e-9);
    assertThat(outcomes.subList(9, 12))
        .allMatch(one -> Math.abs(one.trial().share() - 1 / 3.) < 1e-9);
    assertThat(outcomes.get(12).trial().share()).isEqualTo(1);
    double bestOfAll = outcomes.stream().mapToDouble(Outcome::score).max().orElseThrow();
    assertThat(best.score()).isEqualTo(bestOfAll);
    assertThat(best.trial().share()).isEqualTo(1);
  }

  @Test
  void moreEffortCountsMoreThanAScoreOfLess() throws IOException {
    Objective worseWithMore = trial -> Toy.score(trial) - 100 * trial.share();
    Outcome best =
        new Tuning(SearchPlan.successiveHalving(Toy.SPACE, 9, 1), journal("j"))
            .run(worseWithMore, SILENT)
            .orElseThrow();
    assertThat(best.trial().share()).isEqualTo(1);
  }

  @Test
  void aSearchThatWasStoppedGoesOnAsIfItHadNotBeen() throws IOException {
    SearchPlan plan = SearchPlan.successiveHalving(Toy.SPACE, 9, 3);
    Optional<Outcome> whole = new Tuning(plan, journal("whole")).run(Toy::score, SILENT);
    int[] made = {0};
    Objective stopped =
        trial -> {
          if (made[0] == 5) {
            throw new TrainingCancelledException("stop");
          }
          made[0]++;
          return Toy.score(trial);
        };
    assertThatThrownBy(() -> new Tuning(plan, journal("j")).run(stopped, SILENT))
        .isInstanceOf(TrainingCancelledException.class);
    Files.writeString(folder.resolve("j"), "5\t0.11", StandardOpenOption.APPEND);

    int[] madeAfter = {0};
    Optional<Outcome> resumed =
        new Tuning(plan, journal("j"))
            .run(
                trial -> {
                  madeAfter[0]++;
                  return Toy.score(trial);
                },
                SILENT);

    assertThat(madeAfter[0]).isEqualTo(13 - 5);
    assertThat(resumed.map(Outcome::trial)).isEqualTo(whole.map(Outcome::trial));
    assertThat(journal("j").outcomes())
        .extracting(Outcome::trial)
        .isEqualTo(journal("whole").outcomes().stream().map(Outcome::trial).toList());
  }

  @Test
  void aConfigurationThatCannotBeTrainedIsPassedOver() throws IOException {
    Objective mostlyFailing =
        trial -> {
          if (trial.number() != 4) {
            throw new TrainingException("no longer a number");
          }
          return 1;
        };
    SearchPlan plan = SearchPlan.random(Toy.SPACE, 6, 1);
    Outcome best = new Tuning(plan, journal("j")).run(mostlyFailing, SILENT).orElseThrow();
    assertThat(best.trial().number()).isEqualTo(4);
    assertThat(journal("j").outcomes()).hasSize(6).filteredOn(Outcome::hasScore).hasSize(1);
  }

  @Test
  void noTrialBeginsAfterTheBudget() throws IOException {
    AtomicLong nanos = new AtomicLong();
    Objective aMinuteEach =
        trial -> {
          nanos.addAndGet(60_000_000_000L);
          return Toy.score(trial);
        };
    SearchPlan plan = SearchPlan.random(Toy.SPACE, 100, 1);
    new Tuning(plan, journal("j"), Duration.ofSeconds(150), nanos::get).run(aMinuteEach, SILENT);
    assertThat(journal("j").outcomes()).hasSize(3);
    new Tuning(plan, journal("j"), Duration.ofSeconds(200), nanos::get).run(aMinuteEach, SILENT);
    assertThat(journal("j").outcomes()).hasSize(4);
  }

  @Test
  void aJournalKeepsEverything() throws IOException {
    Journal journal = journal("j");
    Outcome outcome =
        new Outcome(new Trial(3, 1 / 27., Map.of("parts", "a b=c, 100%", "x", "")), -.1, 1.25);
    journal.append(outcome);
    assertThat(journal("j").outcomes()).containsExactly(outcome);
    assertThat(journal("j").find(outcome.trial())).contains(outcome);
  }

  @Test
  void journalsOfOthersAreRefused() throws IOException {
    journal("j");
    assertThatThrownBy(() -> Journal.open(folder.resolve("j"), "another model"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the journal of another search, toy;");
    Path text = Files.writeString(folder.resolve("text"), "dear diary\n");
    assertThatThrownBy(() -> Journal.open(text, "toy"))
        .isInstanceOf(IOException.class)
        .hasMessage(text + ": this is no journal of a search; name another file");
    Path file = folder.resolve("j");
    Files.writeString(file, "1\t2\t0.5\t1\t\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> journal("j"))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ", row 2: share must be above 0 and at most 1: 2.0; delete the row");
  }

  @Test
  void plansNeedATrial() {
    assertThatThrownBy(() -> SearchPlan.random(Toy.SPACE, 0, 1))
        .hasMessage("trials must be positive: 0");
  }
}
