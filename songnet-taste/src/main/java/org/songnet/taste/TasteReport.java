package org.songnet.taste;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnet.models.tribuo.ClassificationQuality;
import org.songnet.models.tribuo.ModelCard;

/**
 * How a loop does.
 *
 * @param rounds the lists that were proposed, the first one first
 * @param calibration how right the probabilities were that were given before the answers; empty
 *     where there is no answer yet
 * @param weights by how much each input moves the logarithm of the odds of a like: for every
 *     standard deviation more of it, or for being of a genre; the strongest first
 * @param cards what is to be known of the models of both stages
 */
public record TasteReport(
    List<Round> rounds,
    Optional<ClassificationQuality> calibration,
    Map<String, Double> weights,
    List<Card> cards) {

  /** Copies the collections. */
  public TasteReport {
    rounds = List.copyOf(rounds);
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    cards = List.copyOf(cards);
  }

  /**
   * A list that was proposed.
   *
   * @param number counted from 1
   * @param proposed how many tracks it had
   * @param liked how many of them were liked, by the last answer about each
   * @param disliked how many were not
   * @param skipped how many were left undecided
   * @param expected how many of those liked or disliked were expected to be liked
   */
  public record Round(
      int number, int proposed, int liked, int disliked, int skipped, double expected) {

    /** The share of the decided tracks that are liked; 0 where none is. */
    public double likedShare() {
      return liked + disliked == 0 ? 0 : (double) liked / (liked + disliked);
    }
  }

  /**
   * A model.
   *
   * @param name what it says: {@code playlist score}, {@code likeability}, {@code like}
   * @param card what it was learnt from and how good it is
   */
  public record Card(String name, ModelCard card) {}
}
