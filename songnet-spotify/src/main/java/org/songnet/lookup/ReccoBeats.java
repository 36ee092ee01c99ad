package org.songnet.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.songnet.Track;
import org.songnet.spotify.SpotifyIds;
import org.songnet.web.WebConfig;
import org.songnet.web.WebListener;

/**
 * <a href="https://reccobeats.com/docs">ReccoBeats</a>: what Spotify's tracks sound like, free and
 * without a key, and the codes by which others know them.
 *
 * <p>Forty tracks take two requests: their audio features, and their codes (ISRC). It leaves out
 * what it does not know; its answers name Spotify's id in an address only.
 */
public final class ReccoBeats implements TrackSource {

  /** Where it is. */
  public static final URI HOME = URI.create("https://api.reccobeats.com");

  private static final Duration PACE = Duration.ofMillis(250);
  private static final int AT_ONCE = 40;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{22}");
  private static final Pattern TRACK = Pattern.compile("/track/([A-Za-z0-9]+)");
  private static final String KEY = "key";
  private static final List<String> FEATURES =
      List.of(
          "acousticness",
          "danceability",
          "energy",
          "instrumentalness",
          KEY,
          "liveness",
          "loudness",
          "mode",
          "speechiness",
          "tempo",
          "valence");

  private final Service service;

  /** A source that tells a listener what goes out. */
  public ReccoBeats(ServiceConfig config, WebListener listener) {
    this.service = new Service("ReccoBeats", config, listener);
  }

  /** Itself, four times a second at most. */
  public static ServiceConfig usual(String userAgent) {
    return new ServiceConfig(HOME, userAgent, WebConfig.defaults().withPace(PACE));
  }

  @Override
  public String name() {
    return "reccobeats";
  }

  /** Spotify's id, where it is a track of Spotify; a bad one would spoil the request of others. */
  @Override
  public List<String> questions(Track track) {
    String id = SpotifyIds.isTrack(track.id()) ? SpotifyIds.bare(track.id()) : "";
    return ID.matcher(id).matches() ? List.of(id) : List.of();
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public Map<String, TrackFacts> ask(List<String> ids) throws IOException {
    Map<String, JsonNode> sounds = byId("/v1/audio-features?ids=", ids);
    Map<String, JsonNode> tracks = byId("/v1/track?ids=", ids);
    Set<String> known = new HashSet<>(sounds.keySet());
    known.addAll(tracks.keySet());
    known.retainAll(Set.copyOf(ids));
    Map<String, TrackFacts> facts = new HashMap<>();
    for (String id : known) {
      facts.put(
          id, new TrackFacts(features(sounds.get(id)), List.of(), isrc(tracks.get(id)), List.of()));
    }
    return facts;
  }

  private Map<String, JsonNode> byId(String path, List<String> ids) throws IOException {
    JsonNode content =
        service.get(
            path + String.join(",", ids), (reply, json) -> service.list(reply, json, "content"));
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode entry : content) {
      Matcher id = TRACK.matcher(entry.path("href").asText());
      if (id.find()) {
        byId.put(id.group(1), entry);
      }
    }
    return byId;
  }

  private static Map<String, Double> features(@Nullable JsonNode sound) {
    Map<String, Double> features = new LinkedHashMap<>();
    if (sound == null) {
      return features;
    }
    for (String name : FEATURES) {
      JsonNode value = sound.path(name);
      boolean unknownKey = name.equals(KEY) && value.asDouble() < 0;
      if (value.isNumber() && !unknownKey) {
        features.put(name, value.asDouble());
      }
    }
    return features;
  }

  private static @Nullable String isrc(@Nullable JsonNode track) {
    String isrc = track == null ? "" : track.path("isrc").asText();
    return Isrc.isOne(isrc) ? isrc : null;
  }
}
