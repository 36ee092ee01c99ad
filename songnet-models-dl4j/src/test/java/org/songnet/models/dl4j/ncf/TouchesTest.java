package org.songnet.models.dl4j.ncf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.Track;
import org.songnet.TrackId;
import org.songnet.UserId;
import org.songnet.vector.SparseMatrix;

class TouchesTest {

  private static final UserId ANNA = new UserId("anna");
  private static final UserId BEN = new UserId("ben");

  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              Track.of("a", "A", "Xanadu"),
              Track.of("b", "B", "Yello", "Xanadu"),
              Track.of("c", "C", "Yello")));

  @Test
  void everyKindAddsUpAndNoneCountsTwice() {
    Interactions touches =
        new Touches(CATALOG)
            .add(ANNA, new TrackId("a"), Touch.SAVED)
            .add(ANNA, new TrackId("a"), Touch.IN_PLAYLIST)
            .add(ANNA, new TrackId("a"), Touch.SAVED)
            .add(BEN, new TrackId("c"), Touch.RECENTLY_PLAYED)
            .add(BEN, new TrackId("nobody has it"), Touch.SAVED)
            .follow(BEN, "Xanadu")
            .interactions();
    SparseMatrix matrix = touches.userTracks();

    assertThat(touches.size()).isEqualTo(5);
    assertThat(matrix.rowColumns(0)).containsExactly(0);
    assertThat(matrix.rowValues(0)).containsExactly(5);
    assertThat(matrix.rowColumns(1)).containsExactly(0, 1, 2);
    assertThat(matrix.rowValues(1)).containsExactly(.5f, .5f, 1);
  }
}
