package org.songnet.models.java.rnn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.UserId;

/**
 * Sessions that only times and skips make predictable.
 *
 * <p>There are four listeners in turn. Tracks below the middle are for mornings, the others for
 * evenings: a session has tracks of its part of the day alone, but begins with any. After a skip
 * comes the track after the one skipped, after any other any.
 */
final class Evenings {

  private static final Instant MONDAY = Instant.parse("2024-01-01T00:00:00Z");
  private static final int LENGTH = 6;
  private static final int LISTENERS = 4;

  private Evenings() {}

  static Interactions of(int tracks, int sessions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InteractionsBuilder builder = Interactions.over(new Chain(tracks).catalog());
    for (int listener = 0; listener < LISTENERS; listener++) {
      for (int day = 0; day < sessions / LISTENERS; day++) {
        UserId user = new UserId("listener" + listener);
        builder.add(Session.of(session(user, tracks, day, random)));
      }
    }
    return builder.build();
  }

  private static List<Listen> session(UserId user, int tracks, int day, SplittableRandom random) {
    boolean evening = random.nextBoolean();
    Instant end = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(evening ? 20 : 8));
    List<Listen> listens = new ArrayList<>();
    int half = tracks / 2;
    int track = random.nextInt(tracks);
    for (int i = 0; i < LENGTH; i++) {
      Skip skip = random.nextInt(2) == 0 ? Skip.YES : Skip.NO;
      end = end.plus(Duration.ofSeconds(skip == Skip.YES ? 20 : 200));
      listens.add(new Listen(user, Chain.id(track), end, Duration.ofSeconds(20), skip));
      int first = evening ? half : 0;
      track = first + (skip == Skip.YES ? (track + 1) % half : random.nextInt(half));
    }
    return listens;
  }
}
