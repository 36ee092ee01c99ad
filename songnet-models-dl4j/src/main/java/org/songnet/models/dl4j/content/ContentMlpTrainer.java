package org.songnet.models.dl4j.content;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Interactions;
import org.songnet.ModelInfo;
import org.songnet.ModelInfo.TrainingSummary;
import org.songnet.Track;
import org.songnet.Trainer;
import org.songnet.TrainingListener;
import org.songnet.models.dl4j.DenseNetwork;
import org.songnet.models.dl4j.EpochLoop;
import org.songnet.models.java.rnn.Seeds;
import org.songnet.spi.Fitting;

/**
 * Trains nets that say how much a listener will like a song, before he hears it, from what the song
 * is like.
 *
 * <p>The songs held out for the test are drawn by the seed; features are standardised by the others
 * alone. Stateless and thread-safe, if the extractor is.
 */
public final class ContentMlpTrainer implements Trainer {

  private final ContentMlpConfig config;
  private final Function<List<Track>, FeatureExtractor> features;
  private final Optional<ContentRecommender> start;
  private final Consumer<CurvePoint> watcher;

  /**
   * A trainer.
   *
   * @param extractor what a song is like; to save the model it must be of a kind that an {@link
   *     org.songnet.spi.ExtractorProvider} writes
   */
  public ContentMlpTrainer(ContentMlpConfig config, FeatureExtractor extractor) {
    this(config, tracks -> extractor, Optional.empty(), point -> {});
  }

  private ContentMlpTrainer(
      ContentMlpConfig config,
      Function<List<Track>, FeatureExtractor> features,
      Optional<ContentRecommender> start,
      Consumer<CurvePoint> watcher) {
    this.config = config;
    this.features = features;
    this.start = start;
    this.watcher = watcher;
  }

  /**
   * A trainer whose features are themselves learnt, from the songs that are not held out.
   *
   * @param features makes an extractor of songs; the same songs must give the same extractor
   */
  public static ContentMlpTrainer fitting(
      ContentMlpConfig config, Function<List<Track>, FeatureExtractor> features) {
    return new ContentMlpTrainer(config, features, Optional.empty(), point -> {});
  }

  /** The same, told at every test how good the net is; on the training thread. */
  public ContentMlpTrainer watchedBy(Consumer<CurvePoint> newWatcher) {
    return new ContentMlpTrainer(config, features, start, newWatcher);
  }

  /**
   * The same, going on from a trained model: with its weights, its features and the way they are
   * standardised.
   *
   * @throws IllegalArgumentException if the model has other layers than the configuration
   */
  public ContentMlpTrainer startingFrom(ContentRecommender model) {
    int[] wanted = config.layerSizes(model.extractor().names().size());
    if (!Arrays.equals(model.config().layerSizes(model.extractor().names().size()), wanted)
        || model.config().activation() != config.activation()) {
      throw new IllegalArgumentException(
          "the model to start from has layers %s of %s; set hiddenSize, hiddenLayers and activation"
                  .formatted(
                      Arrays.toString(model.config().layerSizes(model.extractor().names().size())),
                      model.config().activation())
              + " as it has them");
    }
    return new ContentMlpTrainer(config, tracks -> model.extractor(), Optional.of(model), watcher);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no interactions, if they do not have what the
   *     target is told from, or if the extractor does not give what it must
   */
  @Override
  public ContentRecommender fit(Interactions training, TrainingListener listener) {
    Fitting.start(training, TrainingListener.silent());
    ContentTargets targets =
        config.target() == ContentMlpConfig.Target.SHARE
            ? ContentTargets.shares(training)
            : ContentTargets.counts(training);
    return fit(targets, TrainingSummary.of(training), listener);
  }

  @Override
  public ContentRecommender fit(Interactions training) {
    return fit(training, TrainingListener.silent());
  }

  /** Trains on targets of any kind, such as labels. */
  public ContentRecommender fit(ContentTargets targets, TrainingListener listener) {
    int count = targets.tracks().length;
    return fit(
        targets,
        new TrainingSummary(targets.catalog().fingerprint(), targets.catalog().size(), 1, 1, count),
        listener);
  }

  private ContentRecommender fit(
      ContentTargets targets, TrainingSummary summary, TrainingListener listener) {
    int[] tracks = targets.tracks();
    shuffle(tracks, Seeds.random(config.seed(), Seeds.SPLIT));
    int held = (int) Math.round(config.testShare() * tracks.length);
    held = Math.min(held, tracks.length - 1);
    int[] test = Arrays.copyOf(tracks, held);
    int[] training = Arrays.copyOfRange(tracks, held, tracks.length);
    List<Track> songs = tracksOf(targets.catalog(), training);
    FeatureExtractor extractor = features.apply(songs);
    float[] rows = Standardiser.extract(extractor, songs);
    int size = extractor.names().size();
    Standardiser standardiser =
        start
            .map(ContentRecommender::standardiser)
            .orElseGet(() -> Standardiser.fit(rows, size, numbers(training.length)));
    standardiser.apply(rows);
    float[] testRows = Standardiser.extract(extractor, tracksOf(targets.catalog(), test));
    standardiser.apply(testRows);
    DenseNetwork network =
        start
            .map(model -> DenseNetwork.of(model.layers(), config.dropout()))
            .orElseGet(
                () ->
                    DenseNetwork.random(
                        config.layerSizes(size),
                        config.activation(),
                        config.dropout(),
                        Seeds.random(config.seed(), Seeds.WEIGHTS)));
    ContentModel model =
        new ContentModel(
            config,
            network,
            new ContentModel.Songs(rows, of(targets, training)),
            new ContentModel.Songs(testRows, of(targets, test)));
    Map<String, Double> metrics = new TreeMap<>(loop(model, listener).run());
    CurvePoint last = model.point(config.epochs());
    metrics.put("trainingAccuracy", last.training().accuracy());
    if (held > 0) {
      metrics.put("testLoss", last.test().loss());
      metrics.put("testAccuracy", last.test().accuracy());
    }
    return new ContentRecommender(
        config,
        targets.catalog(),
        new ModelInfo(ContentProvider.NAME, ContentRecommender.CAPABILITIES, summary, metrics),
        extractor,
        standardiser,
        model.layers());
  }

  private EpochLoop loop(ContentModel model, TrainingListener listener) {
    return new EpochLoop(
        config.loop(model.examples()),
        model,
        listener,
        epoch -> {
          if (epoch % config.testInterval() == 0 || epoch == config.epochs()) {
            watcher.accept(model.point(epoch));
          }
        });
  }

  private static void shuffle(int[] numbers, SplittableRandom random) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int number = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = number;
    }
  }

  private static int[] numbers(int size) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  private static float[] of(ContentTargets targets, int[] tracks) {
    float[] values = new float[tracks.length];
    for (int i = 0; i < tracks.length; i++) {
      values[i] = targets.target(tracks[i]);
    }
    return values;
  }

  private static List<Track> tracksOf(Catalog catalog, int[] indices) {
    return new AbstractList<>() {
      @Override
      public Track get(int index) {
        return catalog.track(indices[index]);
      }

      @Override
      public int size() {
        return indices.length;
      }
    };
  }
}
