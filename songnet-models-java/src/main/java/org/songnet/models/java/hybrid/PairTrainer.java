package org.songnet.models.java.hybrid;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.ScoringRecommender;
import org.songnet.TrainingListener;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.models.java.hybrid.RankingCases.Case;

/**
 * Learns to order candidates without being told the answers: the generators are trained on what is
 * left when some of the plays are held out, propose, and the ranker learns which of their proposals
 * were among those plays. Then the generators are trained on everything.
 *
 * <p>Four of five listeners or sessions train a first ranker, the fifth judges it; the one that
 * stays learns from all of them. A ranker that is clearly worse than a generator is refused.
 */
final class PairTrainer {

  private static final int NEGATIVES = 100;
  private static final int VALIDATION = 5;
  private static final int RIGHT = 10;

  private final PipelineConfig config;
  private final HybridTrainer generators;
  private final ScorerTrainer trainer;

  /** Takes the trainers of the generators and of the ranker. */
  PairTrainer(PipelineConfig config, HybridTrainer generators, ScorerTrainer trainer) {
    this.config = config;
    this.generators = generators;
    this.trainer = trainer;
  }

  /**
   * A ranking stage with figures of how good it was for cases it had not seen.
   *
   * @param stage all models
   * @param models its generators
   * @param metrics by name
   */
  record Result(PairStage stage, List<ScoringRecommender> models, Map<String, Double> metrics) {}

  Result fit(Interactions training, Sound sound, TrainingListener listener) {
    List<String> names = generators.names();
    RankingCases held = RankingCases.of(training, config);
    int groups = groups(held.cases().stream().mapToInt(Case::group)).length;
    if (groups < VALIDATION) {
      throw new IllegalArgumentException(
          "ranker=%s learns from at least %d %s and the data has %d: with few listeners take cases=next_item, which learns from sessions, or ranker=blend"
              .formatted(
                  config.ranker(),
                  VALIDATION,
                  config.ranksSessions() ? "sessions" : "listeners",
                  groups));
    }
    PairData known = PairData.of(held.rest(), names, config, sound);
    Retriever rehearsal =
        new Retriever(
            training.catalog(), generators.fitParts(held.rest(), listener, 0), config.candidates());
    List<CaseRows> cases =
        held.cases().parallelStream().map(one -> CaseRows.of(one, rehearsal, known)).toList();
    checkFound(cases);
    Set<Integer> unseen = forValidation(cases);
    Scorer judged = trainer.fit(table(cases, known, unseen));
    PairJudgement judgement =
        new PairJudgement(
            cases.stream().filter(rows -> unseen.contains(rows.group())).toList(), judged, names);
    judgement.check(config.ranker());
    Map<String, Double> metrics = judgement.metrics();
    Scorer scorer = trainer.fit(table(cases, known, Set.of()));
    scorer.importance().forEach((name, share) -> metrics.put("importance " + name, share));
    List<ScoringRecommender> models = generators.fitParts(training, listener, 1);
    Retriever retriever = new Retriever(training.catalog(), models, config.candidates());
    return new Result(
        new PairStage(PairData.of(training, names, config, sound), names, retriever, scorer),
        models,
        metrics);
  }

  /** Refuses to learn where hardly any candidate is right. */
  private void checkFound(List<CaseRows> cases) {
    int found = cases.stream().mapToInt(CaseRows::found).sum();
    if (found < RIGHT) {
      throw new IllegalArgumentException(
          "generators=%s propose %d right tracks in %d cases, and ranker=%s needs %d to learn from: take more candidates, other generators (markov and session-knn for the next song), or ranker=blend"
              .formatted(
                  String.join(",", generators.names()),
                  found,
                  cases.size(),
                  config.ranker(),
                  RIGHT));
    }
  }

  /** Every fifth listener or session. */
  private static Set<Integer> forValidation(List<CaseRows> cases) {
    int[] groups = groups(cases.stream().mapToInt(CaseRows::group));
    Set<Integer> some = new HashSet<>();
    for (int i = VALIDATION - 1; i < groups.length; i += VALIDATION) {
      some.add(groups[i]);
    }
    return some;
  }

  private static int[] groups(IntStream ofCases) {
    return ofCases.distinct().toArray();
  }

  /** All right candidates and some wrong ones of each case but those of some groups. */
  private LabelledRows table(List<CaseRows> cases, PairData known, Set<Integer> without) {
    LabelledRowsBuilder table = LabelledRows.of(known.features().all());
    for (int i = 0; i < cases.size(); i++) {
      CaseRows rows = cases.get(i);
      if (without.contains(rows.group())) {
        continue;
      }
      int wrong = 0;
      int[] order = Shuffles.numbers(rows.right().length, config.seed() + 31L * i);
      for (int candidate : order) {
        if (rows.right()[candidate] || wrong++ < NEGATIVES) {
          table.add(
              rows.rows()[candidate],
              rows.right()[candidate] ? 1 : 0,
              Integer.toString(rows.group()));
        }
      }
    }
    return table.build();
  }
}
