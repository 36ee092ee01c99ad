package org.songnet.models.java.rnn;

import java.util.Map;
import org.songnet.spi.Checks;
import org.songnet.spi.ConfigRecords;

/**
 * How a recurrent network over sessions is made and trained.
 *
 * <p>Long because there are many settings, each with what it means and a way to change it.
 *
 * @param cell the kind of its units
 * @param embeddingSize numbers that describe a track, in and out
 * @param hiddenSize units of the network; where it differs from {@code embeddingSize} a matrix
 *     turns one into the other
 * @param layerNorm whether states are normalised before they ask for tracks, see {@link LayerNorm}
 * @param embeddingDropout share of the numbers of input tracks set to zero in training, from 0 to
 *     below 1
 * @param featureDropout where tracks have features, the share of tracks that stand for themselves
 *     by features alone in a batch of training, from 0 to below 1
 * @param hiddenDropout share of the units' outputs set to zero in training, from 0 to below 1
 * @param gapInput whether the time between a listen and the one before it is an input
 * @param skipInput whether it is one that a listen was cut short
 * @param hourInput whether the hour of the day at which a listen began is one, in UTC
 * @param carry the share of the state that the next session of a listener starts from, from 0 (each
 *     session starts anew) to 1
 * @param loss what training makes small
 * @param scorePenalty with {@link Loss#BPR_MAX} how much large scores of negatives cost, 0 or more
 * @param fullSoftmaxUpTo up to this many tracks in the catalog each target is compared with all;
 *     above, with sampled negatives
 * @param negatives tracks sampled for a batch and shared by its targets
 * @param popularityExponent negatives are drawn by their count to this power, from 0 (evenly) to 1
 * @param optimizer how gradients become steps
 * @param epochs passes over the data at most
 * @param batchSize sequences in a batch
 * @param maxLength tracks of a session trained on in one piece; longer sessions are cut
 * @param learningRate of the optimizer at its largest
 * @param schedule how the learning rate falls
 * @param warmUp epochs, possibly a part of one, over which the learning rate first rises from 0
 * @param gradientClip the largest norm of the gradient of a batch; longer ones are scaled down
 * @param validationShare share of the sessions held out to find the best epoch, from 0 (train all
 *     epochs, keep the last) to below 1
 * @param stopping what says which epoch is the best
 * @param patience epochs without a better one after which training stops
 * @param seed of all random numbers
 */
public record RnnConfig(
    Cell cell,
    int embeddingSize,
    int hiddenSize,
    boolean layerNorm,
    double embeddingDropout,
    double featureDropout,
    double hiddenDropout,
    boolean gapInput,
    boolean skipInput,
    boolean hourInput,
    double carry,
    Loss loss,
    double scorePenalty,
    int fullSoftmaxUpTo,
    int negatives,
    double popularityExponent,
    Optimizer optimizer,
    int epochs,
    int batchSize,
    int maxLength,
    double learningRate,
    Schedule schedule,
    double warmUp,
    double gradientClip,
    double validationShare,
    Stopping stopping,
    int patience,
    long seed) {

  /** A kind of recurrent unit. */
  public enum Cell {
    /**
     * Long short-term memory: Hochreiter and Schmidhuber 1997, forget gates of Gers et al. 2000.
     */
    LSTM,
    /** Gated recurrent unit: Cho et al. 2014, reset after the product as in cuDNN. */
    GRU
  }

  /** What training makes small. */
  public enum Loss {
    /** The negative log-likelihood of the target; sampled negatives are corrected for by logQ. */
    CROSS_ENTROPY,
    /** BPR-max of Hidasi and Karatzoglou 2018: the target above the best of the negatives. */
    BPR_MAX
  }

  /** How gradients become steps. */
  public enum Optimizer {
    /** Kingma and Ba 2015; rows of the embedding are updated only when they are touched. */
    ADAM,
    /** Duchi, Hazan and Singer 2011. */
    ADAGRAD
  }

  /** How the learning rate falls. */
  public enum Schedule {
    /** Evenly, to a tenth at the end of the last epoch. */
    LINEAR,
    /**
     * Along half a cosine to a tenth at the end of the last epoch: Loshchilov and Hutter 2017,
     * without restarts.
     */
    COSINE,
    /** By half after each epoch that is not better than the best before. */
    PLATEAU
  }

  /** What says how good an epoch is. */
  public enum Stopping {
    /** The mean loss of the sessions held out. */
    LOSS,
    /** Their NDCG at 20, all tracks ranked. */
    NDCG
  }

  /**
   * Checks every component.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public RnnConfig {
    Checks.positive("embeddingSize", embeddingSize);
    Checks.positive("hiddenSize", hiddenSize);
    Checks.share("embeddingDropout", embeddingDropout);
    Checks.share("featureDropout", featureDropout);
    Checks.share("hiddenDropout", hiddenDropout);
    Checks.zeroToOne("carry", carry);
    if (!(scorePenalty >= 0 && scorePenalty < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "scorePenalty must be finite and not negative: " + scorePenalty);
    }
    Checks.notNegative("fullSoftmaxUpTo", fullSoftmaxUpTo);
    Checks.positive("negatives", negatives);
    Checks.zeroToOne("popularityExponent", popularityExponent);
    Checks.positive("epochs", epochs);
    Checks.positive("batchSize", batchSize);
    Checks.positive("maxLength", maxLength);
    Checks.positive("learningRate", learningRate);
    Checks.atLeastZero("warmUp", warmUp);
    Checks.positive("gradientClip", gradientClip);
    Checks.share("validationShare", validationShare);
    Checks.positive("patience", patience);
  }

  /** An LSTM with settings that do well on playlists of some ten thousand songs. */
  public static RnnConfig defaults() {
    return new RnnConfig(
        Cell.LSTM,
        128,
        128,
        false,
        0.3,
        0.1,
        0.4,
        false,
        false,
        false,
        0,
        Loss.CROSS_ENTROPY,
        1,
        20_000,
        2048,
        0.5,
        Optimizer.ADAM,
        12,
        64,
        50,
        4e-3,
        Schedule.LINEAR,
        0,
        5,
        0.05,
        Stopping.LOSS,
        2,
        42);
  }

  /** The same with another kind of unit. */
  public RnnConfig withCell(Cell newCell) {
    return with("cell", newCell);
  }

  /** The same with another size of the track vectors. */
  public RnnConfig withEmbeddingSize(int newEmbeddingSize) {
    return with("embeddingSize", newEmbeddingSize);
  }

  /** The same with another number of units. */
  public RnnConfig withHiddenSize(int newHiddenSize) {
    return with("hiddenSize", newHiddenSize);
  }

  /** The same with or without states normalised before they ask for tracks. */
  public RnnConfig withLayerNorm(boolean newLayerNorm) {
    return with("layerNorm", newLayerNorm);
  }

  /** The same with another dropout of the input vectors. */
  public RnnConfig withEmbeddingDropout(double newEmbeddingDropout) {
    return with("embeddingDropout", newEmbeddingDropout);
  }

  /** The same with another share of tracks that features alone stand for. */
  public RnnConfig withFeatureDropout(double newFeatureDropout) {
    return with("featureDropout", newFeatureDropout);
  }

  /** The same with another dropout of the units' outputs. */
  public RnnConfig withHiddenDropout(double newHiddenDropout) {
    return with("hiddenDropout", newHiddenDropout);
  }

  /** The same with or without the time before a listen as an input. */
  public RnnConfig withGapInput(boolean newGapInput) {
    return with("gapInput", newGapInput);
  }

  /** The same with or without skips as an input. */
  public RnnConfig withSkipInput(boolean newSkipInput) {
    return with("skipInput", newSkipInput);
  }

  /** The same with or without the hour of the day as an input. */
  public RnnConfig withHourInput(boolean newHourInput) {
    return with("hourInput", newHourInput);
  }

  /** The same with another share of the state carried over to the next session. */
  public RnnConfig withCarry(double newCarry) {
    return with("carry", newCarry);
  }

  /** The same with another loss. */
  public RnnConfig withLoss(Loss newLoss) {
    return with("loss", newLoss);
  }

  /** The same with another penalty of large scores. */
  public RnnConfig withScorePenalty(double newScorePenalty) {
    return with("scorePenalty", newScorePenalty);
  }

  /** The same with all tracks compared up to another size of the catalog. */
  public RnnConfig withFullSoftmaxUpTo(int newFullSoftmaxUpTo) {
    return with("fullSoftmaxUpTo", newFullSoftmaxUpTo);
  }

  /** The same with another number of sampled negatives. */
  public RnnConfig withNegatives(int newNegatives) {
    return with("negatives", newNegatives);
  }

  /** The same with negatives drawn by another power of popularity. */
  public RnnConfig withPopularityExponent(double newPopularityExponent) {
    return with("popularityExponent", newPopularityExponent);
  }

  /** The same with another optimizer. */
  public RnnConfig withOptimizer(Optimizer newOptimizer) {
    return with("optimizer", newOptimizer);
  }

  /** The same with another number of epochs. */
  public RnnConfig withEpochs(int newEpochs) {
    return with("epochs", newEpochs);
  }

  /** The same with other batches. */
  public RnnConfig withBatchSize(int newBatchSize) {
    return with("batchSize", newBatchSize);
  }

  /** The same with sessions cut at another length. */
  public RnnConfig withMaxLength(int newMaxLength) {
    return with("maxLength", newMaxLength);
  }

  /** The same with another learning rate. */
  public RnnConfig withLearningRate(double newLearningRate) {
    return with("learningRate", newLearningRate);
  }

  /** The same with a learning rate that falls otherwise. */
  public RnnConfig withSchedule(Schedule newSchedule) {
    return with("schedule", newSchedule);
  }

  /** The same with another length of the rise of the learning rate. */
  public RnnConfig withWarmUp(double newWarmUp) {
    return with("warmUp", newWarmUp);
  }

  /** The same with another limit of the gradient. */
  public RnnConfig withGradientClip(double newGradientClip) {
    return with("gradientClip", newGradientClip);
  }

  /** The same with another share of sessions held out. */
  public RnnConfig withValidationShare(double newValidationShare) {
    return with("validationShare", newValidationShare);
  }

  /** The same with another measure of epochs. */
  public RnnConfig withStopping(Stopping newStopping) {
    return with("stopping", newStopping);
  }

  /** The same with another patience. */
  public RnnConfig withPatience(int newPatience) {
    return with("patience", newPatience);
  }

  /** The same with another seed. */
  public RnnConfig withSeed(long newSeed) {
    return with("seed", newSeed);
  }

  private RnnConfig with(String component, Object value) {
    return ConfigRecords.with(this, Map.of(component, value));
  }
}
