package org.songnet.spotify.fake;

import java.util.ArrayList;
import java.util.List;

/** A listener at the fake: numbers of songs and artists, and playlists. */
public final class FakeAccount {

  final String id;
  final List<Integer> saved = new ArrayList<>();
  final List<Integer> top = new ArrayList<>();
  final List<Integer> recent = new ArrayList<>();
  final List<Integer> followed = new ArrayList<>();
  final List<FakePlaylist> playlists = new ArrayList<>();

  FakeAccount(String id) {
    this.id = id;
  }

  /** Saves songs, the first one last, so that it is listed first. */
  public FakeAccount saved(int from, int count) {
    fill(saved, from, count);
    return this;
  }

  /** Takes a saved song back. */
  public void unsave(int song) {
    saved.remove((Integer) song);
  }

  /** Saves a song now. */
  public void save(int song) {
    saved.add(0, song);
  }

  /** Likes songs best. */
  public FakeAccount top(int from, int count) {
    fill(top, from, count);
    return this;
  }

  /** Has played songs lately, the first one last. */
  public FakeAccount recent(int from, int count) {
    fill(recent, from, count);
    return this;
  }

  /** Follows artists. */
  public FakeAccount followed(int from, int count) {
    fill(followed, from, count);
    return this;
  }

  private static void fill(List<Integer> list, int from, int count) {
    for (int i = 0; i < count; i++) {
      list.add(from + i);
    }
  }

  /** A playlist of songs that this listener owns. */
  public FakePlaylist playlist(String name, int from, int count) {
    return playlist(name, id, from, count);
  }

  /** A playlist of somebody else that this listener follows. */
  public FakePlaylist followedPlaylist(String name, int from, int count) {
    return playlist(name, "somebodyelse", from, count);
  }

  private FakePlaylist playlist(String name, String owner, int from, int count) {
    FakePlaylist playlist =
        new FakePlaylist(FakeMusic.id(id.substring(0, 3), playlists.size()), name, owner);
    for (int i = 0; i < count; i++) {
      playlist.add(FakeMusic.uri(from + i));
    }
    playlists.add(playlist);
    return playlist;
  }

  /** All playlists with this name. */
  public List<FakePlaylist> named(String name) {
    return playlists.stream().filter(playlist -> playlist.name.equals(name)).toList();
  }
}
