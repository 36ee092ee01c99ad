package org.songnet.models.java.session;

import org.songnet.Explanation;
import org.songnet.vector.SparseMatrix;

/** Follows the rules from the last tracks of a session. */
final class RulesModel implements CandidateModel {

  private final SequentialRulesConfig config;
  private final SparseMatrix rules;

  RulesModel(SequentialRulesConfig config, SparseMatrix rules) {
    this.config = config;
    this.rules = rules;
  }

  SparseMatrix rules() {
    return rules;
  }

  @Override
  public void score(RunningSession session, Evidence evidence) {
    for (int rank = 0; rank < session.distinct(); rank++) {
      int heard = session.recent(rank);
      int age = session.age(heard);
      if (age >= config.heard()) {
        return;
      }
      double weight = config.weighting().after(age + 1) / config.weighting().after(1);
      for (int i = rules.start(heard); i < rules.end(heard); i++) {
        evidence.ofHeard(heard, rules.column(i), weight * rules.value(i));
      }
    }
  }

  @Override
  public Explanation.PastSession pastSession(int session) {
    throw new IllegalStateException("rules come from no single session: " + session);
  }
}
