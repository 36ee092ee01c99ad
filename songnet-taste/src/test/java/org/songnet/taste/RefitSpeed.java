package org.songnet.taste;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.songnet.Catalog;
import org.songnet.TrackId;
import org.songnet.data.simulation.SimulatedCatalog;
import org.songnet.data.simulation.SimulatedTaste;
import org.songnet.data.simulation.TasteSimulationConfig;
import org.songnet.data.simulation.TasteSimulator;
import org.songnet.store.Label;
import org.songnet.store.Label.Verdict;

/**
 * Measures an answer, a refit and the next list with 5,000 answers over some 100,000 candidates,
 * six times, at first in a cold JVM.
 */
public final class RefitSpeed {

  private static final int SONGS = 106_000;
  private static final int ANSWERS = 5_000;
  private static final int TIMES = 6;

  private RefitSpeed() {}

  /** Simulates a listener and measures. */
  public static void main(String[] arguments) throws IOException {
    SimulatedCatalog songs = SimulatedCatalog.make(SONGS, 12, 1);
    SimulatedTaste listener =
        new TasteSimulator(TasteSimulationConfig.defaults())
            .simulate(songs.catalog(), songs.features());
    TasteData data = new TasteTrial(listener, songs.features(), TasteConfig.defaults()).data();
    Catalog pool = data.pool().catalog();
    TasteJournal journal = TasteJournal.inMemory();
    for (int i = 0; i < ANSWERS; i++) {
      TrackId track = pool.track(i * (pool.size() / ANSWERS)).id();
      Verdict verdict = listener.likes(track) ? Verdict.LIKE : Verdict.DISLIKE;
      journal.answer(new Label(TasteSimulator.LISTENER, track, verdict, Instant.EPOCH, "test"));
    }
    TasteLoop loop = TasteLoop.open(data, journal, TasteConfig.defaults());
    for (int time = 0; time < TIMES; time++) {
      TrackId next = loop.next(1).get(0).track();
      long start = System.nanoTime();
      loop.label(next, Verdict.DISLIKE);
      loop.refit();
      int proposed = loop.next(30).size();
      System.out.printf(
          Locale.ROOT,
          "%,d candidates, %,d answers: label, refit, next %d in %.2f s%n",
          pool.size(),
          journal.labels().size(),
          proposed,
          (System.nanoTime() - start) / 1e9);
    }
  }
}
