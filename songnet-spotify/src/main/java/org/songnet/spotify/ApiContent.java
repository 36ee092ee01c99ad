package org.songnet.spotify;

import java.io.IOException;
import java.util.EnumSet;
import org.songnet.UserId;
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
  public static final String PLAYLIST = "spotify:playlist:";

  private static final String CRAWL = "crawl:";

  private ApiContent() {}

  /** Whether a listener is one the Web API told of, or a playlist that a crawl read there. */
  public static boolean isOf(UserId listener) {
    String id = listener.value();
    return id.startsWith(USER) || (id.startsWith(CRAWL) && id.contains(":" + PLAYLIST));
  }

  /** Whether a library holds interactions that the Web API told of. */
  public static boolean isIn(Library library) throws IOException {
    return library.interactions().all(EnumSet.allOf(InteractionKind.class)).stream()
        .anyMatch(interaction -> isOf(interaction.user()));
  }
}
