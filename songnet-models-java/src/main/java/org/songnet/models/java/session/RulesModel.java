package org.songnet.models.java.session;

import java.io.IOException;
import org.songnet.Explanation;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;
import org.songnet.vector.SparseMatrix;

/** Follows the rules from the last tracks of a session. */
final class RulesModel implements CandidateModel {

  private static final String RULES = "rules";

  private final SequentialRulesConfig config;
  private final SparseMatrix rules;

  RulesModel(SequentialRulesConfig config, SparseMatrix rules) {
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
   * @throws IllegalArgumentException if the entries are not rules over a catalog of this size
   */
  static RulesModel read(SequentialRulesConfig config, int catalogSize, ModelReader in)
      throws IOException {
    SparseMatrix rules = SparseMatrix.read(RULES, catalogSize, catalogSize, in);
    for (int i = 0; i < rules.size(); i++) {
      if (rules.value(i) <= 0) {
        throw new IllegalArgumentException(
            "entry " + RULES + ": weight must be positive: " + rules.value(i));
      }
    }
    return new RulesModel(config, rules);
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
      for (int i = rules.start(heard); weight > 0 && i < rules.end(heard); i++) {
        evidence.ofHeard(heard, rules.column(i), weight * rules.value(i));
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

  @Override
  public Explanation.PastSession pastSession(int session) {
    throw new IllegalStateException("rules come from no single session: " + session);
  }
}
