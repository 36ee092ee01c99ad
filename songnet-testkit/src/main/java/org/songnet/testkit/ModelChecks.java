package org.songnet.testkit;

/** Checks of a recommender that share it; {@link RecommenderContract} has them all. */
interface ModelChecks {

  /** The recommender, trained once for all checks. */
  ModelUnderTest modelUnderTest();
}
