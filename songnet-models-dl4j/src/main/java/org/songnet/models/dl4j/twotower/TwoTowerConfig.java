package org.songnet.models.dl4j.twotower;

import java.util.Map;
import org.songnet.models.dl4j.LoopConfig;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How a two-tower model is made and trained.
 *
 * @param objective what the products of the towers are to say
 * @param embeddingSize numbers learnt for each listener, each song and each song of a history
 * @param hiddenLayers layers of each dense stack before the last, at least 0
 * @param hiddenSize units of such a layer
 * @param outputSize components of the vectors that both towers end in
 * @param normalised whether these vectors are scaled to length 1, so that products are cosines
 * @param temperature τ: products are divided by it before the softmax; above 0
 * @param logQ how often the logarithm of the chance to be a candidate is taken off the logit of a
 *     song, from −1 to 2: 1 is right, 0 leaves popular songs at a disadvantage, below 0 doubles it
 * @param extraNegatives songs drawn evenly from the catalog, heard or not, that every listener of a
 *     batch is shown besides the songs of the batch, at least 0
 * @param songDropout how often a song is shown by its features alone, from 0 to below 1
 * @param userDropout how often a listener is shown by his history alone, from 0 to below 1
 * @param historySize songs of a history that are shown in training at most; how many is drawn
 * @param regularisation how much the learnt numbers of those in a batch are held back, at least 0:
 *     a step at the learning rate r takes the share r times this off them
 * @param topK within how many of the best a song must be to count as found in the metrics
 * @param epochs passes over the data at most
 * @param batchSize pairs of listener and song in a batch
 * @param learningRate of Adam at the beginning; it falls evenly to a tenth in the last epoch
 * @param gradientClip the largest norm of the gradient of a batch; longer ones are scaled down
 * @param validationShare share of the pairs held out to find the best epoch, from 0 (train all
 *     epochs, keep the last) to below 1
 * @param patience epochs without a better validation loss after which training stops
 * @param seed of all random numbers
 */
public record TwoTowerConfig(
    Objective objective,
    int embeddingSize,
    int hiddenLayers,
    int hiddenSize,
    int outputSize,
    boolean normalised,
    double temperature,
    double logQ,
    int extraNegatives,
    double songDropout,
    double userDropout,
    int historySize,
    double regularisation,
    int topK,
    int epochs,
    int batchSize,
    double learningRate,
    double gradientClip,
    double validationShare,
    int patience,
    long seed) {

  /** What the product of a listener's vector with a song's is to say. */
  public enum Objective {
    /** Which song he hears: softmax over the songs of the batch. For retrieval. */
    SOFTMAX,
    /** How much he hears it, 1 for his most heard song, 0 for a song not heard: squared error. */
    SHARE,
    /** How popular the song is with all, from 0 to 1 by the logarithm: squared error. */
    POPULARITY
  }

  /**
   * Checks every component.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public TwoTowerConfig {
    Checks.positive("embeddingSize", embeddingSize);
    Checks.notNegative("hiddenLayers", hiddenLayers);
    Checks.positive("hiddenSize", hiddenSize);
    Checks.positive("outputSize", outputSize);
    Checks.aboveZero("temperature", temperature);
    if (!(logQ >= -1 && logQ <= 2)) {
      throw new IllegalArgumentException("logQ must be from -1 to 2: " + logQ);
    }
    Checks.notNegative("extraNegatives", extraNegatives);
    Checks.share("songDropout", songDropout);
    Checks.share("userDropout", userDropout);
    Checks.positive("historySize", historySize);
    Checks.atLeastZero("regularisation", regularisation);
    Checks.positive("topK", topK);
    new LoopConfig(
        epochs, batchSize, 1, learningRate, gradientClip, validationShare, patience, seed);
  }

  /** Embeddings of 32, one hidden layer, softmax over batches of 512. */
  public static TwoTowerConfig defaults() {
    return new TwoTowerConfig(
        Objective.SOFTMAX,
        32,
        1,
        64,
        64,
        true,
        .2,
        1,
        128,
        .1,
        .5,
        100,
        1e-4,
        10,
        30,
        512,
        3e-3,
        5,
        .1,
        3,
        42);
  }

  LoopConfig loop() {
    return new LoopConfig(
        epochs, batchSize, 1, learningRate, gradientClip, validationShare, patience, seed);
  }

  /** The same with another objective. */
  public TwoTowerConfig withObjective(Objective newObjective) {
    return with("objective", newObjective.name());
  }

  private TwoTowerConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }

  /** The same with embeddings of another size. */
  public TwoTowerConfig withEmbeddingSize(int newEmbeddingSize) {
    return with("embeddingSize", newEmbeddingSize);
  }

  /** The same with so many hidden layers. */
  public TwoTowerConfig withHiddenLayers(int newHiddenLayers) {
    return with("hiddenLayers", newHiddenLayers);
  }

  /** The same with hidden layers of another size. */
  public TwoTowerConfig withHiddenSize(int newHiddenSize) {
    return with("hiddenSize", newHiddenSize);
  }

  /** The same with vectors of another size. */
  public TwoTowerConfig withOutputSize(int newOutputSize) {
    return with("outputSize", newOutputSize);
  }

  /** The same with vectors of length 1, or of any. */
  public TwoTowerConfig withNormalised(boolean newNormalised) {
    return with("normalised", newNormalised);
  }

  /** The same with another temperature. */
  public TwoTowerConfig withTemperature(double newTemperature) {
    return with("temperature", newTemperature);
  }

  /** The same with another correction for popularity. */
  public TwoTowerConfig withLogQ(double newLogQ) {
    return with("logQ", newLogQ);
  }

  /** The same with so many songs drawn evenly. */
  public TwoTowerConfig withExtraNegatives(int newExtraNegatives) {
    return with("extraNegatives", newExtraNegatives);
  }

  /** The same with songs shown by their features alone that often. */
  public TwoTowerConfig withSongDropout(double newSongDropout) {
    return with("songDropout", newSongDropout);
  }

  /** The same with listeners shown by their history alone that often. */
  public TwoTowerConfig withUserDropout(double newUserDropout) {
    return with("userDropout", newUserDropout);
  }

  /** The same with so many songs of a history. */
  public TwoTowerConfig withHistorySize(int newHistorySize) {
    return with("historySize", newHistorySize);
  }

  /** The same with another regularisation. */
  public TwoTowerConfig withRegularisation(double newRegularisation) {
    return with("regularisation", newRegularisation);
  }

  /** The same with metrics of the best so many. */
  public TwoTowerConfig withTopK(int newTopK) {
    return with("topK", newTopK);
  }

  /** The same with so many epochs. */
  public TwoTowerConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with other batches. */
  public TwoTowerConfig withBatchSize(int newBatchSize) {
    return with("batchSize", newBatchSize);
  }

  /** The same with another learning rate. */
  public TwoTowerConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with another limit of the gradient. */
  public TwoTowerConfig withGradientClip(double newGradientClip) {
    return with("gradientClip", newGradientClip);
  }

  /** The same with another share of pairs held out. */
  public TwoTowerConfig withValidationShare(double newValidationShare) {
    return with("validationShare", newValidationShare);
  }

  /** The same with another patience. */
  public TwoTowerConfig withPatience(int newPatience) {
    return with("patience", newPatience);
  }

  /** The same with another seed. */
  public TwoTowerConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }
}
