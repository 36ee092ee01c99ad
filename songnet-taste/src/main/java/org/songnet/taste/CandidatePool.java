package org.songnet.taste;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.playlist.RecordingSet;

/**
 * Tracks of which a listener never heard anything, each recording once, with where they come from.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class CandidatePool {

  private final Catalog catalog;
  private final List<Set<String>> sources;
  private final int heard;
  private final int duplicates;

  private CandidatePool(Builder from) {
    this.catalog = Catalog.of(from.tracks.values());
    this.sources = from.sources.values().stream().map(Set::copyOf).toList();
    this.heard = from.heard;
    this.duplicates = from.duplicates;
  }

  /** Collects a pool for the listener of a history. */
  public static Builder builder(TasteHistory history) {
    return new Builder(history);
  }

  /** The tracks, in the order they were added. */
  public Catalog catalog() {
    return catalog;
  }

  /** How many there are. */
  public int size() {
    return catalog.size();
  }

  /**
   * Where a track comes from: a file, a playlist, a search; empty where the pool does not have it.
   */
  public Set<String> sources(TrackId track) {
    OptionalInt index = catalog.indexOf(track);
    return index.isPresent() ? sources.get(index.getAsInt()) : Set.of();
  }

  /** How many tracks were refused as the listener knows them. */
  public int heard() {
    return heard;
  }

  /** How many tracks were refused as others of the same recording were there already. */
  public int duplicates() {
    return duplicates;
  }

  @Override
  public String toString() {
    return "CandidatePool: %d tracks; %d known and %d double left out"
        .formatted(size(), heard, duplicates);
  }

  /** Collects tracks, leaving out what is known or there already. Not thread-safe. */
  public static final class Builder {

    private final TasteHistory history;
    private final RecordingSet recordings = new RecordingSet();
    private final Map<TrackId, Track> tracks = new LinkedHashMap<>();
    private final Map<TrackId, Set<String>> sources = new LinkedHashMap<>();
    private int heard;
    private int duplicates;

    private Builder(TasteHistory history) {
      this.history = history;
    }

    /**
     * Adds a track unless it is known.
     *
     * @param source where it comes from, for people to read
     */
    public Builder add(Track track, String source) {
      Set<String> there = sources.get(track.id());
      if (there != null) {
        there.add(source);
        duplicates++;
      } else if (history.knows(track)) {
        heard++;
      } else if (recordings.contains(track)) {
        duplicates++;
      } else {
        recordings.add(track);
        tracks.put(track.id(), track);
        sources.put(track.id(), new LinkedHashSet<>(Set.of(source)));
      }
      return this;
    }

    /** Adds all tracks of a catalog. */
    public Builder addAll(Catalog catalog, String source) {
      for (int i = 0; i < catalog.size(); i++) {
        add(catalog.track(i), source);
      }
      return this;
    }

    /** The pool so far; the builder can go on. */
    public CandidatePool build() {
      return new CandidatePool(this);
    }
  }
}
