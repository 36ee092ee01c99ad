package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.features.FeatureTable;
import org.songnet.vector.SimilarityIndex;

class SoundsTest {

  @Test
  void columnsCountAlikeAndTheUnknownCountsAsTheMean() {
    FeatureTable features =
        FeatureTable.of(
            "test",
            List.of("energy", "tempo"),
            Map.of(
                new TrackId("slow"), new float[] {0, 100},
                new TrackId("fast"), new float[] {1, 200},
                new TrackId("calm"), new float[] {0, Float.NaN}));
    Catalog catalog =
        Catalog.of(List.of(Track.of("slow", ""), Track.of("fast", ""), Track.of("calm", "")));
    SimilarityIndex index = Sounds.index(catalog, features);
    // Standardised: slow (-.7, -1), fast (1.4, 1), calm (-.7, 0).
    assertThat(index.similarity(0, 1)).isCloseTo(-.943f, within(.001f));
    assertThat(index.similarity(0, 2)).isCloseTo(.577f, within(.001f));
  }
}
