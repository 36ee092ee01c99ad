package org.songnet.models.java.hybrid;

import org.songnet.models.java.hybrid.HybridConfig.Cases;
import org.songnet.spi.Checks;

/**
 * The stages of a pipeline that {@link PipelineTrainer} makes.
 *
 * @param generators names of the models that find candidates and whose blend ranks them, with
 *     commas between them; see {@link HybridConfig#parts}
 * @param settings settings of these models; see {@link HybridConfig#settings}
 * @param ranker what orders the candidates: {@value #BLEND}, the blend of {@link HybridTrainer}, or
 *     the name of a classifier of listener and candidate, such as {@code logistic} or {@code
 *     xgboost}, that a module on the class path provides
 * @param rankerSettings settings of that classifier: {@code name=value} with spaces between them;
 *     may be empty
 * @param candidates how many each model may propose, at least 1; together with {@code k} this
 *     bounds the length of a list
 * @param artistCap the most tracks of one artist in a list; 0 for any number
 * @param variety how much unlike each other the tracks of a list are to be, from 0 to 1; see {@link
 *     org.songnet.rerank.MaximalMarginalRelevance}
 * @param genreWeight how much a list is to have the genres of what the listener heard, from 0 to 1;
 *     see {@link org.songnet.rerank.Calibration}
 * @param popularityWeight how much a list is to be as popular as what the listener heard, from 0 to
 *     1
 * @param cases what the ranking is to be good at
 * @param validationShare the share of the data that the ranking is learnt on
 * @param maxCases the most listeners, or places in sessions, it is learnt on
 * @param seed where the random numbers start
 */
public record PipelineConfig(
    String generators,
    String settings,
    String ranker,
    String rankerSettings,
    int candidates,
    int artistCap,
    double variety,
    double genreWeight,
    double popularityWeight,
    Cases cases,
    double validationShare,
    int maxCases,
    long seed) {

  /** The ranker that needs no other module. */
  static final String BLEND = "blend";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public PipelineConfig {
    new HybridConfig(generators, settings, cases, validationShare, maxCases, seed);
    if (ranker.isBlank()) {
      throw new IllegalArgumentException("ranker must be blend or the name of a classifier: ''");
    }
    Checks.positive("candidates", candidates);
    Checks.notNegative("artistCap", artistCap);
    Checks.zeroToOne("variety", variety);
    Checks.zeroToOne("genreWeight", genreWeight);
    Checks.zeroToOne("popularityWeight", popularityWeight);
  }

  /** iALS and item neighbours propose 200 each for what listeners have not heard; no re-ranking. */
  public static PipelineConfig defaults() {
    return new PipelineConfig(
        "ials,item-knn", "", BLEND, "", 200, 0, 0, 0, 0, Cases.HELD_OUT, .1, 1000, 1);
  }

  /** The same with these models. */
  public PipelineConfig withGenerators(String newGenerators) {
    return new PipelineConfig(
        newGenerators,
        settings,
        ranker,
        rankerSettings,
        candidates,
        artistCap,
        variety,
        genreWeight,
        popularityWeight,
        cases,
        validationShare,
        maxCases,
        seed);
  }

  /** The same with this ranker and its settings. */
  public PipelineConfig withRanker(String newRanker, String newSettings) {
    return new PipelineConfig(
        generators,
        settings,
        newRanker,
        newSettings,
        candidates,
        artistCap,
        variety,
        genreWeight,
        popularityWeight,
        cases,
        validationShare,
        maxCases,
        seed);
  }

  /** The same with these re-rankers. */
  public PipelineConfig withReranking(
      int newArtistCap, double newVariety, double newGenreWeight, double newPopularityWeight) {
    return new PipelineConfig(
        generators,
        settings,
        ranker,
        rankerSettings,
        candidates,
        newArtistCap,
        newVariety,
        newGenreWeight,
        newPopularityWeight,
        cases,
        validationShare,
        maxCases,
        seed);
  }

  /** Whether models are ranked by their blend. */
  boolean blends() {
    return ranker.equals(BLEND);
  }

  /** Whether the ranker learns from what came next in sessions. */
  boolean ranksSessions() {
    return cases == Cases.NEXT_ITEM;
  }

  /** What blends the models. */
  HybridConfig ranking() {
    return new HybridConfig(generators, settings, cases, validationShare, maxCases, seed);
  }
}
