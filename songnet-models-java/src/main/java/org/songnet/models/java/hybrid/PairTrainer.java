package org.songnet.models.java.hybrid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.songnet.Interactions;
import org.songnet.ScoringRecommender;
import org.songnet.TrainingListener;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.models.java.hybrid.RankingCases.Case;
import org.songnet.models.java.hybrid.Retriever.Retrieved;

/**
 * Learns to order candidates without being told the answers: the generators are trained on what is
 * left when some of the plays are held out, propose, and the ranker learns which of their proposals
 * were among those plays. Then the generators are trained on everything.
 *
 * <p>Four of five cases train a first ranker, the fifth judges it; the one that stays learns from
 * all of them.
 */
final class PairTrainer {

  private static final int NEGATIVES = 100;
  private static final int VALIDATION = 5;
  private static final int K = 10;

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
    if (held.cases().size() < VALIDATION) {
      throw new IllegalArgumentException(
          "ranker=%s learns from at least %d cases and the data has %d: with few listeners take cases=next_item, which learns from sessions, or ranker=blend"
              .formatted(config.ranker(), VALIDATION, held.cases().size()));
    }
    PairData known = PairData.of(held.rest(), names, sound);
    Retriever rehearsal =
        new Retriever(
            training.catalog(), generators.fitParts(held.rest(), listener, 0), config.candidates());
    List<CaseRows> cases =
        IntStream.range(0, held.cases().size())
            .parallel()
            .mapToObj(i -> rows(held.cases().get(i), rehearsal, known))
            .toList();
    Scorer judged = trainer.fit(table(cases, known, false));
    Map<String, Double> metrics = judge(cases, judged, names);
    Scorer scorer = trainer.fit(table(cases, known, true));
    scorer.importance().forEach((name, share) -> metrics.put("importance " + name, share));
    List<ScoringRecommender> models = generators.fitParts(training, listener, 1);
    Retriever retriever = new Retriever(training.catalog(), models, config.candidates());
    return new Result(
        new PairStage(PairData.of(training, names, sound), names, retriever, scorer),
        models,
        metrics);
  }

  /**
   * The candidates of one case.
   *
   * @param rows their features
   * @param right which of them were among the right answers
   * @param wanted how many right answers there were, candidates or not
   * @param group whose case it is
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private rows of numbers, never compared
  private record CaseRows(float[][] rows, boolean[] right, int wanted, String group) {}

  private static CaseRows rows(Case asked, Retriever retriever, PairData known) {
    Retrieved retrieved =
        retriever.candidates(
            asked.request().session().isEmpty()
                ? asked.request().excluding(known.known(asked.request()))
                : asked.request(),
            known.known(asked.request()));
    ListenerTaste taste = known.taste(asked.request());
    float[][] rows = new float[retrieved.tracks().length][];
    boolean[] right = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int track = retrieved.tracks()[i];
      rows[i] = known.features().row(retrieved, i, taste);
      right[i] = IntStream.of(asked.wanted()).anyMatch(wanted -> wanted == track);
    }
    String group = asked.request().user().map(Object::toString).orElse("");
    return new CaseRows(rows, right, asked.wanted().length, group);
  }

  /** All right candidates and some wrong ones of each case; those for validation if wanted. */
  private LabelledRows table(List<CaseRows> cases, PairData known, boolean all) {
    LabelledRowsBuilder table = LabelledRows.of(known.features().all());
    for (int i = 0; i < cases.size(); i++) {
      if (!all && isValidation(i, cases.size())) {
        continue;
      }
      CaseRows rows = cases.get(i);
      int wrong = 0;
      int[] order = Shuffles.numbers(rows.right().length, config.seed() + 31L * i);
      for (int candidate : order) {
        if (rows.right()[candidate] || wrong++ < NEGATIVES) {
          table.add(rows.rows()[candidate], rows.right()[candidate] ? 1 : 0, rows.group());
        }
      }
    }
    return table.build();
  }

  private static boolean isValidation(int index, int cases) {
    return cases >= VALIDATION && index % VALIDATION == VALIDATION - 1;
  }

  /** Mean NDCG@10 of the ranker and of each generator over the cases for validation. */
  private static Map<String, Double> judge(
      List<CaseRows> cases, Scorer scorer, List<String> names) {
    double[] sums = new double[names.size() + 1];
    int judged = 0;
    for (int i = 0; i < cases.size(); i++) {
      if (isValidation(i, cases.size())) {
        CaseRows rows = cases.get(i);
        judged++;
        for (int by = 0; by <= names.size(); by++) {
          double[] scores = new double[rows.rows().length];
          for (int candidate = 0; candidate < scores.length; candidate++) {
            float[] row = rows.rows()[candidate];
            scores[candidate] = by == 0 ? scorer.score(row) : row[PairFeatures.score(by - 1)];
          }
          sums[by] += ndcg(scores, rows);
        }
      }
    }
    Map<String, Double> metrics = new TreeMap<>();
    for (int by = 0; by <= names.size() && judged > 0; by++) {
      String who = by == 0 ? "ranker" : names.get(by - 1);
      metrics.put("validation NDCG@10 " + who, sums[by] / judged);
    }
    return metrics;
  }

  private static double ndcg(double[] scores, CaseRows rows) {
    int[] best =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[b], scores[a]))
            .limit(K)
            .mapToInt(Integer::intValue)
            .toArray();
    double gain = 0;
    double ideal = 0;
    for (int place = 0; place < K; place++) {
      double share = 1 / Math.log(place + 2);
      gain += place < best.length && rows.right()[best[place]] ? share : 0;
      ideal += place < rows.wanted() ? share : 0;
    }
    return gain / ideal;
  }
}
