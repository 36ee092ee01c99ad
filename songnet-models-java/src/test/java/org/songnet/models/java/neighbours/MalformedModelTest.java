package org.songnet.models.java.neighbours;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.models.java.RecentPopularityProvider;
import org.songnet.models.java.RecentPopularityTrainer;
import org.songnet.models.java.StoredModel;
import org.songnet.models.java.Toys;

/** Entries that were written by somebody else, or for another catalog, are refused by name. */
class MalformedModelTest {

  private static final Interactions TRAINING = Toys.sessions("abcd", "abc", "ab", "ac");

  @Test
  void votesMustFitTheCatalog() throws IOException {
    StoredModel parts = StoredModel.of(new ItemKnnTrainer().fit(TRAINING), new ItemKnnProvider());

    parts.refuses("votes-offsets.i32", new int[] {0, 6}, "entry votes: there must be 4 rows: 1");
    parts.refuses("votes-columns.i32", new int[] {1, 2, 0, 2, 0, 4}, "entry votes: row 2 must");
  }

  @Test
  void historiesMustFitTheUsers() throws IOException {
    StoredModel parts = StoredModel.of(new UserKnnTrainer().fit(TRAINING), new UserKnnProvider());

    parts.refuses(
        "users.json", new String[] {"ann", "bob", "ann"}, "there are two users of one id: ann");
    parts.refuses("users.json", new String[] {"ann"}, "entry histories: there must be 1 rows: 3");
  }

  @Test
  void recentCountsMustBeCounts() throws IOException {
    StoredModel parts =
        StoredModel.of(new RecentPopularityTrainer().fit(TRAINING), new RecentPopularityProvider());

    parts.refuses(
        "recent.f32", new float[] {1, -1, 0, 0}, "recent count must not be negative: -1.0");
  }
}
