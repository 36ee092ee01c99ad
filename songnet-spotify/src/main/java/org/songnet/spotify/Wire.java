package org.songnet.spotify;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnet.ReleaseDate;
import org.songnet.TrackRecord;

/**
 * Spotify's answers as they are written, where anything may be absent, and how they become what
 * songnet uses.
 */
final class Wire {

  private Wire() {}

  record User(@Nullable String id, @Nullable String accountId, @Nullable String displayName) {
    @Nullable SpotifyUser user() {
      if (id == null) {
        return null;
      }
      return new SpotifyUser(
          id,
          Objects.requireNonNullElse(accountId, id),
          Objects.requireNonNullElse(displayName, id));
    }
  }

  record Artist(
      @Nullable String id, @Nullable String name, @Nullable List<@Nullable String> genres) {
    SpotifyArtist artist() {
      return new SpotifyArtist(
          text(id), text(name), present(genres).filter(genre -> !genre.isBlank()).toList());
    }
  }

  record Album(
      @Nullable String id,
      @Nullable String name,
      @Nullable List<@Nullable Artist> artists,
      @Nullable Integer totalTracks,
      @Nullable String releaseDate) {

    @Nullable SpotifyAlbum album() {
      return id == null
          ? null
          : new SpotifyAlbum(
              id,
              text(name),
              present(artists).map(Artist::artist).toList(),
              totalTracks == null ? 0 : totalTracks,
              released());
    }

    @Nullable ReleaseDate released() {
      try {
        return releaseDate == null ? null : ReleaseDate.parse(releaseDate);
      } catch (IllegalArgumentException e) {
        return null; // such as 0000, of which there are some
      }
    }
  }

  record ExternalIds(@Nullable String isrc) {}

  record FullTrack(
      @Nullable String id,
      @Nullable String type,
      @Nullable String name,
      @Nullable List<@Nullable Artist> artists,
      @Nullable Album album,
      @Nullable Long durationMs,
      @Nullable Boolean explicit,
      @Nullable ExternalIds externalIds) {

    /** The track; null for an episode, a local file and a track that is gone. */
    @Nullable SpotifyTrack track() {
      if (id == null || !(type == null || type.equals("track"))) {
        return null;
      }
      List<SpotifyArtist> by = present(artists).map(Artist::artist).toList();
      List<String> names =
          by.stream().map(SpotifyArtist::name).filter(artist -> !artist.isEmpty()).toList();
      TrackRecord track = TrackRecord.of(SpotifyIds.track(id), text(name), names);
      if (album != null) {
        track = album.name() == null ? track : track.withAlbum(album.name());
        ReleaseDate released = album.released();
        track = released == null ? track : track.withReleased(released);
      }
      if (durationMs != null && durationMs > 0) {
        track = track.withDuration(Duration.ofMillis(durationMs));
      }
      if (explicit != null) {
        track = track.withExplicit(explicit);
      }
      if (externalIds != null && externalIds.isrc() != null) {
        track = track.withIsrc(externalIds.isrc());
      }
      return new SpotifyTrack(track, by);
    }
  }

  /** An entry of saved tracks, of what was played, or of a playlist, old style or new. */
  record Entry(
      @Nullable String addedAt,
      @Nullable String playedAt,
      @Nullable FullTrack track,
      @Nullable FullTrack item) {

    @Nullable TimedTrack timedTrack() {
      FullTrack entry = item == null ? track : item;
      SpotifyTrack found = entry == null ? null : entry.track();
      return found == null
          ? null
          : new TimedTrack(found, time(playedAt == null ? addedAt : playedAt));
    }

    private static @Nullable Instant time(@Nullable String text) {
      try {
        return text == null ? null : Instant.parse(text);
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  record Owner(@Nullable String id) {}

  record Size(@Nullable Integer total) {}

  record PlaylistHead(
      @Nullable String id,
      @Nullable String name,
      @Nullable Owner owner,
      @Nullable Boolean collaborative,
      @Nullable String snapshotId,
      @JsonProperty("items") @JsonAlias("tracks") @Nullable Size items) {

    @Nullable SpotifyPlaylist playlist() {
      return id == null
          ? null
          : new SpotifyPlaylist(
              id,
              text(name),
              owner == null ? "" : text(owner.id()),
              Boolean.TRUE.equals(collaborative),
              text(snapshotId),
              items == null || items.total() == null ? 0 : items.total());
    }
  }

  record Cursors(@Nullable String after, @Nullable String before) {}

  /** A page of any list; the lists differ in how they go on. */
  interface Listing<W> {
    @Nullable List<@Nullable W> items();

    @Nullable String next();

    @Nullable Integer total();

    @Nullable Cursors cursors();

    /** This page, each entry turned into what songnet uses or left out where that is null. */
    default <T> Page<T> page(
        Function<W, @Nullable T> use, Function<Listing<W>, @Nullable Position> after) {
      List<@Nullable W> entries = Objects.requireNonNullElse(items(), List.of());
      List<T> usable =
          entries.stream().filter(Objects::nonNull).map(use).filter(Objects::nonNull).toList();
      return new Page<>(
          usable,
          entries.size() - usable.size(),
          total() == null ? 0 : total(),
          entries.isEmpty() ? null : after.apply(this));
    }

    /** Where a list that is counted goes on. */
    default @Nullable Position afterCounted(Position from) {
      int read = from.offset() + Objects.requireNonNullElse(items(), List.of()).size();
      Integer all = total();
      boolean more = all == null ? next() != null : read < all;
      return more ? Position.of(read) : null;
    }
  }

  record Tracks(
      @Nullable List<@Nullable FullTrack> items,
      @Nullable String next,
      @Nullable Integer total,
      @Nullable Cursors cursors)
      implements Listing<FullTrack> {}

  record Entries(
      @Nullable List<@Nullable Entry> items,
      @Nullable String next,
      @Nullable Integer total,
      @Nullable Cursors cursors)
      implements Listing<Entry> {}

  record Artists(
      @Nullable List<@Nullable Artist> items,
      @Nullable String next,
      @Nullable Integer total,
      @Nullable Cursors cursors)
      implements Listing<Artist> {}

  record Playlists(
      @Nullable List<@Nullable PlaylistHead> items,
      @Nullable String next,
      @Nullable Integer total,
      @Nullable Cursors cursors)
      implements Listing<PlaylistHead> {}

  /** What a search found, or whom a listener follows. */
  record Found(@Nullable Tracks tracks, @Nullable Artists artists, @Nullable Playlists playlists) {}

  record Version(@Nullable String snapshotId) {}

  record Features(
      @Nullable Double acousticness,
      @Nullable Double danceability,
      @Nullable Double energy,
      @Nullable Double instrumentalness,
      @Nullable Double key,
      @Nullable Double liveness,
      @Nullable Double loudness,
      @Nullable Double mode,
      @Nullable Double speechiness,
      @Nullable Double tempo,
      @Nullable Double valence) {
    AudioFeatures features() {
      return new AudioFeatures(
          number(acousticness),
          number(danceability),
          number(energy),
          number(instrumentalness),
          number(key),
          number(liveness),
          number(loudness),
          number(mode),
          number(speechiness),
          number(tempo),
          number(valence));
    }

    private static double number(@Nullable Double value) {
      return value == null ? Double.NaN : value;
    }
  }

  record Failure(@Nullable Details error) {}

  record Details(@Nullable Integer status, @Nullable String message, @Nullable String reason) {}

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> Stream<T> present(@Nullable List<@Nullable T> list) {
    return Objects.requireNonNullElse(list, List.<@Nullable T>of()).stream()
        .filter(Objects::nonNull);
  }
}
