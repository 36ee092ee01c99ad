package org.songnet.taste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.learn.LabelledRows;
import org.songnet.learn.LabelledRowsBuilder;
import org.songnet.taste.TasteHistory.Heard;

/**
 * The numbers by which a like is foretold, for every track of the pool and any other.
 *
 * <p>In this order: 1; the scores of stage 1, of the further models, and how often the artist was
 * heard, on one scale; how a track sounds, on one scale; whether it is of each genre; its {@link
 * Neighbourhoods}; and last the score of stage 2, which is 0 until there is one. What is not known
 * is 0, the mean. Immutable and safe for concurrent use.
 */
final class TasteInputs {

  private static final int WAVES = 64;
  private static final double LEVEL_DEVIATION = 1;

  private final TasteConfig config;
  private final TrackFeatures features;
  private final Stage1 stage1;
  private final List<TasteModel> models;
  private final List<float[]> modelScores = new ArrayList<>();
  private final Map<String, Integer> artistPlays = new HashMap<>();
  private final Neighbourhoods neighbourhoods;
  private final List<String> names = new ArrayList<>();
  private final int opinions;
  private final Scale[] scales;
  private final float[][] pool;

  TasteInputs(TasteData data, TasteConfig config) {
    this.config = config;
    Catalog catalog = data.pool().catalog();
    List<Track> tracks = IntStream.range(0, catalog.size()).mapToObj(catalog::track).toList();
    List<Track> all = new ArrayList<>(tracks);
    for (Heard heard : data.history().tracks()) {
      all.add(heard.track());
      artistPlays.merge(Stage1.artist(heard.track()), Math.max(1, heard.plays()), Integer::sum);
    }
    features = new TrackFeatures(data.features().orElse(null), all);
    stage1 = Stage1.fit(data.history(), features, data.trainers());
    models = data.models();
    models.forEach(model -> modelScores.add(model.model().scores(model.listener())));
    names.addAll(List.of("playlist score", "likeability"));
    models.forEach(model -> names.add(model.name()));
    names.add("plays of the artist");
    opinions = names.size();
    names.addAll(features.names());
    neighbourhoods = new Neighbourhoods(WAVES, features.sounds(), config.seed());
    float[][] raw = tracks.stream().parallel().map(this::raw).toArray(float[][]::new);
    scales =
        IntStream.range(0, opinions + features.sounds())
            .mapToObj(column -> Scale.of(column(raw, column)))
            .toArray(Scale[]::new);
    pool = Arrays.stream(raw).parallel().map(this::inputs).toArray(float[][]::new);
  }

  private static float[] column(float[][] rows, int column) {
    float[] numbers = new float[rows.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = rows[i][column];
    }
    return numbers;
  }

  /** Opinions and features, {@code NaN} where they are not known. */
  private float[] raw(Track track) {
    float[] row = features.row(track);
    float[] raw = new float[names.size()];
    System.arraycopy(row, 0, raw, opinions, row.length);
    raw[0] = (float) stage1.playlistScore(row);
    raw[1] = (float) stage1.likeability(row);
    for (int i = 0; i < models.size(); i++) {
      OptionalInt index = models.get(i).model().catalog().indexOf(track.id());
      raw[2 + i] = index.isPresent() ? modelScores.get(i)[index.getAsInt()] : Float.NaN;
    }
    int plays = artistPlays.getOrDefault(Stage1.artist(track), 0);
    raw[opinions - 1] = (float) Math.log1p(plays);
    return raw;
  }

  private float[] inputs(float[] raw) {
    float[] inputs = new float[size()];
    inputs[0] = 1;
    for (int i = 0; i < raw.length; i++) {
      inputs[1 + i] = i < scales.length ? scales[i].of(raw[i]) : raw[i];
    }
    neighbourhoods.fill(inputs, 1 + opinions, 1 + names.size());
    return inputs;
  }

  /** How many numbers there are. */
  int size() {
    return 1 + names.size() + neighbourhoods.size() + 1;
  }

  /** The numbers of a track of the pool, without stage 2; not to be changed. */
  float[] ofPool(int index) {
    return pool[index];
  }

  /** The numbers of any track, without stage 2. */
  float[] of(Track track) {
    return inputs(raw(track));
  }

  /** The same numbers with the score of stage 2. */
  float[] with(float[] inputs, double stage2) {
    float[] with = inputs.clone();
    with[with.length - 1] = (float) stage2;
    return with;
  }

  /** The names of the numbers after the first, without those of neighbourhoods and stage 2. */
  List<String> names() {
    return names;
  }

  /** Where the neighbourhoods begin. */
  int neighbourhoodsFrom() {
    return 1 + names.size();
  }

  /** The part of the numbers that stage 2 is told: those that have names. */
  float[] named(float[] inputs) {
    return Arrays.copyOfRange(inputs, 1, 1 + names.size());
  }

  Stage1 stage1() {
    return stage1;
  }

  /** What is believed of the numbers before there are answers. */
  Belief prior(boolean stage2) {
    double[] mean = new double[size()];
    double[] deviations = new double[size()];
    mean[0] = Belief.logOdds(config.likedShare());
    deviations[0] = LEVEL_DEVIATION;
    for (int i = 0; i < opinions; i++) {
      deviations[1 + i] = config.freedom();
      mean[1 + i] = i == opinions - 1 ? 0 : config.modelWeight();
    }
    mean[1] = config.playlistWeight();
    mean[2] = config.likeabilityWeight();
    // A third of what feelings may move each: sounds, genres, neighbourhoods of sounds.
    double third = config.spread() / Math.sqrt(3);
    int sounds = features.sounds();
    for (int i = 0; i < features.names().size(); i++) {
      deviations[1 + opinions + i] = i < sounds ? third / Math.sqrt(sounds) : third;
    }
    Arrays.fill(deviations, neighbourhoodsFrom(), size() - 1, third);
    mean[size() - 1] = stage2 ? config.modelWeight() : 0;
    deviations[size() - 1] = stage2 ? config.freedom() : 1e-6;
    return Belief.prior(mean, deviations);
  }

  /** Collects rows for stage 2. */
  LabelledRowsBuilder table() {
    return LabelledRows.of(names);
  }
}
