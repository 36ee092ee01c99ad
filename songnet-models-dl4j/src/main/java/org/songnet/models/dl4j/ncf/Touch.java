package org.songnet.models.dl4j.ncf;

/** A way in which a listener has had to do with a track. */
public enum Touch {
  /** He saved it. */
  SAVED(3),
  /** It is in a playlist of his. */
  IN_PLAYLIST(2),
  /** He played it recently. */
  RECENTLY_PLAYED(1),
  /** He follows its artist. */
  ARTIST_FOLLOWED(.5f);

  private final float weight;

  Touch(float weight) {
    this.weight = weight;
  }

  /** How much it says, against one play. */
  public float weight() {
    return weight;
  }
}
