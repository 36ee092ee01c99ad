package org.songnet.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.songnet.Interactions;
import org.songnet.Recommender;

/**
 * Ranks the catalog for every test user and looks where the tracks of the test stand.
 *
 * <p>A user's test tracks count once each, whatever their order and weight, and every user with at
 * least one counts the same. All tracks are ranked except those masked, unless a sample is asked
 * for. A target the catalog of the model does not have is skipped and counted; one that training
 * never had is ranked and counted, and so are users that training has nothing of. Ties are valued
 * as {@link RankMetric} says. A model that only lists is asked for a list of the whole catalog;
 * what it leaves out is tied behind what it lists.
 *
 * <p>Immutable and thread-safe; results are the same for any number of threads.
 */
public final class UserItemEvaluation {

  private final Split split;
  private final UserItemConfig config;

  /** An evaluation by the protocol of {@link UserItemConfig#defaults}. */
  public UserItemEvaluation(Split split) {
    this(split, UserItemConfig.defaults());
  }

  /** An evaluation by this protocol. */
  public UserItemEvaluation(Split split, UserItemConfig config) {
    this.split = split;
    this.config = config;
  }

  /** Evaluates in silence. */
  public EvaluationResult evaluate(String name, Recommender model) {
    return evaluate(name, model, EvaluationListener.silent());
  }

  /**
   * Evaluates a model that was trained on the training part of the split.
   *
   * @param name what to call the model in reports
   * @param model the model; asked by several threads at once
   * @param listener told about every user, asked whether to go on
   * @throws CancellationException if the listener asks to stop or the thread is interrupted
   * @throws IllegalArgumentException if no test user has a track to be found
   * @throws IllegalStateException if the model gives a score that is not a finite number
   */
  public EvaluationResult evaluate(String name, Recommender model, EvaluationListener listener) {
    Interactions test = split.test();
    UserPredictor predictor = new UserPredictor(name, model, split, config);
    GroupTally[] tallies = new GroupTally[test.userCount()];
    ParallelLoop.run(
        tallies.length,
        config.threads(),
        user -> tallies[user] = predictor.predict(user),
        listener);
    return EvaluationResult.of(
        name,
        protocol(model),
        Groups.users(test),
        CaseCounts.of(tallies, usersWithoutTest()),
        predictor.metrics(),
        tallies,
        ofAll(tallies, model.catalog().size()));
  }

  private Map<String, Double> ofAll(GroupTally[] tallies, int catalogSize) {
    List<int[]> lists = Arrays.stream(tallies).map(tally -> tally.list).toList();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (ListMetric metric : config.listMetrics()) {
      if (metric.isOfAll()) {
        figures.put(metric.name(), metric.ofAll(lists, catalogSize));
      }
    }
    return figures;
  }

  private int usersWithoutTest() {
    int count = 0;
    for (int user = 0; user < split.training().userCount(); user++) {
      count += split.test().indexOf(split.training().user(user)).isEmpty() ? 1 : 0;
    }
    return count;
  }

  private String protocol(Recommender model) {
    String ranked =
        config
            .negatives()
            .map(
                sample ->
                    String.format(
                        Locale.ROOT,
                        "SAMPLED: ranked among %,d random tracks of %,d, seed %d",
                        sample.size(),
                        model.catalog().size(),
                        sample.seed()))
            .orElseGet(
                () -> String.format(Locale.ROOT, "all %,d tracks ranked", model.catalog().size()));
    String masked =
        switch (config.masking()) {
          case NONE -> "none masked";
          case TRAINING -> "those of training masked";
          case TRAINING_AND_VALIDATION -> "those of training and validation masked";
        };
    String evidence =
        switch (config.evidence()) {
          case KNOWN_USER -> "users known";
          case SESSION -> "users told as sessions (fold-in)";
        };
    return String.format(
        Locale.ROOT,
        "test tracks of %,d users, %s; %s, %s; ties averaged; trained on %,d events of %,d users",
        split.test().userCount(),
        evidence,
        ranked,
        masked,
        split.training().size(),
        split.training().userCount());
  }
}
