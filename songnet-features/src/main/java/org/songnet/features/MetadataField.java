package org.songnet.features;

import java.util.Locale;
import org.songnet.Track;
import org.songnet.playlist.TrackNames;

/** What a track tells of itself in one number. */
public enum MetadataField {
  /** How long it is, in seconds. */
  DURATION {
    @Override
    float of(Track track) {
      return track
          .duration()
          .map(duration -> (float) (duration.toMillis() / 1000.))
          .orElse(Float.NaN);
    }
  },

  /** 1 where its lyrics are marked explicit, 0 where they are not. */
  EXPLICIT {
    @Override
    float of(Track track) {
      return track.explicit().map(explicit -> explicit ? 1f : 0f).orElse(Float.NaN);
    }
  },

  /** From 0 to 100, as Spotify counts. */
  POPULARITY {
    @Override
    float of(Track track) {
      return (float) track.popularity().orElse(Double.NaN);
    }
  },

  /** 1 where it appeared on a single, which has its name, 0 where it appeared on an album. */
  SINGLE {
    @Override
    float of(Track track) {
      return track.album().map(album -> isSingle(album, track.title()) ? 1f : 0f).orElse(Float.NaN);
    }
  },

  /** The year of release. */
  RELEASE_YEAR {
    @Override
    float of(Track track) {
      return track.released().map(released -> (float) released.year()).orElse(Float.NaN);
    }
  };

  /** The number; {@code NaN} where the track does not tell. */
  abstract float of(Track track);

  /** What the feature is called. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean isSingle(String album, String title) {
    String plain = TrackNames.normalize(album);
    return plain.endsWith(" single") || TrackNames.title(album).equals(TrackNames.title(title));
  }
}
