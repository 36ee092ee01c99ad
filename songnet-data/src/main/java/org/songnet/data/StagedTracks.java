package org.songnet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.songnet.TrackId;
import org.songnet.TrackRecord;

/**
 * The tracks of an import while it runs, numbered from 0.
 *
 * <p>A track is known by its id or, where the source tells none, by its artist and title. What the
 * first row told about a track stays; later rows fill in what was missing. Not thread-safe.
 */
final class StagedTracks {

  /** Every id that was told. */
  final TextPool ids = new TextPool();

  /** Every title, artist and album. */
  final TextPool names = new TextPool();

  private int size;
  private int[] id = new int[256];
  private int[] title = new int[256];
  private int[] artist = new int[256];
  private int[] album = new int[256];
  private int[] trackOfId = new int[256];
  private final Map<Long, Integer> trackOfNames = new HashMap<>();
  private @Nullable String[] texts = new String[0];

  int size() {
    return size;
  }

  /**
   * The number of a track with an id.
   *
   * @param idText a number of {@link #ids}
   * @param titleText a number of {@link #names} or {@link TextPool#NONE}, as the others
   */
  int byId(int idText, int titleText, int artistText, int albumText) {
    if (idText >= trackOfId.length) {
      trackOfId = Arrays.copyOf(trackOfId, Math.max(ids.size(), 2 * trackOfId.length));
    }
    if (trackOfId[idText] == 0) {
      int track = add(idText, titleText, artistText, albumText);
      trackOfId[idText] = track + 1;
      return track;
    }
    int track = trackOfId[idText] - 1;
    fillIn(title, track, titleText);
    fillIn(artist, track, artistText);
    fillIn(album, track, albumText);
    return track;
  }

  private static void fillIn(int[] column, int track, int text) {
    if (column[track] == TextPool.NONE) {
      column[track] = text;
    }
  }

  /** The number of a track without an id; the texts as in {@link #byId}. */
  int byNames(int titleText, int artistText, int albumText) {
    long names = ((long) artistText << 32) | (titleText & 0xFFFFFFFFL);
    Integer known = trackOfNames.get(names);
    if (known == null) {
      known = add(TextPool.NONE, titleText, artistText, albumText);
      trackOfNames.put(names, known);
    }
    fillIn(album, known, albumText);
    return known;
  }

  private int add(int idText, int titleText, int artistText, int albumText) {
    if (size == id.length) {
      id = Arrays.copyOf(id, 2 * size);
      title = Arrays.copyOf(title, 2 * size);
      artist = Arrays.copyOf(artist, 2 * size);
      album = Arrays.copyOf(album, 2 * size);
    }
    id[size] = idText;
    title[size] = titleText;
    artist[size] = artistText;
    album[size] = albumText;
    return size++;
  }

  /** Whether the source told an id. */
  boolean hasId(int track) {
    return id[track] != TextPool.NONE;
  }

  /** Whether any track has no id. */
  boolean anyWithoutId() {
    return !trackOfNames.isEmpty();
  }

  /** Whether an artist or a title is known. */
  boolean hasNames(int track) {
    return title[track] != TextPool.NONE || artist[track] != TextPool.NONE;
  }

  /** The id made from the names. */
  TrackId namedId(int track) {
    return NamedTrackIds.idOf(text(artist[track]), text(title[track]));
  }

  /** The id that was told, else the one made from the names. */
  TrackId trackId(int track) {
    return hasId(track) ? new TrackId(PlainText.clean(ids.get(id[track]))) : namedId(track);
  }

  /** All that is known of a track, under a given id. */
  TrackRecord record(int track, TrackId as) {
    List<String> artists = new ArrayList<>(1);
    if (artist[track] != TextPool.NONE) {
      artists.add(text(artist[track]));
    }
    TrackRecord record = TrackRecord.of(as, text(title[track]), artists);
    return album[track] == TextPool.NONE ? record : record.withAlbum(text(album[track]));
  }

  /** A name as a string, the same one for all tracks that have it. */
  private String text(int number) {
    if (number == TextPool.NONE) {
      return "";
    }
    if (number >= texts.length) {
      texts = Arrays.copyOf(texts, names.size());
    }
    String text = texts[number];
    if (text == null) {
      text = PlainText.clean(names.get(number));
      texts[number] = text;
    }
    return text;
  }
}
