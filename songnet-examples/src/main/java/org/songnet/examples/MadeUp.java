package org.songnet.examples;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.TrackId;
import org.songnet.UserId;

/** Twelve songs, always heard in the same round, so that what comes next is plain to see. */
final class MadeUp {

  private static final int SONGS = 12;
  private static final int SESSIONS = 300;
  private static final int LENGTH = 8;

  private MadeUp() {}

  static List<EmbedInYourApp.Song> songs() {
    List<EmbedInYourApp.Song> songs = new ArrayList<>();
    for (int i = 0; i < SONGS; i++) {
      songs.add(
          new EmbedInYourApp.Song(new TrackId("song " + i), "Number " + i, List.of("The Round")));
    }
    return songs;
  }

  static List<Session> plays() {
    List<Session> sessions = new ArrayList<>();
    for (int s = 0; s < SESSIONS; s++) {
      UserId user = new UserId("user " + s % 5);
      Instant end = Instant.EPOCH.plus(Duration.ofDays(s));
      List<Listen> listens = new ArrayList<>();
      for (int i = 0; i < LENGTH; i++) {
        end = end.plus(Duration.ofMinutes(3));
        TrackId track = new TrackId("song " + (s + i) % SONGS);
        listens.add(new Listen(user, track, end, Duration.ofMinutes(3), Skip.NO));
      }
      sessions.add(Session.of(listens));
    }
    return sessions;
  }
}
