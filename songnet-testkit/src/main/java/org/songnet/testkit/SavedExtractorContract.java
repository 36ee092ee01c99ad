package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.spi.ExtractorParts;

/** What every {@link FeatureExtractor} keeps that models can carry in their files. */
public abstract class SavedExtractorContract extends FeatureExtractorContract {

  /** The extractor as it comes back from a model that kept it. */
  protected final FeatureExtractor loaded() throws IOException {
    MemoryModel model = new MemoryModel(Catalog.of(tracks()));
    ExtractorParts.write("features", extractor(), model);
    return ExtractorParts.read("features", model);
  }

  @Test
  void anExtractorComesBackFromAModelWithTheSameNumbers() throws IOException {
    FeatureExtractor saved = extractor();

    FeatureExtractor loaded = loaded();

    assertThat(loaded.names()).isEqualTo(saved.names());
    for (Track track : tracks()) {
      assertThat(loaded.extract(track)).as("%s", track).containsExactly(saved.extract(track));
    }
    Track stranger = Track.of("a track nobody has heard of", "", "");
    assertThat(loaded.extract(stranger)).containsExactly(saved.extract(stranger));
  }

  @Test
  void anExtractorThatCameBackIsWrittenAlike() throws IOException {
    MemoryModel model = new MemoryModel(Catalog.of(tracks()));
    ExtractorParts.write("features", extractor(), model);
    MemoryModel again = new MemoryModel(Catalog.of(tracks()));
    ExtractorParts.write("features", ExtractorParts.read("features", model), again);

    assertThat(again.sameEntriesAs(model)).isTrue();
  }
}
