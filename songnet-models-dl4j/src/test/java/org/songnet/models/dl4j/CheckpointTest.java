package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.songnet.Interactions;
import org.songnet.TrainingCancelledException;
import org.songnet.TrainingException;
import org.songnet.TrainingListener;
import org.songnet.TrainingProgress;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnRecommender;

class CheckpointTest {

  private static final Chain CHAIN = new Chain(15);

  private final Interactions training = CHAIN.sessions(60, 1);
  private final RnnConfig config =
      SmallConfigs.lstm().withEpochs(5).withValidationShare(0.2).withPatience(5);

  @Test
  void aResumedTrainingEndsWithTheModelOfAnUninterruptedOne(@TempDir Path folder) {
    Path file = folder.resolve("checkpoint");
    interrupt(config, file, 3);
    RnnRecommender whole = new LstmTrainer(config).fit(training);
    int[] firstEpoch = {0};
    RnnRecommender resumed =
        new LstmTrainer(config)
            .withCheckpoint(file)
            .fit(
                training,
                progress -> firstEpoch[0] = firstEpoch[0] == 0 ? progress.epoch() : firstEpoch[0]);
    assertThat(firstEpoch[0]).isEqualTo(3);
    assertThat(resumed.weights()).isEqualTo(whole.weights());
    assertThat(resumed.info()).isEqualTo(whole.info());
    assertThat(file).doesNotExist();
  }

  @Test
  void aCheckpointOfAnotherTrainingIsRefused(@TempDir Path folder) {
    Path file = folder.resolve("checkpoint");
    interrupt(config, file, 2);
    refuses(config.withSeed(7), training, file, "another configuration");
    refuses(config, CHAIN.sessions(60, 2), file, "other data");
    assertThat(file).exists();
  }

  @Test
  void aDamagedCheckpointIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("checkpoint");
    interrupt(config, file, 2);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
    refuses(config, training, file, "check sum");
    Files.write(file, new byte[] {0, 1});
    refuses(config, training, file, file + " is damaged, delete it");
  }

  private void interrupt(RnnConfig settings, Path file, int inEpoch) {
    assertThatThrownBy(
            () -> new LstmTrainer(settings).withCheckpoint(file).fit(training, cancel(inEpoch)))
        .isInstanceOf(TrainingCancelledException.class)
        .hasMessageContaining("epoch " + inEpoch);
  }

  private static void refuses(RnnConfig settings, Interactions data, Path file, String message) {
    assertThatThrownBy(() -> new LstmTrainer(settings).withCheckpoint(file).fit(data))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  /** Cancels in the middle of an epoch. */
  private static TrainingListener cancel(int inEpoch) {
    return new TrainingListener() {
      private boolean cancelled;

      @Override
      public void onProgress(TrainingProgress progress) {
        cancelled = progress.epoch() == inEpoch && progress.step() == 2;
      }

      @Override
      public boolean isCancelled() {
        return cancelled;
      }
    };
  }
}
