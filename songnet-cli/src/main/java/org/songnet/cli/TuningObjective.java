package org.songnet.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.Interactions;
import org.songnet.TrainingException;
import org.songnet.eval.Split;
import org.songnet.eval.tune.Objective;
import org.songnet.eval.tune.Trial;
import org.songnet.spi.ConfigRecords;

/**
 * Trains and measures for a search.
 *
 * <p>Less effort means fewer passes over the data where the model has a setting for them, else a
 * part of the users to learn from.
 */
final class TuningObjective implements Objective {

  private static final List<String> PASSES = List.of("epochs", "sweeps", "iterations");

  /** Spreads users over the parts whatever their order; the golden ratio of 2^32. */
  private static final int SPREAD = 0x9E3779B9;

  private final Measurement measurement;
  private final ModelChoice model;
  private final Split split;
  private final boolean users;
  private final String metric;

  /**
   * An objective.
   *
   * @param users whether tracks of users are to be found; else sessions are continued
   */
  TuningObjective(
      Measurement measurement, ModelChoice model, Split split, boolean users, String metric) {
    this.measurement = measurement;
    this.model = model;
    this.split = split;
    this.users = users;
    this.metric = metric;
  }

  @Override
  public double score(Trial trial) {
    Map<String, String> settings = new LinkedHashMap<>(trial.settings());
    Optional<String> passes =
        PASSES.stream().filter(name -> ModelChoice.has(model.config(), name)).findFirst();
    Split part = split;
    Record config = configured(settings);
    if (trial.share() < 1 && passes.isPresent()) {
      settings.put(passes.get(), fewer(config, passes.get(), trial.share()));
      config = configured(settings);
    } else if (trial.share() < 1) {
      part = part(trial.share());
    }
    try {
      return measurement
          .of(new ModelChoice(model.label(), model.provider(), config), part)
          .value(metric);
    } catch (CommandFailure e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String fewer(Record config, String setting, double share) {
    String all = String.valueOf(ConfigRecords.toMap(config).get(setting));
    return Long.toString(Math.max(1, Math.round(Long.parseLong(all) * share)));
  }

  private Record configured(Map<String, String> settings) {
    try {
      return ConfigRecords.with(model.config(), settings);
    } catch (IllegalArgumentException refused) {
      throw new TrainingException(model.label() + " refuses " + settings, refused);
    }
  }

  /**
   * The same with a share of the users, told by their ids. Where users are what is tested, the test
   * has only these, too.
   */
  private Split part(double share) {
    Interactions training = of(split.training(), share);
    Interactions test = users ? of(split.test(), share) : split.test();
    return training.size() == 0 || test.size() == 0
        ? split
        : new Split(training, test, split.leftOut());
  }

  private static Interactions of(Interactions all, double share) {
    return all.sessions(
        session -> {
          int hash = all.user(all.sessionUser(session)).hashCode() * SPREAD;
          return Integer.toUnsignedLong(hash) < share * (1L << 32);
        });
  }
}
