package org.songnet.spotify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a long list.
 *
 * @param items what songnet can use of it, in order
 * @param leftOut how many entries it cannot use: episodes, local files, tracks that are gone
 * @param total how many entries the whole list has, as far as Spotify says; 0 if it does not
 * @param after where the list goes on; null at its end
 * @param <T> what the list is of
 */
public record Page<T>(List<T> items, int leftOut, int total, @Nullable Position after) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /** Where the list goes on; empty at its end. */
  public Optional<Position> next() {
    return Optional.ofNullable(after);
  }
}
