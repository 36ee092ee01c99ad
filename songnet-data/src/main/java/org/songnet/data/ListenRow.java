package org.songnet.data;

import java.util.Optional;
import org.songnet.UserId;

/**
 * Who heard what, as a row of a listening history tells it; what it does not tell is empty.
 *
 * @param user the listener
 * @param id what identifies the track
 * @param title its title
 * @param artist its main artist
 * @param album its album
 */
record ListenRow(String user, String id, String title, String artist, String album) {

  /** Why this is nothing to import, empty where it is something. */
  Optional<SkipReason> problem() {
    if (id.isBlank() && title.isBlank()) {
      return Optional.of(SkipReason.NO_TRACK);
    }
    return isTooLong(user)
            || isTooLong(id)
            || isTooLong(title)
            || isTooLong(artist)
            || isTooLong(album)
        ? Optional.of(SkipReason.NAME_TOO_LONG)
        : Optional.empty();
  }

  private static boolean isTooLong(String text) {
    return text.length() > PlainText.MAX_LENGTH;
  }

  /** The number of the listener in the import; that of the options where the row tells none. */
  int user(ImportSink sink) {
    return sink.user(user.isBlank() ? sink.options().user() : new UserId(user));
  }

  /** The number of the track in the import. */
  int track(ImportSink sink) {
    return sink.track(id, title, artist, album);
  }
}
