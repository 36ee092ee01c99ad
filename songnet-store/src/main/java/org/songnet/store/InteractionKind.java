package org.songnet.store;

/** A way in which a listener touched a track, other than by a listen that a history tells of. */
public enum InteractionKind {
  /** It is in a playlist of the listener. */
  PLAYLIST,
  /** The listener saved it. */
  SAVED,
  /** It is among what the listener plays most. */
  TOP,
  /** The service says that it was played of late. */
  RECENT,
  /** It is by an artist the listener follows. */
  FOLLOWED_ARTIST
}
