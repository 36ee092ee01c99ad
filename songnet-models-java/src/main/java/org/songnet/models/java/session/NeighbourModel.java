package org.songnet.models.java.session;

import java.util.Arrays;
import org.songnet.Explanation;

/**
 * Adds up what the nearest past sessions had, and what sequential rules say.
 *
 * <p>With the similarity {@code sim(n)} of each neighbour {@code n}, the weight {@code m(n)} of its
 * newest shared track, and for each of its tracks {@code i} the distance {@code d(n, i)} to the
 * shared track it heard last, all as {@link Weighting} says,
 *
 * <pre>{@code
 * support(i) = sum over n that have i: sim(n) m(n) placeDecay^d(n, i) (1 + idf ln(S / s(i)))
 * }</pre>
 *
 * {@code S} being the number of past sessions and {@code s(i)} those that have {@code i}. To that
 * is added what {@link SequentialRulesTrainer sequential rules} say, scaled so that it is {@code
 * rules} times what the neighbours say of all tracks together.
 */
final class NeighbourModel implements CandidateModel {

  /** Powers beyond that many places are computed when they are needed. */
  private static final int TABLE = 1024;

  private final NeighbourSettings settings;
  private final SessionIndex index;
  private final RulesModel rules;
  private final NeighbourSearch search;
  private final double[] placeWeights = new double[TABLE];
  private final float[] trackWeights;

  NeighbourModel(NeighbourSettings settings, SessionIndex index, RulesModel rules) {
    this.settings = settings;
    this.index = index;
    this.rules = rules;
    this.search = new NeighbourSearch(index, settings);
    double decay = settings.weighting().placeDecay();
    Arrays.setAll(placeWeights, distance -> Math.pow(decay, distance));
    this.trackWeights = new float[index.sessions().rows()];
    double sessions = index.tracks().rows();
    for (int track = 0; track < trackWeights.length; track++) {
      double frequency = Math.max(1, index.sessions().length(track));
      trackWeights[track] =
          (float) (1 + settings.weighting().idf() * Math.log(sessions / frequency));
    }
  }

  SessionIndex index() {
    return index;
  }

  RulesModel rules() {
    return rules;
  }

  @Override
  public void score(RunningSession session, Evidence evidence) {
    double total = 0;
    for (NeighbourSearch.Neighbour neighbour : search.nearest(session)) {
      total += addNeighbour(session, neighbour.session(), neighbour.similarity(), evidence);
    }
    if (settings.rules() > 0) {
      rules.score(session, settings.rules() * total / rules.weightOf(session), evidence);
    }
  }

  /** Adds what a neighbour says and returns the sum of it. */
  private double addNeighbour(
      RunningSession session, int past, double similarity, Evidence evidence) {
    IntRows tracks = index.tracks();
    int newest = Integer.MAX_VALUE;
    int lastPlace = 0;
    for (int i = tracks.start(past); i < tracks.end(past); i++) {
      int age = session.age(tracks.value(i));
      if (age >= 0) {
        newest = Math.min(newest, age);
        lastPlace = Math.max(lastPlace, index.place(i));
      }
    }
    double weight = similarity * settings.weighting().match().applyAsDouble(newest);
    Explanation.Source source = index.names().name(past);
    double sum = 0;
    for (int i = tracks.start(past); i < tracks.end(past); i++) {
      int track = tracks.value(i);
      double amount =
          weight * placeWeight(Math.abs(index.place(i) - lastPlace)) * trackWeights[track];
      evidence.add(track, amount, source);
      sum += amount;
    }
    return sum;
  }

  private double placeWeight(int distance) {
    return distance < TABLE
        ? placeWeights[distance]
        : Math.pow(settings.weighting().placeDecay(), distance);
  }
}
