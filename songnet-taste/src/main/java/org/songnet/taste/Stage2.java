package org.songnet.taste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.songnet.Track;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.learn.Scorer;
import org.songnet.learn.ScorerTrainer;
import org.songnet.models.tribuo.ModelCard;
import org.songnet.spi.ScorerProvider.Task;

/**
 * What answers tell a model that is not linear: how likely a track is liked.
 *
 * <p>Its score is one more number for the {@link Belief}, which learns what it is worth. For that,
 * the tracks that were answered get scores by models that did not see the answers about their
 * artists (D. Wolpert, "Stacked generalization", Neural Networks 5(2), 1992); else the model would
 * look better than it is.
 */
final class Stage2 {

  private static final int FOLDS = 5;

  private final ScorerTrainer trainer;
  private final LabelledRows table;
  private final Scorer scorer;
  private final double[] unseen;
  private final float[] pool;

  private Stage2(
      ScorerTrainer trainer, LabelledRows table, Scorer scorer, double[] unseen, float[] pool) {
    this.trainer = trainer;
    this.table = table;
    this.scorer = scorer;
    this.unseen = unseen;
    this.pool = pool;
  }

  /** An answered track. */
  record Answered(Track track, Belief.Inputs inputs, boolean liked) {}

  /** Whether there are enough answers. */
  static boolean canLearn(List<Answered> answers, int least) {
    long liked = answers.stream().filter(Answered::liked).count();
    long fewer = Math.min(liked, answers.size() - liked);
    return answers.size() >= least && fewer >= Math.max(FOLDS, least / 10);
  }

  static Stage2 fit(
      List<Answered> answers, TasteInputs inputs, int poolSize, ScorerTrainer trainer) {
    LabelledRowsBuilder rows = inputs.table();
    for (Answered answer : answers) {
      rows.add(
          inputs.named(answer.inputs().values),
          answer.liked() ? 1 : 0,
          Stage1.artist(answer.track()));
    }
    LabelledRows table = rows.build();
    Scorer scorer = trainer.fit(table);
    float[] pool = new float[poolSize];
    IntStream.range(0, poolSize)
        .parallel()
        .forEach(i -> pool[i] = (float) score(scorer, inputs.named(inputs.ofPool(i))));
    return new Stage2(trainer, table, scorer, unseen(table, trainer), pool);
  }

  private static double score(Scorer scorer, float[] row) {
    return Stage1.logOdds(scorer.score(row));
  }

  private static double[] unseen(LabelledRows table, ScorerTrainer trainer) {
    List<String> artists = new ArrayList<>(table.groups());
    Collections.sort(artists);
    int[] folds =
        IntStream.range(0, table.size())
            .map(row -> Collections.binarySearch(artists, table.group(row)) % FOLDS)
            .toArray();
    double[] unseen = new double[table.size()];
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              LabelledRows others = table.rows(row -> folds[row] != fold);
              boolean both =
                  IntStream.range(0, others.size()).mapToDouble(others::label).distinct().count()
                      == 2;
              if (both) {
                Scorer scorer = trainer.fit(others);
                for (int row = 0; row < unseen.length; row++) {
                  if (folds[row] == fold) {
                    unseen[row] = score(scorer, table.row(row));
                  }
                }
              }
            });
    return unseen;
  }

  /** The score of an answered track, by its place, by a model that did not see its artist. */
  double unseen(int answer) {
    return unseen[answer];
  }

  /** The score of a track of the pool. */
  float ofPool(int index) {
    return pool[index];
  }

  ModelCard card(long seed) {
    return ModelCard.of(scorer, trainer, Task.CLASSIFICATION, table, FOLDS, seed);
  }
}
