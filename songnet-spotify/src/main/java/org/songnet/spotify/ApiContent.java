package org.songnet.spotify;

import java.io.IOException;
import java.util.EnumSet;
import org.songnet.store.InteractionKind;
import org.songnet.store.Library;

/**
 * What came from Spotify's Web API.
 *
 * <p>Spotify's Developer Policy (section III.14) forbids training a model on it. Whatever trains on
 * a library asks here first, and needs the word of its user that they hold the rights.
 */
public final class ApiContent {

  /** How the ids of listeners begin whom the Web API told of. */
  static final String USER = "spotify:user:";

  /** How the ids of playlists begin that the Web API told of. */
  static final String PLAYLIST = "spotify:playlist:";

  private ApiContent() {}

  /** Whether a library holds interactions or playlists that the Web API told of. */
  public static boolean isIn(Library library) throws IOException {
    return library.playlists().all().stream().anyMatch(info -> info.id().startsWith(PLAYLIST))
        || library.interactions().all(EnumSet.allOf(InteractionKind.class)).stream()
            .anyMatch(interaction -> interaction.user().value().startsWith(USER));
  }
}
