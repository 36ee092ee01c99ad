package org.songnet.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.songnet.Interactions;
import org.songnet.Recommender;
import org.songnet.Session;
import org.songnet.data.ListeningHistory;
import org.songnet.data.ListeningHistoryImporter;
import org.songnet.data.Sessionizer;
import org.songnet.data.SessionizerConfig;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.spi.ModelStore;

/** Learns from an export what this listener plays after what: {@code TrainLstm EXPORT MODEL}. */
public final class TrainLstm {

  private TrainLstm() {}

  /** Trains on the export named first and writes the model to the file named second. */
  public static void main(String[] args) throws IOException {
    train(Path.of(args[0]), Path.of(args[1]), RnnConfig.defaults());
  }

  static void train(Path export, Path file, RnnConfig config) throws IOException {
    ListeningHistory history = ListeningHistoryImporter.importFrom(export).history();
    SessionizerConfig rules = SessionizerConfig.defaults().withKeepSkips(false);
    List<Session> sessions = new Sessionizer(rules).sessions(history);
    Interactions interactions = Interactions.of(history.catalog(), sessions);

    Recommender model =
        new RnnTrainer(config)
            .fit(
                interactions,
                progress ->
                    progress
                        .validationLoss()
                        .ifPresent(
                            loss ->
                                System.out.printf(
                                    "epoch %d: %.3f nats per song%n", progress.epoch(), loss)));
    ModelStore.save(model, file);
  }
}
