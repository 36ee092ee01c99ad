package org.songnet.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.Session;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.models.java.rnn.RnnConfig;
import org.songnet.models.java.rnn.RnnTrainer;
import org.songnet.spi.ModelStore;

/** An application's own songs and plays become recommendations. */
public final class EmbedInYourApp {

  private EmbedInYourApp() {}

  /** The application's own song; nothing has to be converted. */
  // readme: song
  record Song(TrackId id, String title, List<String> artists) implements Track {}

  // readme: end

  /**
   * Learns from what the application's users played, keeps the model, and recommends.
   *
   * @param songs all songs of the application
   * @param plays what users played, cut into sessions
   * @param listening the songs somebody is listening to right now, the first one first
   * @param file where the model is kept
   */
  static List<ScoredTrack> whatNext(
      List<Song> songs, List<Session> plays, List<TrackId> listening, Path file)
      throws IOException {
    // readme: recommend
    Catalog catalog = Catalog.of(songs);
    Interactions interactions = Interactions.of(catalog, plays);
    Recommender trained = new RnnTrainer(RnnConfig.defaults()).fit(interactions);
    ModelStore.save(trained, file);

    Recommender model = ModelStore.load(file); // later, in another JVM
    return model.recommend(RecommendationRequest.after(listening).top(20).withoutRepeats());
    // readme: end
  }

  /** Runs with a hundred made-up sessions around a ring of songs. */
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("songnet", ".model");
    List<TrackId> listening = List.of(new TrackId("song 3"), new TrackId("song 4"));
    for (ScoredTrack next :
        whatNext(MadeUp.songs(), MadeUp.plays(), listening, file).subList(0, 3)) {
      System.out.printf("%s (probability %.2f)%n", next.track(), Math.exp(next.score()));
    }
    Files.delete(file);
  }
}
