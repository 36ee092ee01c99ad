package org.songnet.models.java.session;

import java.io.IOException;
import org.songnet.Catalog;
import org.songnet.Explanation;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;

/** Follows the rules from the last tracks of a session. */
final class RulesModel implements CandidateModel {

  private static final String RULES = "rules";

  private final Catalog catalog;
  private final SequentialRulesConfig config;
  private final SparseMatrix rules;

  RulesModel(Catalog catalog, SequentialRulesConfig config, SparseMatrix rules) {
    this.catalog = catalog;
    this.config = config;
    this.rules = rules;
  }

  /** Rules of a catalog that has none. */
  static SparseMatrix none(int catalogSize) {
    return SparseMatrix.of(new int[catalogSize + 1], new int[0], new float[0], catalogSize);
  }

  void write(ModelWriter out) throws IOException {
    rules.write(RULES, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries are not rules over the catalog
   */
  static RulesModel read(SequentialRulesConfig config, ModelReader in) throws IOException {
    int size = in.catalog().size();
    SparseMatrix rules = SparseMatrix.read(RULES, size, size, in);
    for (int i = 0; i < rules.size(); i++) {
      if (rules.value(i) <= 0) {
        throw new IllegalArgumentException(
            "entry " + RULES + ": weight must be positive: " + rules.value(i));
      }
    }
    return new RulesModel(in.catalog(), config, rules);
  }

  @Override
  public void score(RunningSession session, Evidence evidence) {
    score(session, 1, evidence);
  }

  /** Says what speaks for which tracks, every amount scaled. */
  void score(RunningSession session, double scale, Evidence evidence) {
    for (int rank = 0; rank < session.distinct(); rank++) {
      int heard = session.recent(rank);
      double weight = scale * weight(session.age(heard));
      Explanation.Source source = new Explanation.HeardTrack(catalog.track(heard).id());
      for (int i = rules.start(heard); weight > 0 && i < rules.end(heard); i++) {
        evidence.add(rules.column(i), weight * rules.value(i), source);
      }
    }
  }

  /** What the rules of all tracks heard count together, whether they have any or not. */
  double weightOf(RunningSession session) {
    double sum = 0;
    for (int rank = 0; rank < session.distinct(); rank++) {
      sum += weight(session.age(session.recent(rank)));
    }
    return sum;
  }

  /** What the rules of a track heard so long ago count compared with those of the last one. */
  private double weight(int age) {
    Fade weighting = config.weighting();
    return age < config.heard() ? weighting.after(age + 1) / weighting.after(1) : 0;
  }
}
