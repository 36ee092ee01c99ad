package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.SimilarTracks;
import org.songnet.spi.ModelFormatException;
import org.songnet.spi.ModelStore;

/** A model file is the model. */
interface StorageChecks extends ModelChecks {

  @Test
  default void aSavedAndLoadedModelAnswersAlike(@TempDir Path folder) throws IOException {
    ModelUnderTest model = modelUnderTest();
    Recommender recommender = model.recommender();
    Path file = folder.resolve("model");
    ModelStore.save(recommender, file);

    try (Recommender loaded = ModelStore.load(file)) {
      assertThat(loaded.info()).isEqualTo(recommender.info());
      for (RecommendationRequest request : model.requests()) {
        assertThat(loaded.recommend(request)).isEqualTo(recommender.recommend(request));
      }
      if (recommender instanceof SimilarTracks similar) {
        assertThat(loaded).isInstanceOf(SimilarTracks.class);
        assertThat(((SimilarTracks) loaded).similarTo(model.id(7), 5))
            .isEqualTo(similar.similarTo(model.id(7), 5));
      }
    }
  }

  @Test
  default void aSavedModelWithAFlippedByteIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model");
    ModelStore.save(modelUnderTest().recommender(), file);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < 10; i++) {
      byte[] damaged = bytes.clone();
      int at = (int) (i * (long) bytes.length / 10);
      damaged[at] = (byte) (damaged[at] ^ 1);
      Files.write(file, damaged);

      assertThatThrownBy(() -> ModelStore.load(file)).isInstanceOf(ModelFormatException.class);
    }
  }
}
