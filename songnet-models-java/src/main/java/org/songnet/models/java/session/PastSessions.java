package org.songnet.models.java.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.songnet.Explanation;
import org.songnet.Interactions;
import org.songnet.UserId;
import org.songnet.spi.ModelReader;
import org.songnet.spi.ModelWriter;

/** Which session of the training data, and whose, each session of an index is. Immutable. */
final class PastSessions {

  private static final String SESSIONS = "session-numbers.i32";
  private static final String OWNERS = "session-users.i32";
  private static final String USERS = "users";

  private final int[] sessions;
  private final int[] owners;
  private final List<UserId> users;

  private PastSessions(int[] sessions, int[] owners, List<UserId> users) {
    this.sessions = sessions;
    this.owners = owners;
    this.users = users;
  }

  /**
   * The sessions of training data in another order.
   *
   * @param order the index in the training data of each session; not copied
   */
  static PastSessions of(Interactions training, int[] order) {
    int[] owners = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      owners[i] = training.sessionUser(order[i]);
    }
    List<UserId> users = new ArrayList<>(training.userCount());
    for (int user = 0; user < training.userCount(); user++) {
      users.add(training.user(user));
    }
    return new PastSessions(order, owners, users);
  }

  /** What explanations call a session. */
  Explanation.PastSession name(int session) {
    return new Explanation.PastSession(users.get(owners[session]), sessions[session]);
  }

  void write(ModelWriter out) throws IOException {
    out.ints(SESSIONS, sessions);
    out.ints(OWNERS, owners);
    out.texts(USERS, users.stream().map(UserId::value).toList());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the entries do not name so many sessions
   */
  static PastSessions read(int count, ModelReader in) throws IOException {
    int[] sessions = in.ints(SESSIONS);
    int[] owners = in.ints(OWNERS);
    List<UserId> users = in.texts(USERS).stream().map(UserId::new).toList();
    if (sessions.length != count || owners.length != count) {
      throw new IllegalArgumentException(
          "entries %s and %s: %d and %d numbers for %d sessions"
              .formatted(SESSIONS, OWNERS, sessions.length, owners.length, count));
    }
    for (int owner : owners) {
      if (owner < 0 || owner >= users.size()) {
        throw new IllegalArgumentException(
            "entry %s: user %d of %d".formatted(OWNERS, owner, users.size()));
      }
    }
    return new PastSessions(sessions, owners, users);
  }
}
