package org.songnet.spotify.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A playlist at the fake: addresses in order; an empty one is a song that is gone. */
public final class FakePlaylist {

  /** An entry that is a file on the listener's machine. */
  public static final String LOCAL = "spotify:local:::My+own:60";

  final String id;
  final String name;
  final String owner;
  final List<String> entries = new ArrayList<>();
  private int changes;

  FakePlaylist(String id, String name, String owner) {
    this.id = id;
    this.name = name;
    this.owner = owner;
  }

  /** What is on it. */
  public List<String> entries() {
    return List.copyOf(entries);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Puts entries at its end. */
  public FakePlaylist add(String... uris) {
    entries.addAll(List.of(uris));
    changes++;
    return this;
  }

  void replace(List<String> uris) {
    entries.clear();
    entries.addAll(uris);
    changes++;
  }

  void remove(List<String> uris) {
    entries.removeAll(uris);
    changes++;
  }

  String version() {
    return "version" + changes;
  }

  ObjectNode head(boolean oldStyle) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id)
        .put("name", name)
        .put("type", "playlist")
        .put("uri", "spotify:playlist:" + id);
    json.put("collaborative", false).put("snapshot_id", version()).put("public", false);
    json.put("description", "");
    json.putObject("owner").put("id", owner).put("type", "user").putNull("display_name");
    json.putObject(oldStyle ? "tracks" : "items").put("total", entries.size());
    return json;
  }

  static ObjectNode entry(String uri, boolean oldStyle) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("added_at", "2024-05-06T07:08:09Z").put("is_local", uri.equals(LOCAL));
    String key = oldStyle ? "track" : "item";
    if (uri.startsWith("spotify:track:")) {
      json.set(key, FakeMusic.track(FakeMusic.number(uri)));
    } else if (uri.startsWith("spotify:episode:")) {
      json.set(key, FakeMusic.episode(FakeMusic.number(uri)));
    } else if (uri.equals(LOCAL)) {
      json.set(key, FakeMusic.localFile());
    }
    return json;
  }
}
