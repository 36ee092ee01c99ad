package org.songnet.models.dl4j.ncf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.InteractionsBuilder;
import org.songnet.TrackId;
import org.songnet.UserId;

/**
 * Collects every way in which listeners have had to do with tracks.
 *
 * <p>A kind of touch of a listener and a track counts once, however often it is told; another kind
 * is added to it. Nothing is ever overwritten. Not thread-safe.
 */
public final class Touches {

  private final Catalog catalog;
  private final Map<UserId, Map<Integer, Set<Touch>>> byUser = new LinkedHashMap<>();

  /** No touch yet of the tracks of a catalog. */
  public Touches(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Adds a touch; one of a track that the catalog does not have is passed over. */
  public Touches add(UserId user, TrackId track, Touch touch) {
    catalog.indexOf(track).ifPresent(index -> add(user, index, touch));
    return this;
  }

  private void add(UserId user, int track, Touch touch) {
    byUser
        .computeIfAbsent(user, id -> new LinkedHashMap<>())
        .computeIfAbsent(track, index -> EnumSet.noneOf(Touch.class))
        .add(touch);
  }

  /**
   * Adds {@link Touch#ARTIST_FOLLOWED} for every track of an artist, by the name in the catalog.
   */
  public Touches follow(UserId user, String artist) {
    for (int track = 0; track < catalog.size(); track++) {
      if (catalog.track(track).artists().contains(artist)) {
        add(user, track, Touch.ARTIST_FOLLOWED);
      }
    }
    return this;
  }

  /**
   * The touches as interactions: a session for each listener, in it an event for each kind of touch
   * of a track, weighted by it.
   */
  public Interactions interactions() {
    InteractionsBuilder builder = Interactions.over(catalog);
    byUser.forEach(
        (user, tracks) -> {
          List<Integer> events = new ArrayList<>();
          List<Touch> kinds = new ArrayList<>();
          tracks.forEach(
              (track, touches) ->
                  touches.forEach(
                      touch -> {
                        events.add(track);
                        kinds.add(touch);
                      }));
          float[] weights = new float[kinds.size()];
          for (int i = 0; i < weights.length; i++) {
            weights[i] = kinds.get(i).weight();
          }
          builder.add(user, events.stream().mapToInt(Integer::intValue).toArray(), weights);
        });
    return builder.build();
  }
}
