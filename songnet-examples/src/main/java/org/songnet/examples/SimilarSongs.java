package org.songnet.examples;

import org.songnet.ScoredTrack;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;
import org.songnet.models.java.factor.IalsConfig;
import org.songnet.models.java.factor.IalsTrainer;

/** Songs like a song, by who listens to them. */
public final class SimilarSongs {

  private SimilarSongs() {}

  /** Factorises who heard what and compares the vectors of songs. */
  public static void main(String[] args) {
    IalsConfig config = IalsConfig.defaults().withFactors(8);
    SimilarTracks model = (SimilarTracks) new IalsTrainer(config).fit(MadeUpListeners.plays());

    System.out.println("Like 'rock 0':");
    for (ScoredTrack similar : model.similarTo(new TrackId("rock 0"), 5)) {
      System.out.printf("  %-10s cosine %.2f%n", similar.track(), similar.score());
    }
  }
}
