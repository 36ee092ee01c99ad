package org.songnet.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Track;
import org.songnet.UserId;
import org.songnet.data.simulation.SimulatedCatalog;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulationConfig;
import org.songnet.data.simulation.TasteSimulator;
import org.songnet.store.Candidate;
import org.songnet.store.Label.Verdict;
import org.songnet.store.Library;
import org.songnet.taste.CandidatePool;
import org.songnet.taste.TasteConfig;
import org.songnet.taste.TasteData;
import org.songnet.taste.TasteHistory;
import org.songnet.taste.TasteJournal;
import org.songnet.taste.TasteLoop;
import org.songnet.taste.TasteReport;

/** Songs never heard are proposed, a listener answers, and the next ones are better. */
public final class LearnFromLikes {

  private LearnFromLikes() {}

  /** Runs five rounds with a simulated listener, who likes every fifth song. */
  public static void main(String[] args) throws IOException {
    SimulatedCatalog songs = SimulatedCatalog.make(3_000, 8, 1);
    SimulatedTaste listener =
        new TasteSimulator(TasteSimulationConfig.defaults())
            .simulate(songs.catalog(), songs.features());
    List<Track> playlist = new ArrayList<>();
    listener
        .playlist()
        .forEach(id -> playlist.add(songs.catalog().track(songs.catalog().requireIndex(id))));

    Path file = Files.createTempDirectory("songnet").resolve("library.db");
    try (Library library = Library.open(file)) {
      UserId me = TasteSimulator.LISTENER;
      // readme: taste
      TasteHistory history = TasteHistory.of(songs.catalog(), listener.listens(), playlist);
      CandidatePool pool =
          CandidatePool.builder(history).addAll(songs.catalog(), "catalog").build();
      TasteData data = TasteData.of(me, history, pool).withFeatures(songs.features());
      TasteLoop loop = TasteLoop.open(data, TasteJournal.of(library, me), TasteConfig.defaults());
      for (int round = 1; round <= 5; round++) {
        for (Candidate candidate : loop.next(20)) {
          boolean liked = listener.likes(candidate.track()); // your application asks
          loop.label(candidate.track(), liked ? Verdict.LIKE : Verdict.DISLIKE);
        }
        loop.refit();
      }
      // readme: end
      for (TasteReport.Round round : loop.report().rounds()) {
        System.out.printf("round %d: %.0f%% liked%n", round.number(), 100 * round.likedShare());
      }
    }
  }
}
