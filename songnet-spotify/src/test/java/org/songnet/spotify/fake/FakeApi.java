package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the Web API answers, for an app registered today. */
final class FakeApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long FIRST_PLAY = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final long BETWEEN_PLAYS = 200_000;

  private final boolean oldStyle;

  FakeApi(boolean oldStyle) {
    this.oldStyle = oldStyle;
  }

  Answer answer(
      FakeAccount account, String method, String path, Map<String, String> query, JsonNode body) {
    String[] parts = path.substring(1).split("/", -1);
    if (parts.length == 3 && parts[0].equals("playlists") && parts[2].equals("items")) {
      return account.playlists.stream()
          .filter(playlist -> playlist.id.equals(parts[1]))
          .findFirst()
          .map(playlist -> items(account, playlist, method, query, body))
          .orElseGet(() -> Answer.error(404, "Resource not found"));
    } else if (path.equals("/me/playlists") && method.equals("POST")) {
      return Answer.of(201, create(account, body));
    } else if (parts.length == 2 && !parts[0].equals("me")) {
      return thing(parts[0], parts[1]);
    }
    return Answer.ok(list(account, path, query));
  }

  private ObjectNode list(FakeAccount account, String path, Map<String, String> query) {
    return switch (path) {
      case "/me" -> user(account);
      case "/me/tracks" -> FakeAnswers.page(account.saved, query, FakeApi::savedTrack);
      case "/me/top/tracks" -> FakeAnswers.page(account.top, query, FakeMusic::track);
      case "/me/top/artists" -> FakeAnswers.page(account.followed, query, FakeMusic::artist);
      case "/me/playlists" ->
          FakeAnswers.page(account.playlists, query, playlist -> playlist.head(oldStyle));
      case "/me/following" -> followed(account, query);
      case "/me/player/recently-played" -> recent(account, query);
      case "/search" -> search(account, query);
      default -> throw new IllegalArgumentException("new apps may not ask for " + path);
    };
  }

  private static ObjectNode user(FakeAccount account) {
    return JSON.objectNode()
        .put("id", account.id)
        .put("account_id", "lasting" + account.id)
        .put("display_name", "The " + account.id)
        .put("type", "user");
  }

  private static ObjectNode savedTrack(int song) {
    ObjectNode json = JSON.objectNode();
    json.put("added_at", Instant.ofEpochMilli(FIRST_PLAY + song * 1000L).toString());
    json.set("track", FakeMusic.track(song));
    return json;
  }

  private static ObjectNode followed(FakeAccount account, Map<String, String> query) {
    int start =
        query.containsKey("after")
            ? account.followed.indexOf(FakeMusic.number(query.get("after"))) + 1
            : 0;
    List<Integer> left = account.followed.subList(start, account.followed.size());
    ObjectNode listing = cursors(left, query, FakeMusic::artist);
    listing.put("total", account.followed.size());
    int read = listing.get("items").size();
    if (read > 0 && read < left.size()) {
      ((ObjectNode) listing.get("cursors")).put("after", FakeMusic.artistId(left.get(read - 1)));
    }
    ObjectNode json = JSON.objectNode();
    json.set("artists", listing);
    return json;
  }

  /** The play at index i of the latest happened that many times {@link #BETWEEN_PLAYS} ago. */
  private static ObjectNode recent(FakeAccount account, Map<String, String> query) {
    long before = Long.parseLong(query.getOrDefault("before", Long.toString(Long.MAX_VALUE)));
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < account.recent.size(); i++) {
      if (playedAt(account, i) < before) {
        left.add(i);
      }
    }
    ObjectNode listing =
        cursors(
            left,
            query,
            i -> {
              ObjectNode play = JSON.objectNode();
              play.put("played_at", Instant.ofEpochMilli(playedAt(account, i)).toString());
              play.set("track", FakeMusic.track(account.recent.get(i)));
              return play;
            });
    int read = listing.get("items").size();
    if (read > 0) {
      long last = playedAt(account, left.get(read - 1));
      ((ObjectNode) listing.get("cursors")).put("before", Long.toString(last));
    }
    return listing;
  }

  private static long playedAt(FakeAccount account, int i) {
    return FIRST_PLAY + (account.recent.size() - i) * BETWEEN_PLAYS;
  }

  private static ObjectNode cursors(
      List<Integer> left, Map<String, String> query, Function<Integer, ObjectNode> entry) {
    int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
    ArrayNode items = JSON.arrayNode();
    left.stream().limit(limit).map(entry).forEach(items::add);
    ObjectNode json = JSON.objectNode();
    json.put("href", "https://api.spotify.com/v1/list").put("limit", limit);
    json.set("items", items);
    json.putObject("cursors");
    if (items.size() < left.size()) {
      json.put("next", "https://api.spotify.com/v1/list?more");
    }
    return json;
  }

  private ObjectNode search(FakeAccount account, Map<String, String> query) {
    ObjectNode json = JSON.objectNode();
    String words = query.getOrDefault("q", "");
    if ("track".equals(query.get("type"))) {
      int artist = Integer.parseInt(words.replaceAll("\\D", ""));
      List<Integer> songs = new ArrayList<>();
      for (int song = artist; song < 25 * FakeMusic.ARTISTS; song += FakeMusic.ARTISTS) {
        songs.add(song);
      }
      json.set("tracks", FakeAnswers.page(songs, query, FakeMusic::track));
    } else {
      List<FakePlaylist> found =
          account.playlists.stream().filter(playlist -> playlist.name.contains(words)).toList();
      json.set("playlists", FakeAnswers.page(found, query, playlist -> playlist.head(oldStyle)));
    }
    return json;
  }

  private static Answer thing(String kind, String id) {
    int number = FakeMusic.number(id);
    return switch (kind) {
      case "tracks" -> Answer.ok(FakeMusic.track(number));
      case "artists" -> Answer.ok(FakeMusic.artist(number));
      case "albums" -> Answer.ok(FakeMusic.fullAlbum(number));
      default -> throw new IllegalArgumentException("new apps may not ask for " + kind);
    };
  }

  private ObjectNode create(FakeAccount account, JsonNode body) {
    return account
        .playlist(body.path("name").asText(), 0, 0)
        .head(oldStyle)
        .set("items", FakeAnswers.listing(JSON.arrayNode(), 0, 50, 0, "items"));
  }

  private Answer items(
      FakeAccount account,
      FakePlaylist playlist,
      String method,
      Map<String, String> query,
      JsonNode body) {
    if (!playlist.owner.equals(account.id)) {
      return Answer.error(403, "Forbidden");
    }
    List<String> uris = new ArrayList<>();
    body.path("uris").forEach(uri -> uris.add(uri.asText()));
    body.path("items").forEach(item -> uris.add(item.path("uri").asText()));
    if (uris.size() > 100) {
      return Answer.error(400, "Too many ids requested");
    }
    switch (method) {
      case "GET" -> {
        return Answer.ok(
            FakeAnswers.page(playlist.entries, query, uri -> FakePlaylist.entry(uri, oldStyle)));
      }
      case "POST" -> playlist.add(uris.toArray(new String[0]));
      case "PUT" -> playlist.replace(uris);
      case "DELETE" -> playlist.remove(uris);
      default -> throw new IllegalArgumentException(method);
    }
    return Answer.of(
        method.equals("POST") ? 201 : 200,
        JSON.objectNode().put("snapshot_id", playlist.version()));
  }
}
