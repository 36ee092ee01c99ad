package org.songnet.taste;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How candidates are chosen and how far answers may change what is believed.
 *
 * @param explorationShare which share of a list is chosen for what its answers teach; from 0 to 1
 * @param songsPerArtist the most songs of one artist in a list, at least 1
 * @param mostOfGenre how many times its share in the history a genre may have of a list, above 0
 * @param calibration how much the mix of genres counts against the scores, from 0 to 1: the weight
 *     of {@link org.songnet.rerank.Calibration}
 * @param playlistWeight what the playlist score counts, in natural logarithms of the odds of a like
 *     for each standard deviation, before there are answers
 * @param likeabilityWeight what the likeability counts, likewise
 * @param modelWeight what each further model counts, likewise
 * @param freedom how far answers may move those weights: the standard deviation of each; above 0
 * @param spread how far the listener's feelings about sound and genre may move the logarithm of the
 *     odds of a track, one way or the other: a standard deviation; above 0
 * @param likedShare which share of candidates is expected to be liked before there are answers;
 *     above 0 and below 1
 * @param labelsForStage2 from how many answers on the model of stage 2 takes part, at least 1; it
 *     takes a tenth as many of each kind, too
 * @param seed decides what little is left to chance
 */
public record TasteConfig(
    double explorationShare,
    int songsPerArtist,
    double mostOfGenre,
    double calibration,
    double playlistWeight,
    double likeabilityWeight,
    double modelWeight,
    double freedom,
    double spread,
    double likedShare,
    int labelsForStage2,
    long seed) {

  private static final TasteConfig DEFAULTS =
      new TasteConfig(.2, 2, 2, .3, .6, .4, .4, .5, 2.5, .2, 60, 1);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public TasteConfig {
    Checks.zeroToOne("explorationShare", explorationShare);
    Checks.positive("songsPerArtist", songsPerArtist);
    Checks.aboveZero("mostOfGenre", mostOfGenre);
    Checks.zeroToOne("calibration", calibration);
    Checks.atLeastZero("playlistWeight", playlistWeight);
    Checks.atLeastZero("likeabilityWeight", likeabilityWeight);
    Checks.atLeastZero("modelWeight", modelWeight);
    Checks.aboveZero("freedom", freedom);
    Checks.aboveZero("spread", spread);
    Checks.aboveZero("likedShare", likedShare);
    Checks.share("likedShare", likedShare);
    Checks.positive("labelsForStage2", labelsForStage2);
  }

  /**
   * A fifth of a list explores, two songs of an artist, no genre above twice its share, every fifth
   * candidate expected to be liked.
   */
  public static TasteConfig defaults() {
    return DEFAULTS;
  }

  /** The same with this share chosen for what it teaches. */
  public TasteConfig withExplorationShare(double newShare) {
    return ConfigRecords.with(this, Map.of("explorationShare", newShare));
  }

  /** The same with these limits for artists and genres. */
  public TasteConfig withQuotas(int newSongsPerArtist, double newMostOfGenre) {
    return ConfigRecords.with(
        this, Map.of("songsPerArtist", newSongsPerArtist, "mostOfGenre", newMostOfGenre));
  }

  /** The same with these weights before there are answers. */
  public TasteConfig withWeights(
      double newPlaylistWeight, double newLikeabilityWeight, double newModelWeight) {
    return ConfigRecords.with(
        this,
        Map.of(
            "playlistWeight",
            newPlaylistWeight,
            "likeabilityWeight",
            newLikeabilityWeight,
            "modelWeight",
            newModelWeight));
  }

  /** The same with stage 2 from so many answers on. */
  public TasteConfig withLabelsForStage2(int newLabelsForStage2) {
    return ConfigRecords.with(this, Map.of("labelsForStage2", newLabelsForStage2));
  }
}
