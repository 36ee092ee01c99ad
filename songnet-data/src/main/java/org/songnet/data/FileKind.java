package org.songnet.data;

/** What a file was recognised as, by what is in it rather than by its name. */
public enum FileKind {
  /** Spotify's extended streaming history: the whole account, to the second. */
  SPOTIFY_EXTENDED("Spotify extended streaming history"),
  /** The video part of Spotify's extended streaming history; its rows are counted, not imported. */
  SPOTIFY_VIDEO("Spotify video history"),
  /** The streaming history of Spotify's account data: the last year, to the minute. */
  SPOTIFY_ACCOUNT("Spotify account streaming history"),
  /** Playlists of Spotify's account data. */
  SPOTIFY_PLAYLISTS("Spotify playlists"),
  /** The saved tracks of Spotify's account data. */
  SPOTIFY_LIBRARY("Spotify library"),
  /** A table of listens with one header line. */
  EVENTS_CSV("events CSV"),
  /** Listens of ListenBrainz as JSON lines. */
  LISTENBRAINZ("ListenBrainz listens"),
  /** Listens in the form of the Last.fm-1K data set. */
  LASTFM_1K("Last.fm-1K listens"),
  /** A slice of the Million Playlist Dataset. */
  MPD("Million Playlist Dataset slice"),
  /** An M3U playlist. */
  M3U("M3U playlist"),
  /** A JSPF playlist. */
  JSPF("JSPF playlist"),
  /** A table of the tracks of one or more playlists, with one header line. */
  PLAYLIST_CSV("playlist CSV"),
  /** Playlists of radio stations as Cornell published them: one a line, as song indexes. */
  RADIO_PLAYLISTS("radio playlists"),
  /** The songs that radio playlists mean by their indexes. */
  RADIO_SONGS("songs of radio playlists"),
  /** What radio stations played as FiveThirtyEight published it. */
  STATION_PLAYS("radio station plays"),
  /** Sequences of ids, one a line. */
  SEQUENCES("sequences of ids"),
  /** A benchmark's users, each with the items that are his. */
  USER_ITEMS("users with their items"),
  /** A benchmark's events: a user and an item a row, with a weight or a time. */
  USER_ITEM_EVENTS("events of users and items"),
  /** A file with nothing to import. */
  IGNORED("ignored");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
