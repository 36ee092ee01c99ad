package org.songnet.data;

/**
 * Why a row of a file was not imported.
 *
 * <p>Not to be taken for {@link org.songnet.Skip}, which says that a listener cut a track short:
 * such listens are imported.
 */
public enum SkipReason {
  /** A podcast episode. */
  PODCAST("podcast episode"),
  /** A chapter of an audiobook. */
  AUDIOBOOK("audiobook"),
  /** A video. */
  VIDEO("video"),
  /** Heard in a private session. */
  INCOGNITO("private session"),
  /** A file of the listener's own, which the service does not know. */
  LOCAL_TRACK("local file"),
  /** The row does not say what was played. */
  NO_TRACK("no track named"),
  /** A title, an artist, an album or an id is longer than any real one. */
  NAME_TOO_LONG("name too long"),
  /** The time is missing, cannot be read, or cannot be true. */
  BAD_TIME("missing or unreadable time"),
  /** The played time is missing, negative, or longer than three weeks. */
  BAD_DURATION("missing or impossible played time"),
  /** The row is not in the form of its file. */
  MALFORMED("malformed row");

  private final String label;

  SkipReason(String label) {
    this.label = label;
  }

  /** The reason in words. */
  public String label() {
    return label;
  }
}
