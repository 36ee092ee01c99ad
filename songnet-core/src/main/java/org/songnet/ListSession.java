package org.songnet;

import java.time.Instant;
import java.util.List;

/** A session held as a list. */
record ListSession(List<Listen> listens) implements Session {

  ListSession {
    if (listens.isEmpty()) {
      throw new IllegalArgumentException("a session needs at least one listen");
    }
    listens = List.copyOf(listens);
    UserId user = listens.get(0).user();
    Instant previous = listens.get(0).endedAt();
    for (Listen listen : listens) {
      if (!listen.user().equals(user)) {
        throw new IllegalArgumentException(
            "a session has one user, not both " + user + " and " + listen.user());
      }
      if (listen.endedAt().isBefore(previous)) {
        throw new IllegalArgumentException(
            "listens must be in order of their end: " + listen.endedAt() + " after " + previous);
      }
      previous = listen.endedAt();
    }
  }

  @Override
  public UserId user() {
    return listens.get(0).user();
  }
}
