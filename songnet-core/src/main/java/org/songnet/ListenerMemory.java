package org.songnet;

import java.util.Set;

/** A recommender that remembers what the listeners of its training data heard. */
public interface ListenerMemory extends Recommender {

  /** All a listener heard; empty for one the model does not know. */
  Set<TrackId> heardBy(UserId user);
}
