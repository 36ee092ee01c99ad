package org.songnet.features;

import java.util.Locale;
import org.songnet.ReleaseDate;
import org.songnet.Track;

/** A text that a track has. */
public enum TextField {
  /** The title. */
  TITLE {
    @Override
    String of(Track track) {
      return track.title();
    }
  },

  /** The name of the album. */
  ALBUM {
    @Override
    String of(Track track) {
      return track.album().orElse("");
    }
  },

  /** The names of all artists. */
  ARTISTS {
    @Override
    String of(Track track) {
      return String.join(", ", track.artists());
    }
  },

  /** The release date as {@code yyyy-MM-dd}, as far as it is known. */
  RELEASED {
    @Override
    String of(Track track) {
      return track.released().map(ReleaseDate::toString).orElse("");
    }
  };

  /** The text; empty where the track does not have it. */
  abstract String of(Track track);

  /** What the features of this text are called, with a number behind. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
