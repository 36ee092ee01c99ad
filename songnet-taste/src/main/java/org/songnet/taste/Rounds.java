package org.songnet.taste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnet.TrackId;
import org.songnet.models.tribuo.ClassificationQuality;
import org.songnet.store.Candidate;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;

/** What became of the lists that were proposed. */
record Rounds(List<TasteReport.Round> rounds, Optional<ClassificationQuality> calibration) {

  /**
   * Counts.
   *
   * @param candidates everything that was proposed
   * @param labels the answer that counts about each track
   */
  static Rounds of(List<Candidate> candidates, Map<TrackId, Label> labels) {
    Map<Integer, Tally> tallies = new TreeMap<>();
    List<Candidate> decided = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Tally tally = tallies.computeIfAbsent(candidate.round(), number -> new Tally());
      tally.proposed++;
      Label label = labels.get(candidate.track());
      if (label == null || label.at().isBefore(candidate.proposedAt())) {
        continue;
      }
      tally.add(candidate, label.verdict());
      if (label.verdict() != Verdict.SKIP) {
        decided.add(candidate);
      }
    }
    List<TasteReport.Round> rounds = new ArrayList<>();
    tallies.forEach((number, tally) -> rounds.add(tally.round(number)));
    double[] liked = new double[decided.size()];
    double[] expected = new double[decided.size()];
    double[] weights = new double[decided.size()];
    for (int i = 0; i < liked.length; i++) {
      Label label = labels.get(decided.get(i).track());
      liked[i] = label != null && label.verdict() == Verdict.LIKE ? 1 : 0;
      expected[i] = decided.get(i).score();
      weights[i] = 1;
    }
    return new Rounds(
        rounds,
        decided.isEmpty()
            ? Optional.empty()
            : Optional.of(ClassificationQuality.of(liked, expected, weights)));
  }

  private static final class Tally {
    private int proposed;
    private int liked;
    private int disliked;
    private int skipped;
    private double expected;

    void add(Candidate candidate, Verdict verdict) {
      switch (verdict) {
        case LIKE -> liked++;
        case DISLIKE -> disliked++;
        case SKIP -> skipped++;
      }
      expected += verdict == Verdict.SKIP ? 0 : candidate.score();
    }

    TasteReport.Round round(int number) {
      return new TasteReport.Round(number, proposed, liked, disliked, skipped, expected);
    }
  }
}
