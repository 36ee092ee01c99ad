package org.songnet.eval;

import java.util.ArrayList;
import java.util.List;
import org.songnet.Interactions;

/**
 * What depends on each other in a test and is resampled as a whole.
 *
 * @param kind {@code sessions} or {@code users}
 * @param names what to call each of them
 */
record Groups(String kind, List<String> names) {

  Groups {
    names = List.copyOf(names);
  }

  static Groups users(Interactions test) {
    List<String> names = new ArrayList<>();
    for (int user = 0; user < test.userCount(); user++) {
      names.add(test.user(user).value());
    }
    return new Groups("users", names);
  }

  /** Sessions are called by their user, with a number where he has several. */
  static Groups sessions(Interactions test) {
    List<String> names = new ArrayList<>();
    for (int session = 0; session < test.sessionCount(); session++) {
      int user = test.sessionUser(session);
      int first = test.firstSession(user);
      boolean only = test.endSession(user) - first == 1;
      names.add(test.user(user).value() + (only ? "" : " " + (session - first + 1)));
    }
    return new Groups("sessions", names);
  }
}
