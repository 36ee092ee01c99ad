package org.songnet.models.dl4j;

/** How far a predicted feature vector is from the one of the next track. */
public enum FeatureLoss {
  /** One minus the cosine of the angle between them: just what ranks the tracks. */
  COSINE,
  /** The mean of the squared differences. */
  SQUARED_ERROR
}
