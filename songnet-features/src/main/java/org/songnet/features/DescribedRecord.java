package org.songnet.features;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.songnet.ReleaseDate;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/** A track of a table, with its numbers there. */
record DescribedRecord(TrackRecord track, FeatureTable table) implements DescribedTrack {

  @Override
  public float feature(String name) {
    int column = table.names().indexOf(name);
    return column < 0 ? Float.NaN : table.extract(track.id())[column];
  }

  @Override
  public TrackId id() {
    return track.id();
  }

  @Override
  public String title() {
    return track.title();
  }

  @Override
  public List<String> artists() {
    return track.artists();
  }

  @Override
  public Optional<String> album() {
    return track.album();
  }

  @Override
  public Optional<ReleaseDate> released() {
    return track.released();
  }

  @Override
  public Optional<Duration> duration() {
    return track.duration();
  }

  @Override
  public Optional<Boolean> explicit() {
    return track.explicit();
  }

  @Override
  public OptionalDouble popularity() {
    return track.popularity();
  }

  @Override
  public List<String> genres() {
    return track.genres();
  }

  @Override
  public Optional<String> isrc() {
    return track.isrc();
  }

  @Override
  public String toString() {
    return track.toString();
  }
}
