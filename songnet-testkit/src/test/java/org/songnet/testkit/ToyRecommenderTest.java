package org.songnet.testkit;

import org.songnet.Trainer;

class ToyRecommenderTest extends RecommenderContract {
  @Override
  protected Trainer trainer() {
    return ToyModel::fit;
  }
}
