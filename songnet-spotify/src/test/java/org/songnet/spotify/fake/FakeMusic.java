package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Songs without number: song {@code n} is by artist {@code n % ARTISTS}; artists from there on have
 * a namesake among the first.
 */
public final class FakeMusic {

  static final int ARTISTS = 97;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PAGE = "https://open.spotify.com/";

  private FakeMusic() {}

  /** The address of a song. */
  public static String uri(int song) {
    return "spotify:track:" + id("trk", song);
  }

  /** The address of an episode, which can be on a playlist too. */
  public static String episodeUri(int episode) {
    return "spotify:episode:" + id("eps", episode);
  }

  static String artistId(int artist) {
    return id("art", artist);
  }

  static int number(String id) {
    return Integer.parseInt(id.substring(id.length() - 19));
  }

  static String id(String kind, int number) {
    return String.format(Locale.ROOT, "%s%019d", kind, number);
  }

  static ObjectNode artist(int artist) {
    ObjectNode json = object("artist", artistId(artist));
    json.put("name", "Band " + artist % ARTISTS);
    return json;
  }

  static ObjectNode album(int song) {
    ObjectNode json = object("album", id("alb", song / 10));
    json.put("album_type", "album").put("total_tracks", 10).put("name", "Album " + song / 10);
    json.put("release_date", Integer.toString(1970 + song % 50));
    json.put("release_date_precision", "year");
    json.putArray("available_markets");
    json.putArray("images");
    json.putArray("artists").add(artist(song % ARTISTS));
    return json;
  }

  static ObjectNode fullAlbum(int number) {
    ObjectNode json = album(number * 10);
    ArrayNode tracks = JSON.arrayNode();
    json.set("tracks", FakeAnswers.listing(tracks, 0, 50, 0, "album"));
    json.putArray("copyrights");
    json.putObject("external_ids");
    json.putArray("genres");
    json.put("label", "").put("popularity", 0);
    return json;
  }

  static ObjectNode track(int song) {
    ObjectNode json = object("track", id("trk", song));
    json.put("name", "Song " + song).put("duration_ms", 180_000 + song).put("explicit", false);
    json.put("disc_number", 1).put("track_number", 1 + song % 10).put("is_local", false);
    json.putArray("artists").add(artist(song % ARTISTS));
    json.set("album", album(song));
    json.putObject("external_ids").put("isrc", String.format(Locale.ROOT, "XXABC%07d", song));
    return json;
  }

  static ObjectNode episode(int episode) {
    ObjectNode json = object("episode", id("eps", episode));
    json.putNull("audio_preview_url");
    json.put("description", "").put("html_description", "").put("name", "Episode " + episode);
    json.put("duration_ms", 1).put("explicit", false).put("is_externally_hosted", false);
    json.put("is_playable", true).put("release_date", "2020").put("release_date_precision", "year");
    json.putArray("images");
    json.putArray("languages");
    json.set("show", show());
    return json;
  }

  private static ObjectNode show() {
    ObjectNode json = object("show", id("shw", 0));
    json.put("name", "Talk").put("publisher", "").put("media_type", "audio");
    json.put("description", "").put("html_description", "").put("total_episodes", 1);
    json.put("explicit", false).put("is_externally_hosted", false);
    for (String list : new String[] {"available_markets", "copyrights", "images", "languages"}) {
      json.putArray(list);
    }
    return json;
  }

  static ObjectNode localFile() {
    ObjectNode json = JSON.objectNode();
    json.put("type", "track").put("name", "My own").put("is_local", true);
    json.put("uri", "spotify:local:::My+own:60");
    return json;
  }

  private static ObjectNode object(String type, String id) {
    ObjectNode json = JSON.objectNode();
    json.put("id", id).put("type", type).put("uri", "spotify:" + type + ":" + id);
    json.put("href", "https://api.spotify.com/v1/" + type + "s/" + id);
    json.putObject("external_urls").put("spotify", PAGE + type + "/" + id);
    return json;
  }
}
