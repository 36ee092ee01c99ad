package org.songnet.models.java.session;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.songnet.Interactions;
import org.songnet.models.java.StoredModel;
import org.songnet.models.java.Toys;

/** Entries that were written by somebody else, or for another catalog, are refused by name. */
class MalformedModelTest {

  private static final Interactions TRAINING = Toys.sessions("abcd", "abc", "ab", "ac");
  private static final SequentialRulesConfig ONE_STEP =
      SequentialRulesConfig.defaults().withSteps(1);

  @Test
  void pairsMustFitTheCatalog() throws IOException {
    StoredModel parts = StoredModel.of(new MarkovTrainer().fit(TRAINING), new MarkovProvider());

    parts.refuses("next.i32", new int[] {1, 2, 4}, "entry next.i32: row 1 must ascend");
    parts.refuses("next-offsets.i32", new int[] {0, 2, 3}, "entry next-counts.i32: 2 rows");
    parts.refuses("next-counts.i32", new int[] {2, 1}, "with 2 counts for 3 values");
    parts.refuses("next-counts.i32", new int[] {2, 0, 1}, "count below 1: 0");
  }

  @Test
  void sessionsMustFitTheCatalog() throws IOException {
    StoredModel parts =
        StoredModel.of(
            new StanTrainer(StanConfig.defaults().withSteps(1)).fit(TRAINING), new StanProvider());

    parts.refuses("sessions-offsets.i32", new int[] {0, 9}, "entry sessions.i32: rows must go");
    parts.refuses("sessions.i32", new int[7], "entry sessions.i32: row 0 must ascend");
    parts.refuses("session-places.i32", new int[6], "6 places for 7 tracks");
    parts.refuses("session-places.i32", new int[] {0, 1, 2, 0, 1, 0, -1}, "negative place: -1");
    parts.refuses("session-ages.f32", new float[] {0, Float.NaN, 0}, "not an age: NaN");
    parts.refuses("session-ages.f32", new float[] {0, -1, 0}, "not an age: -1.0");
    parts.refuses("session-numbers.i32", new int[2], "2 and 3 numbers for 3 sessions");
    parts.refuses("session-users.i32", new int[] {0, 1, 3}, "session-users.i32: user 3 of 3");
    parts.refuses("rules-values.f32", new float[] {1, 0, 1}, "weight must be positive: 0.0");
  }

  @Test
  void rulesMustFitTheCatalog() throws IOException {
    StoredModel parts =
        StoredModel.of(
            new SequentialRulesTrainer(ONE_STEP).fit(TRAINING), new SequentialRulesProvider());

    parts.refuses("rules-offsets.i32", new int[] {0, 2, 3}, "there must be 4 rows: 2");
    parts.refuses("rules-columns.i32", new int[] {1, 9, 2}, "row 0 must ascend");
    parts.refuses("rules-values.f32", new float[] {1, Float.NaN, 1}, "must be finite: NaN");
    parts.refuses("rules-values.f32", new float[] {1, -1, 1}, "weight must be positive: -1.0");
  }
}
