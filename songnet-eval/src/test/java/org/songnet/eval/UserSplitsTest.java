package org.songnet.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.UserId;

class UserSplitsTest {

  private static final Catalog CATALOG = Toys.catalog("abcdefghijklmnopqrst");
  private static final UserId ANN = new UserId("ann");

  private static int[] sizes(Split split) {
    return new int[] {
      split.training().size(), split.validation().orElseThrow().size(), split.test().size()
    };
  }

  @Test
  void theLastEventIsTheTestAndTheOneBeforeValidation() {
    Interactions all =
        Interactions.over(CATALOG)
            .add(ANN, new int[] {0, 1})
            .add(new UserId("bob"), new int[] {5, 6})
            .add(ANN, new int[] {2})
            .build();
    Split split = UserSplits.leaveLastOut(all);

    assertThat(split.test().sessionTracks(0)).containsExactly(2);
    assertThat(split.validation().orElseThrow().sessionTracks(0)).containsExactly(1);
    assertThat(split.training().trackCounts()).startsWith(1, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void lastMeansLatestWhereThereAreTimes() {
    Interactions all =
        Interactions.of(
            CATALOG, List.of(Toys.session("ann", 500, "cd"), Toys.session("ann", 100, "ab")));
    Split split = UserSplits.leaveLastOut(all);

    assertThat(split.test().sessionTracks(0)).containsExactly(3);
    assertThat(split.training().sessionTracks(0)).containsExactly(0, 1);
  }

  @Test
  void tuningSeesValidationAndNeverTheTest() {
    Interactions all = Toys.sessions(CATALOG, "abc");
    Split split = UserSplits.leaveLastOut(all);
    Split tuning = split.forTuning();

    assertThat(tuning.training()).isSameAs(split.training());
    assertThat(tuning.test()).isSameAs(split.validation().orElseThrow());
    assertThat(tuning.validation()).isEmpty();
    assertThatThrownBy(tuning::forTuning)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no validation part");
  }

  @Test
  void aPartOfTrainingCanBeSetApartForTuning() {
    Interactions all = Toys.sessions(CATALOG, "ab", "cd", "ef", "gh", "ij");
    Split split =
        SessionSplits.modulo(all, 5, 4)
            .withValidation(training -> SessionSplits.modulo(training, 4, 3));

    assertThat(sizes(split)).containsExactly(6, 2, 2);
    assertThat(split.test().sessionTracks(0)).containsExactly(8, 9);
    assertThat(split.forTuning().test().sessionTracks(0)).containsExactly(6, 7);
  }

  @Test
  void partsGetTheirSharesOfEachUsersTracks() {
    int[] twenty = IntStream.range(0, 20).toArray();
    Interactions all =
        Interactions.over(CATALOG)
            .add(ANN, twenty)
            .add(new UserId("five"), Arrays.copyOf(twenty, 5))
            .add(new UserId("two"), Arrays.copyOf(twenty, 2))
            .add(new UserId("one"), Arrays.copyOf(twenty, 1))
            .build();
    Split split = UserSplits.random(all, .1, .1, 7);

    // 16:2:2, 3:1:1, 1:0:1 and 1:0:0.
    assertThat(sizes(split)).containsExactly(21, 3, 4);
    assertThat(split.training().userCount()).isEqualTo(4);
    assertThat(UserSplits.random(all, .1, .1, 7).test().sessionTracks(0))
        .isEqualTo(split.test().sessionTracks(0));
    assertThat(UserSplits.random(all, .1, .1, 8).test().sessionTracks(0))
        .isNotEqualTo(split.test().sessionTracks(0));
    assertThat(UserSplits.random(all, 0, .1, 7).validation()).isEmpty();
  }

  @Test
  void aTrackOfAUserIsInOnePartOnly() {
    Interactions all = Toys.sessions(CATALOG, "abcabcabcabcabcabc", "aabbccddeeffgg");
    Split split = UserSplits.random(all, .2, .3, 1);

    for (int user = 0; user < all.userCount(); user++) {
      UserId id = all.user(user);
      int test = split.test().indexOf(id).orElseThrow();
      int training = split.training().indexOf(id).orElseThrow();
      assertThat(split.test().userTracks().rowColumns(test))
          .doesNotContain(split.training().userTracks().rowColumns(training));
    }
  }

  @Test
  void everybodyHasTheSameCutsInTime() {
    Interactions all =
        Interactions.of(
            CATALOG,
            List.of(
                Toys.session("ann", 100, "abcde"),
                Toys.session("bob", 200, "fghij"),
                Toys.session("cid", 50, "klm"),
                Toys.session("ann", 203, "nop")));
    Split split = UserSplits.byTime(all, .25, .25);

    // Ends: cid 50 to 52, ann 100 to 104, bob 200 to 204 and ann 203 to 205.
    assertThat(sizes(split)).containsExactly(8, 3, 5);
    assertThat(split.test().userCount()).isEqualTo(2);
    assertThat(split.training().trackCounts()).startsWith(1, 1, 1, 1, 1, 0);
  }

  @Test
  void badArgumentsAreNamed() {
    Interactions all = Toys.sessions(CATALOG, "a", "b");

    assertThatThrownBy(() -> UserSplits.leaveLastOut(all))
        .hasMessageContaining("test must not be empty");
    assertThatThrownBy(() -> UserSplits.random(all, -.1, .1, 1))
        .hasMessage("validationShare must be from 0 to below 1: -0.1");
    assertThatThrownBy(() -> UserSplits.random(all, .5, .5, 1))
        .hasMessage("testShare must be above 0, and below 1 with validationShare: 0.5");
    assertThatThrownBy(() -> UserSplits.byTime(all, .1, .1))
        .hasMessageContaining("events must have times");
    assertThatThrownBy(() -> UserSplits.fixed(all, Toys.sessions(Toys.catalog("ba"), "a"), all))
        .hasMessageContaining("training and validation must be over one catalog");
  }
}
