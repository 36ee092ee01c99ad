package org.songnet.models.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.eval.EvaluationResult;
import org.songnet.eval.NextItemEvaluation;
import org.songnet.eval.Split;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnTrainer;

/**
 * The accuracy of the LSTM with its default settings on real playlists.
 *
 * <p>A plain LSTM in PyTorch (embedding and hidden size 128, tied, full softmax, dropout .3)
 * reaches hit rates of .127, .338 and .462, MRR@20 .049 and −6.26 nats.
 */
@Tag("slow")
class RnnRadioPlaylistsTest {

  @Test
  void predictsTheNextSongAsWellAsTheReference() throws IOException {
    Split split = RadioPlaylists.split();

    EvaluationResult result =
        new NextItemEvaluation(split)
            .evaluate(
                "lstm", new RnnTrainer(RnnConfig.defaults().withSeed(1)).fit(split.training()));

    assertThat(result.value("HR@10")).isGreaterThan(.127);
    assertThat(result.value("HR@50")).isGreaterThan(.338);
    assertThat(result.value("HR@100")).isGreaterThan(.462);
    assertThat(result.value("MRR@20")).isGreaterThan(.049);
    assertThat(result.value(NextItemEvaluation.LOG_LIKELIHOOD)).isGreaterThan(-6.26);
  }
}
