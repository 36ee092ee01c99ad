package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.FeatureExtractor;
import org.songnet.Track;

/** What every {@link FeatureExtractor} keeps. */
public abstract class FeatureExtractorContract {

  /** The extractor under test. */
  protected abstract FeatureExtractor extractor();

  /** Tracks to describe, some of which it knows. */
  protected abstract List<Track> tracks();

  @Test
  void everyColumnHasANameOfItsOwn() {
    assertThat(extractor().names()).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void thereIsANumberForEachNameAndNoneIsInfinite() {
    FeatureExtractor extractor = extractor();
    for (Track track : tracks()) {
      float[] numbers = extractor.extract(track);

      assertThat(numbers).hasSize(extractor.names().size());
      for (float number : numbers) {
        assertThat(Float.isInfinite(number)).as("%s: %s", track, number).isFalse();
      }
    }
  }

  @Test
  void theSameTrackGetsTheSameNumbersInAFreshArray() {
    FeatureExtractor extractor = extractor();
    for (Track track : tracks()) {
      float[] first = extractor.extract(track);
      float[] copy = first.clone();
      first[0] = 12345;

      assertThat(extractor.extract(track)).containsExactly(copy);
    }
  }

  @Test
  void aTrackItDoesNotKnowIsNoError() {
    Track stranger = Track.of("a track nobody has heard of", "");

    assertThat(extractor().extract(stranger)).hasSize(extractor().names().size());
  }
}
