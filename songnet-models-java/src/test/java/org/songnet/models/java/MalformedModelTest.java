package org.songnet.models.java;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;

/** Entries that were written by somebody else, or for another catalog, are refused by name. */
class MalformedModelTest {

  private static final Interactions TRAINING = Toys.sessions("abcd", "abc", "ab", "ac");

  @Test
  void countsMustFitTheCatalog() throws IOException {
    StoredModel parts =
        StoredModel.of(new PopularityTrainer().fit(TRAINING), new PopularityProvider());

    parts.refuses("counts.i32", new int[] {1, 2}, "entry counts.i32: 2 counts for 4 tracks");
    parts.refuses("counts.i32", new int[] {1, 2, -1, 0}, "count must not be negative: -1");
    parts.refuses("counts.i32", new int[4], "at least one track must have been heard");
  }
}
