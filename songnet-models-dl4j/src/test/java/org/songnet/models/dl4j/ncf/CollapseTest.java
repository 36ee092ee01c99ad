package org.songnet.models.dl4j.ncf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.TrainingException;
import org.songnet.spi.ListDiversity;
import org.songnet.spi.ModelStore;

/**
 * The form that gives everybody the same ten songs, and the one that does not, on the same data.
 */
class CollapseTest {

  private static final NcfConfig REPAIRED =
      NcfConfig.defaults()
          .withFactors(16)
          .withHiddenSize(16)
          .withBatchSize(64)
          .withLearningRate(.01)
          .withEpochs(15);

  private final Interactions heard = MoodListeners.heard();

  private ListDiversity diversity(ScoringRecommender model) {
    List<RecommendationRequest> everyone = new ArrayList<>();
    for (int user = 0; user < heard.userCount(); user++) {
      everyone.add(RecommendationRequest.forUser(heard.user(user)));
    }
    return ListDiversity.of(model, everyone);
  }

  @Test
  void theClassicFormIsCaughtWithItsLikelyCauseAndThereIsNothingToSave(@TempDir Path folder) {
    Path file = folder.resolve("ncf.songnet");
    NcfTrainer classic = new NcfTrainer(NcfConfig.classic(), new MoodListeners());

    assertThatThrownBy(() -> ModelStore.save(classic.fit(heard), file))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("one list for everyone")
        .hasMessageContaining("centred=true");
    assertThat(file).satisfies(path -> assertThat(Files.exists(path)).isFalse());
  }

  @Test
  void theRepairedModelGivesDifferentListsOnTheSameData() {
    ListDiversity diversity = diversity(new NcfTrainer(REPAIRED).fit(heard));

    assertThat(diversity.overlap()).isLessThan(.5);
    assertThat(diversity.personalShare()).isGreaterThan(.1);
  }

  @Test
  void gradedCompatibilityDoesToo() {
    NcfConfig graded = REPAIRED.withObjective(NcfConfig.Objective.COMPATIBILITY);
    ListDiversity diversity = diversity(new NcfTrainer(graded, new MoodListeners()).fit(heard));

    assertThat(diversity.overlap()).isLessThan(.5);
  }

  @Test
  void featuresAreAskedForWhereTheyAreNeeded() {
    assertThatThrownBy(() -> new NcfTrainer(NcfConfig.classic()).fit(heard))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("extractor")
        .hasMessageContaining("input=embeddings");
  }
}
