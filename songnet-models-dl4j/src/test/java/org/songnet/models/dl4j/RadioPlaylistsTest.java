package org.songnet.models.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnRecommender;

/**
 * The accuracy of the item LSTM on real playlists.
 *
 * <p>A plain LSTM in PyTorch (embedding and hidden size 128, tied, full softmax, dropout .3)
 * reaches hit@10 .127, hit@100 .462 and -6.26 nats; a bigram model .088, .219 and -8.62.
 */
@Tag("slow")
class RadioPlaylistsTest {

  @Test
  void predictsTheNextSongAsWellAsTheReference() {
    Path folder = Path.of(System.getProperty("songnet.shared.data"), "radio-playlists");
    assumeTrue(Files.isDirectory(folder), "the radio playlists are not there: " + folder);
    RadioPlaylists playlists = RadioPlaylists.read(folder);
    assertThat(playlists.test().sessionCount()).isEqualTo(2631);
    assertThat(playlists.catalog().size()).isEqualTo(9775);

    RnnRecommender recommender =
        new LstmTrainer(RnnConfig.defaults().withSeed(1)).fit(playlists.training());
    NextTrackFigures figures = NextTrackFigures.of(recommender, playlists.test());
    System.out.println("seed 1: " + figures);

    assertThat(figures.predictions()).isEqualTo(35_138);
    assertThat(figures.hit10()).isGreaterThan(0.127);
    assertThat(figures.hit100()).isGreaterThan(0.462);
    assertThat(figures.logLikelihood()).isGreaterThan(-6.26);
  }
}
