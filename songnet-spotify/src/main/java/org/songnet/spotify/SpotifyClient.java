package org.songnet.spotify;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.spotify.Requests.Ask;
import org.songnet.web.WebListener;
import org.songnet.web.WebRefusedException;

/**
 * Spotify's Web API over HTTP, for the listener of one {@link SpotifySession}.
 *
 * <p>It waits out the rate limit, tries again after failures that pass, and refreshes the sign-in.
 * Safe for concurrent use.
 */
public final class SpotifyClient implements SpotifyApi {

  private static final int PAGE = 50;
  private static final int SEARCH_PAGE = 10;
  private static final int LAST_SEARCH_OFFSET = 1000;
  private static final int FORBIDDEN = 403;

  private final Requests requests;
  private final Set<SpotifyCapability> capabilities;

  /** A client that tells a listener what goes to Spotify. */
  public SpotifyClient(SpotifyConfig config, SpotifySession session, WebListener listener) {
    this.requests = new Requests(config, session, listener);
    this.capabilities =
        config.extendedQuota() ? Set.of(SpotifyCapability.values()) : Set.<SpotifyCapability>of();
  }

  @Override
  public SpotifyUser me() throws IOException {
    return one("your profile", "/me", Wire.User.class, Wire.User::user);
  }

  @Override
  public Page<SpotifyTrack> topTracks(TopPeriod period, Position from) throws IOException {
    Ask ask = top("tracks", period, from);
    return counted(requests.send(ask, Wire.Tracks.class), Wire.FullTrack::track, from);
  }

  @Override
  public Page<SpotifyArtist> topArtists(TopPeriod period, Position from) throws IOException {
    Ask ask = top("artists", period, from);
    return counted(requests.send(ask, Wire.Artists.class), Wire.Artist::artist, from);
  }

  private static Ask top(String kind, TopPeriod period, Position from) {
    Map<String, String> query = window(from, PAGE);
    query.put("time_range", period.parameter());
    return Ask.get("your top " + kind, "/me/top/" + kind, query);
  }

  @Override
  public Page<TimedTrack> recentlyPlayed(Position from) throws IOException {
    Map<String, String> query = limit(PAGE);
    if (!from.isStart()) {
      query.put("before", from.value());
    }
    Ask ask = Ask.get("what you played lately", "/me/player/recently-played", query);
    return requests
        .send(ask, Wire.Entries.class)
        .page(Wire.Entry::timedTrack, page -> cursor(page, from, Wire.Cursors::before));
  }

  @Override
  public Page<TimedTrack> savedTracks(Position from) throws IOException {
    Ask ask = Ask.get("your saved tracks", "/me/tracks", window(from, PAGE));
    return counted(requests.send(ask, Wire.Entries.class), Wire.Entry::timedTrack, from);
  }

  @Override
  public Page<SpotifyArtist> followedArtists(Position from) throws IOException {
    Map<String, String> query = limit(PAGE);
    query.put("type", "artist");
    if (!from.isStart()) {
      query.put("after", SpotifyIds.checked("position", from.value()));
    }
    Ask ask = Ask.get("the artists you follow", "/me/following", query);
    return found(ask, Wire.Found::artists)
        .page(Wire.Artist::artist, page -> cursor(page, from, Wire.Cursors::after));
  }

  /** Where a list with cursors goes on; one that would stand still has ended. */
  private static @Nullable Position cursor(
      Wire.Listing<?> page, Position from, Function<Wire.Cursors, @Nullable String> which) {
    String value = page.cursors() == null ? null : which.apply(page.cursors());
    return page.next() == null || value == null || value.isEmpty() || value.equals(from.value())
        ? null
        : new Position(value);
  }

  @Override
  public Page<SpotifyPlaylist> myPlaylists(Position from) throws IOException {
    Ask ask = Ask.get("your playlists", "/me/playlists", window(from, PAGE));
    return counted(requests.send(ask, Wire.Playlists.class), Wire.PlaylistHead::playlist, from);
  }

  @Override
  public Page<TimedTrack> playlistItems(String playlistId, Position from) throws IOException {
    Ask ask = Ask.get("playlist " + playlistId, items(playlistId), window(from, PAGE));
    try {
      return counted(requests.send(ask, Wire.Entries.class), Wire.Entry::timedTrack, from);
    } catch (WebRefusedException e) {
      boolean othersPlaylist =
          e.status().orElse(0) == FORBIDDEN
              && !capabilities.contains(SpotifyCapability.OTHER_PEOPLES_PLAYLISTS);
      throw othersPlaylist
          ? new ExtendedQuotaException(SpotifyCapability.OTHER_PEOPLES_PLAYLISTS)
          : e;
    }
  }

  @Override
  public SpotifyPlaylist createPlaylist(NewPlaylist playlist) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", playlist.name());
    body.put("public", playlist.isPublic());
    if (!playlist.description().isEmpty()) {
      body.put("description", playlist.description());
    }
    Ask ask = new Ask("a new playlist", "POST", "/me/playlists", Map.of(), body, false);
    return made(requests.send(ask, Wire.PlaylistHead.class).playlist(), ask.what());
  }

  @Override
  public String addToPlaylist(String playlistId, List<TrackId> tracks) throws IOException {
    return change("POST", playlistId, Map.of("uris", some(tracks)), false);
  }

  @Override
  public String replacePlaylist(String playlistId, List<TrackId> tracks) throws IOException {
    return change("PUT", playlistId, Map.of("uris", SpotifyIds.uris(tracks)), true);
  }

  @Override
  public String removeFromPlaylist(String playlistId, List<TrackId> tracks) throws IOException {
    List<Map<String, String>> items = some(tracks).stream().map(uri -> Map.of("uri", uri)).toList();
    return change("DELETE", playlistId, Map.of("items", items), true);
  }

  private static List<String> some(List<TrackId> tracks) {
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("tracks must not be empty");
    }
    return SpotifyIds.uris(tracks);
  }

  private String change(String method, String playlistId, Object body, boolean harmless)
      throws IOException {
    String path = items(playlistId);
    Ask ask = new Ask("playlist " + playlistId, method, path, Map.of(), body, harmless);
    String version = requests.send(ask, Wire.Version.class).snapshotId();
    return version == null ? "" : version;
  }

  private static String items(String playlistId) {
    return "/playlists/" + SpotifyIds.checked("playlistId", playlistId) + "/items";
  }

  @Override
  public SpotifyTrack track(TrackId id) throws IOException {
    String bare = SpotifyIds.bare(id);
    return one("track " + bare, "/tracks/" + bare, Wire.FullTrack.class, Wire.FullTrack::track);
  }

  @Override
  public SpotifyAlbum album(String id) throws IOException {
    String path = "/albums/" + SpotifyIds.checked("id", id);
    return one("album " + id, path, Wire.Album.class, Wire.Album::album);
  }

  @Override
  public SpotifyArtist artist(String id) throws IOException {
    String path = "/artists/" + SpotifyIds.checked("id", id);
    return one("artist " + id, path, Wire.Artist.class, Wire.Artist::artist);
  }

  @Override
  public Page<SpotifyTrack> searchTracks(String query, Position from) throws IOException {
    Wire.Tracks page = found(search(query, "track", from), Wire.Found::tracks);
    return page.page(Wire.FullTrack::track, listing -> searchable(listing, from));
  }

  @Override
  public Page<SpotifyPlaylist> searchPlaylists(String query, Position from) throws IOException {
    Wire.Playlists page = found(search(query, "playlist", from), Wire.Found::playlists);
    return page.page(Wire.PlaylistHead::playlist, listing -> searchable(listing, from));
  }

  private static Ask search(String words, String type, Position from) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("query must not be blank: '" + words + "'");
    }
    Map<String, String> query = window(from, SEARCH_PAGE);
    query.put("q", words);
    query.put("type", type);
    return Ask.get("the search", "/search", query);
  }

  private static @Nullable Position searchable(Wire.Listing<?> page, Position from) {
    Position after = page.afterCounted(from);
    return after != null && after.offset() <= LAST_SEARCH_OFFSET ? after : null;
  }

  @Override
  public Set<SpotifyCapability> capabilities() {
    return capabilities;
  }

  @Override
  public AudioFeatures audioFeatures(TrackId id) throws IOException {
    String bare = SpotifyIds.bare(id);
    if (!capabilities.contains(SpotifyCapability.AUDIO_FEATURES)) {
      throw new ExtendedQuotaException(SpotifyCapability.AUDIO_FEATURES);
    }
    String path = "/audio-features/" + bare;
    return one("the sound of " + bare, path, Wire.Features.class, Wire.Features::features);
  }

  private <W, T> T one(String what, String path, Class<W> type, Function<W, @Nullable T> use)
      throws IOException {
    return made(use.apply(requests.send(Ask.get(what, path, Map.of()), type)), what);
  }

  private static <T> T made(@Nullable T made, String what) throws IOException {
    if (made == null) {
      throw new WebRefusedException("Spotify's answer to " + what + " lacks the id", 200);
    }
    return made;
  }

  private <W> W found(Ask ask, Function<Wire.Found, @Nullable W> which) throws IOException {
    W listing = which.apply(requests.send(ask, Wire.Found.class));
    if (listing == null) {
      throw new WebRefusedException("Spotify's answer to " + ask.what() + " has no list", 200);
    }
    return listing;
  }

  private static <W, T> Page<T> counted(
      Wire.Listing<W> listing, Function<W, @Nullable T> use, Position from) {
    return listing.page(use, page -> page.afterCounted(from));
  }

  private static Map<String, String> limit(int size) {
    Map<String, String> query = new TreeMap<>();
    query.put("limit", Integer.toString(size));
    return query;
  }

  private static Map<String, String> window(Position from, int size) {
    Map<String, String> query = limit(size);
    query.put("offset", Integer.toString(from.offset()));
    return query;
  }
}
