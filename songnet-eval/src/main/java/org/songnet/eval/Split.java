package org.songnet.eval;

import java.util.Optional;
import java.util.function.Function;
import org.songnet.Interactions;

/**
 * Interactions set apart: those models learn from, those they are tuned by and those they are
 * judged by.
 *
 * @param training for the models; not empty
 * @param validation for tuning, over the same catalog; not empty where there is one
 * @param test for the judge only, over the same catalog; not empty
 * @param leftOut how many sessions, or events where sessions are cut, are in neither because they
 *     would have leaked
 */
public record Split(
    Interactions training, Optional<Interactions> validation, Interactions test, int leftOut) {

  /**
   * Checks that the parts belong together.
   *
   * @throws IllegalArgumentException if a part is empty, or if their catalogs differ
   */
  public Split {
    requireEvents("training", training);
    requireEvents("test", test);
    requireOneCatalog("test", test, training);
    if (validation.isPresent()) {
      requireEvents("validation", validation.get());
      requireOneCatalog("validation", validation.get(), training);
    }
  }

  /**
   * A split without a part for tuning.
   *
   * @throws IllegalArgumentException if a part is empty, or if their catalogs differ
   */
  public Split(Interactions training, Interactions test, int leftOut) {
    this(training, Optional.empty(), test, leftOut);
  }

  private static void requireEvents(String name, Interactions part) {
    if (part.size() == 0) {
      throw new IllegalArgumentException(
          name + " must not be empty, split in another way: " + part);
    }
  }

  private static void requireOneCatalog(String name, Interactions part, Interactions training) {
    if (!training.catalog().fingerprint().equals(part.catalog().fingerprint())) {
      throw new IllegalArgumentException(
          "training and %s must be over one catalog, not %s and %s"
              .formatted(name, training, part));
    }
  }

  /**
   * The same test, with a part of training set apart for tuning.
   *
   * @param how sets it apart as if it were a test, such as {@code training ->
   *     SessionSplits.lastByTime(training, .1)}
   * @throws IllegalArgumentException if {@code how} leaves a part empty
   */
  public Split withValidation(Function<Interactions, Split> how) {
    Split inner = how.apply(training);
    return new Split(
        inner.training, Optional.of(inner.test), test, Math.addExact(leftOut, inner.leftOut));
  }

  /**
   * Training against validation: all that choosing a model or its settings may see.
   *
   * @throws IllegalStateException if there is no validation part
   */
  public Split forTuning() {
    Interactions judged =
        validation.orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no validation part to tune by; split with one: " + training));
    return new Split(training, judged, leftOut);
  }
}
