package org.songnet;

/** Whether a listener cut a track short. */
public enum Skip {
  /** The listener went on before the track had been heard. */
  YES,
  /** The track was heard. */
  NO,
  /** The source does not say. */
  UNKNOWN
}
