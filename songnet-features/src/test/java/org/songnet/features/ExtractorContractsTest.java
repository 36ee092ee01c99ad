package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.testkit.SavedExtractorContract;

/** Every extractor keeps the contract and comes back from model files. */
class ExtractorContractsTest {

  private static final List<Track> TRACKS = new ArrayList<>(Songs.some(60));

  static {
    TRACKS.add(Songs.FULL);
    TRACKS.add(Track.of("bare", ""));
  }

  private static final FeatureTable TABLE =
      FeatureTable.of(
          "by hand",
          List.of("energy", "tempo"),
          Map.of(
              new TrackId("full"), new float[] {.5f, Float.NaN},
              new TrackId("song1"), new float[] {.1f, 99}));

  abstract static class Contract extends SavedExtractorContract {

    private final FeatureExtractor extractor;

    Contract(FeatureExtractor extractor) {
      this.extractor = extractor;
    }

    Contract(ExtractorFitter fitter) {
      this(fitter.fit(TRACKS));
    }

    @Override
    protected FeatureExtractor extractor() {
      return extractor;
    }

    @Override
    protected List<Track> tracks() {
      return TRACKS;
    }
  }

  @Nested
  class Tables extends Contract {
    Tables() {
      super(TABLE);
    }
  }

  @Nested
  class JoinedTables extends Contract {
    JoinedTables() {
      super(
          FeatureJoin.join(TRACKS, List.of(table("a", "energy"), table("b", "tempo"))).features());
    }

    private static TrackData table(String source, String feature) {
      FeatureTable table =
          FeatureTable.of(source, List.of(feature), Map.of(Songs.FULL.id(), new float[] {.5f}));
      TrackCsvReport report = new TrackCsvReport(source, 1, 1, 0, Map.of(), Map.of(), Map.of());
      return new TrackData(List.of(Songs.FULL), table, report);
    }

    @Test
    void comeBackWithTheirSources() throws IOException {
      FeatureTable loaded = (FeatureTable) loaded();

      assertThat(loaded.sourceOf(Songs.FULL.id(), "energy")).contains("a");
      assertThat(loaded.sourceOf(Songs.FULL.id(), "tempo")).contains("b");
    }
  }

  @Nested
  class Metadata extends Contract {
    Metadata() {
      super(MetadataFeatures.of(List.of(MetadataField.SINGLE, MetadataField.DURATION)));
    }
  }

  @Nested
  class Texts extends Contract {
    Texts() {
      super(new TextFitter(TextField.ALBUM, TextConfig.defaults().withBuckets(256)));
    }
  }

  @Nested
  class Genres extends Contract {
    Genres() {
      super(new GenreFitter(GenreConfig.defaults().withMinimum(5)));
    }
  }

  @Nested
  class Languages extends Contract {
    Languages() {
      super(new LanguageFitter(LanguageConfig.defaults().withConfidence(.3)));
    }
  }

  @Nested
  class Pipelines extends Contract {
    Pipelines() {
      super(
          FeaturePipelineConfig.defaults()
              .withTextBuckets(256)
              .withGenreMinimum(5)
              .withLanguages(3)
              .fitter(TABLE));
    }
  }
}
