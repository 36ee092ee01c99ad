package org.songnet.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnet.spi.ModelFormatException;

class IndexEntriesTest {

  private static final float[][] VECTORS = HostileVectors.GAUSSIAN.vectors(300, 9, 4);

  private final MemoryEntries file = new MemoryEntries();

  @ParameterizedTest
  @EnumSource
  void whatIsReadAnswersAsWhatWasWritten(Metric metric) throws IOException {
    SimilarityIndex index = SimilarityIndex.of(VECTORS, metric);
    index.write(file, "tracks");

    SimilarityIndex read = SimilarityIndex.read(file, "tracks");

    assertThat(read.metric()).isEqualTo(metric);
    for (float[] query : HostileVectors.GAUSSIAN.vectors(5, 9, 6)) {
      assertThat(read.topK(query, 300)).isEqualTo(index.topK(query, 300));
    }
    assertThat(read.bytesPerVector()).isEqualTo(index.bytesPerVector());
  }

  @Test
  void entriesThatDescribeNoIndexAreRefusedByName() {
    file.texts("tracks/index", List.of("2", "DOT", "FAST", "300", "9"));
    assertRefused("tracks/index", "version 1 only");
    file.texts("tracks/index", List.of("1", "MANHATTAN", "FAST", "300", "9"));
    assertRefused("tracks/index", "MANHATTAN");
    file.texts("tracks/index", List.of("1", "DOT", "FAST", "0", "9"));
    assertRefused("tracks/index", "size");
  }

  @Test
  void numbersOutOfRangeAreRefusedByName() {
    file.texts("tracks/index", List.of("1", "DOT", "FAST", "1", "2"));
    file.floats("tracks/rows-0", new float[] {1, Float.NaN});

    assertRefused("tracks/rows-0", "NaN");
  }

  private void assertRefused(String entry, String what) {
    assertThatThrownBy(() -> SimilarityIndex.read(file, "tracks"))
        .isInstanceOf(ModelFormatException.class)
        .hasMessageContaining(entry)
        .hasMessageContaining(what);
  }
}
