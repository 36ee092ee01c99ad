package org.songnet.models.dl4j.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.TrainingListener;
import org.songnet.features.FeaturePipelineConfig;
import org.songnet.features.FeaturePipelineFitter;
import org.songnet.features.MetadataField;
import org.songnet.features.TextField;
import org.songnet.features.TrackCsv;
import org.songnet.features.TrackData;

/**
 * Genre of the playlist and popularity, foretold from texts, from audio features and from both;
 * every fifth artist is held out with all his songs.
 */
@Tag("slow")
class SpotifySongsTest {

  private static final int FOLDS = 5;

  private static final FeaturePipelineConfig TEXTS =
      FeaturePipelineConfig.defaults()
          .withMetadata()
          .withGenres(0)
          .withTextDimensions(16)
          .withTexts(TextField.TITLE, TextField.ALBUM, TextField.ARTISTS);

  private static final FeaturePipelineConfig AUDIO =
      FeaturePipelineConfig.defaults()
          .withMetadata(MetadataField.DURATION)
          .withTexts()
          .withGenres(0);

  private static final FeaturePipelineConfig BOTH =
      TEXTS.withMetadata(MetadataField.DURATION, MetadataField.RELEASE_YEAR);

  private static List<Track> tracks = List.of();
  private static FeatureExtractor table = new TitleNumbers(1);
  private static int[] fold = {};

  @BeforeAll
  static void read() throws IOException {
    Path file =
        Path.of(
            System.getProperty("songnet.shared.data", "../../shared/data"),
            "spotify-songs",
            "spotify_songs.csv.gz");
    Assumptions.assumeTrue(Files.exists(file), file + " is absent");
    TrackData data = TrackCsv.read(file);
    tracks = new ArrayList<>(data.tracks());
    table = data.features();
    fold = Folds.grouped(tracks, track -> String.join("", track.artists()), FOLDS, 1);
  }

  /** The scores of the tracks held out, in their order. */
  private static float[] scores(FeaturePipelineFitter features, ToDoubleFunction<Track> target) {
    Map<TrackId, Double> known = new HashMap<>();
    for (int i = 0; i < fold.length; i++) {
      if (fold[i] != 0) {
        known.put(tracks.get(i).id(), target.applyAsDouble(tracks.get(i)));
      }
    }
    return ContentMlpTrainer.fitting(ContentMlpConfig.defaults().withEpochs(20), features::fit)
        .fit(ContentTargets.labels(Catalog.of(tracks), known), TrainingListener.silent())
        .score(heldOut());
  }

  private static List<Track> heldOut() {
    return IntStream.range(0, fold.length)
        .filter(i -> fold[i] == 0)
        .<Track>mapToObj(tracks::get)
        .toList();
  }

  /** The share of held-out tracks whose genre is the one with the highest score. */
  private static double genreAccuracy(FeaturePipelineFitter features) {
    List<Track> test = heldOut();
    List<String> genres = test.stream().map(track -> track.genres().get(0)).distinct().toList();
    float[][] scores = new float[genres.size()][];
    for (int genre = 0; genre < scores.length; genre++) {
      String name = genres.get(genre);
      scores[genre] =
          scores(features, track -> track.genres().get(0).equals(name) ? 1 : 0);
    }
    int right = 0;
    for (int i = 0; i < test.size(); i++) {
      int best = 0;
      for (int genre = 1; genre < scores.length; genre++) {
        best = scores[genre][i] > scores[best][i] ? genre : best;
      }
      right += test.get(i).genres().get(0).equals(genres.get(best)) ? 1 : 0;
    }
    return right / (double) test.size();
  }

  /** How the order of scores goes with that of popularity: the correlation of ranks. */
  private static double popularityCorrelation(FeaturePipelineFitter features) {
    float[] scores = scores(features, track -> track.popularity().orElse(0) / 100);
    List<Track> test = heldOut();
    double[] popularity = test.stream().mapToDouble(track -> track.popularity().orElse(0)).toArray();
    double[] values = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).toArray();
    return smile.math.Math.spearman(values, popularity);
  }

  @Test
  void genresAreForetold() {
    double texts = genreAccuracy(TEXTS.fitter());
    double audio = genreAccuracy(AUDIO.fitter(table));
    double both = genreAccuracy(BOTH.fitter(table));
    System.out.printf("genre: texts %.4f, audio %.4f, both %.4f%n", texts, audio, both);

    assertThat(texts).isGreaterThan(.3);
    assertThat(audio).isGreaterThan(.4);
    assertThat(both).isGreaterThan(Math.max(texts, audio));
  }

  @Test
  void popularityIsForetold() {
    double texts = popularityCorrelation(TEXTS.fitter());
    double audio = popularityCorrelation(AUDIO.fitter(table));
    double both = popularityCorrelation(BOTH.fitter(table));
    System.out.printf("popularity: texts %.4f, audio %.4f, both %.4f%n", texts, audio, both);

    assertThat(Arrays.stream(new double[] {texts, audio}).min().orElse(0)).isGreaterThan(.05);
    assertThat(both).isGreaterThan(Math.max(texts, audio));
  }
}
