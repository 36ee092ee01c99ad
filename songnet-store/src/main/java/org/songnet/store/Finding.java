package org.songnet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;

/**
 * What became of asking a service about a track.
 *
 * @param track the track
 * @param source who was asked, such as {@code musicbrainz}; the features it told have the same one
 * @param foundBy the question by which the service knew the track; null where it knows nothing of
 *     it, which is never said when it only failed to answer
 * @param genres what genres it told, the most fitting first; possibly none
 * @param at when it answered; kept to the millisecond
 */
public record Finding(
    TrackId track, String source, @Nullable String foundBy, List<String> genres, Instant at) {

  /** Copies the genres. */
  public Finding {
    genres = List.copyOf(genres);
  }

  /** The question that was answered; empty where the service knows nothing of the track. */
  public Optional<String> question() {
    return Optional.ofNullable(foundBy);
  }
}
