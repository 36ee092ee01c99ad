package org.songnet.data.simulation;

import java.util.List;
import org.songnet.Session;
import org.songnet.UserId;

/**
 * All that a simulated listener heard.
 *
 * @param plan the habits behind it
 * @param sessions the plays, earliest first, by session; sessions are at least 90 minutes apart
 */
public record SimulatedHistory(ListeningPlan plan, List<List<SimulatedPlay>> sessions) {

  /** Copies the lists. */
  public SimulatedHistory {
    sessions = sessions.stream().map(List::copyOf).toList();
  }

  /** The plays of all sessions, earliest first. */
  public List<SimulatedPlay> plays() {
    return sessions.stream().flatMap(List::stream).toList();
  }

  /** The sessions as those of a user, skipped plays included. */
  public List<Session> sessions(UserId user) {
    return sessions.stream()
        .map(plays -> Session.of(plays.stream().map(play -> play.listen(user)).toList()))
        .toList();
  }
}
