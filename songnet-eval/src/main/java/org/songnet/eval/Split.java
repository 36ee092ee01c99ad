package org.songnet.eval;

import org.songnet.Interactions;

/**
 * Interactions set apart: those models learn from and those they are judged by.
 *
 * @param training for the models; not empty
 * @param test for the judge only, over the same catalog; not empty
 * @param leftOut how many sessions are in neither, because they would have leaked
 */
public record Split(Interactions training, Interactions test, int leftOut) {

  /**
   * Checks that the parts belong together.
   *
   * @throws IllegalArgumentException if a part is empty, or if their catalogs differ
   */
  public Split {
    requireEvents("training", training);
    requireEvents("test", test);
    if (!training.catalog().fingerprint().equals(test.catalog().fingerprint())) {
      throw new IllegalArgumentException(
          "training and test must be over one catalog, not " + training + " and " + test);
    }
  }

  private static void requireEvents(String name, Interactions part) {
    if (part.size() == 0) {
      throw new IllegalArgumentException(
          name + " must not be empty, split in another way: " + part);
    }
  }
}
