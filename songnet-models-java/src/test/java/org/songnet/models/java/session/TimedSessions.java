package org.songnet.models.java.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.models.java.Toys;

/** Sessions of letters that ended at known times. */
final class TimedSessions {

  private TimedSessions() {}

  /** Words, each followed by the day on which its last letter ended; each of another user. */
  static Interactions onDays(Object... wordsAndDays) {
    List<Track> letters = new ArrayList<>();
    Toys.ids("abcdefg").forEach(id -> letters.add(Track.of(id.value(), "")));
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < wordsAndDays.length; i += 2) {
      double day = ((Number) wordsAndDays[i + 1]).doubleValue();
      Instant end = Instant.ofEpochSecond((long) (day * 24 * 60 * 60));
      List<TrackId> tracks = Toys.ids((String) wordsAndDays[i]);
      List<Listen> listens = new ArrayList<>();
      for (int at = 0; at < tracks.size(); at++) {
        Instant ended = end.minusSeconds(200L * (tracks.size() - 1 - at));
        listens.add(
            new Listen(
                new UserId("user " + i / 2),
                tracks.get(at),
                ended,
                Duration.ofSeconds(200),
                Skip.NO));
      }
      sessions.add(Session.of(listens));
    }
    return Interactions.of(Catalog.of(letters), sessions);
  }
}
