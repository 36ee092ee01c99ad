package org.songnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnet.Listen;
import org.songnet.Session;
import org.songnet.Skip;
import org.songnet.UserId;
import org.songnet.spotify.ApiContent;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;
import org.songnet.store.LibraryOptions;
import org.songnet.store.TrackInteraction;

/**
 * What Spotify's Web API told of listeners, as sessions: one for each listener and kind.
 *
 * <p>Spotify's Developer Policy forbids training on it; only who holds the rights may ask for it.
 */
final class ApiSessions {

  private static final int SHORTEST = 2;

  private ApiSessions() {}

  /** Whether there are any in a library's file. */
  static boolean areIn(Path file) throws IOException {
    try (Library library = Library.open(file, LibraryOptions.defaults().withReadOnly(true))) {
      return ApiContent.isIn(library);
    }
  }

  private record Group(UserId user, InteractionKind kind) {}

  /** The sessions of two tracks or more, in the order of time; what has no time comes first. */
  static List<Session> of(Library library) throws IOException {
    Map<Group, List<Listen>> groups = new LinkedHashMap<>();
    for (TrackInteraction row : library.interactions().all(EnumSet.allOf(InteractionKind.class))) {
      if (ApiContent.isOf(row.user())) {
        Instant at = row.time().orElse(Instant.EPOCH);
        groups
            .computeIfAbsent(new Group(row.user(), row.kind()), group -> new ArrayList<>())
            .add(new Listen(row.user(), row.track(), at, Duration.ZERO, Skip.NO));
      }
    }
    List<Session> sessions = new ArrayList<>();
    for (List<Listen> listens : groups.values()) {
      if (listens.size() >= SHORTEST) {
        listens.sort(Comparator.comparing(Listen::endedAt));
        sessions.add(Session.of(listens));
      }
    }
    return sessions;
  }
}
