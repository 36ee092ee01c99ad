package org.songnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.features.TrackCsv;
import org.songnet.features.TrackCsvOptions;
import org.songnet.features.TrackData;

class TrackDescriptionsTest {

  private static final Catalog HEARD =
      Catalog.of(List.of(Track.of("x", "Unknown"), Track.of("c", "My Three", "Me")));

  private static TrackData table() throws IOException {
    String csv =
        """
        track_id,title,artist,genre,duration_ms,energy
        a,One,Somebody,rock,60000,.1
        c,Three,Somebody,rock,60000,.9
        """;
    return TrackCsv.read(
        "table",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        TrackCsvOptions.defaults());
  }

  @Test
  void gapsAreFilledAndIndicesStay() throws IOException {
    Catalog described = TrackDescriptions.joined(HEARD, table()).catalog();
    assertThat(described.size()).isEqualTo(2);
    assertThat(described.track(0).duration()).isEmpty();
    Track known = described.track(1);
    assertThat(known.title()).isEqualTo("My Three");
    assertThat(known.duration()).contains(Duration.ofMinutes(1));
    assertThat(known.genres()).containsExactly("rock");
  }

  @Test
  void otherTracksFollowOnRequest() throws IOException {
    Catalog described = TrackDescriptions.joinedWithOthers(HEARD, table()).catalog();
    assertThat(described.size()).isEqualTo(3);
    assertThat(described.track(2).title()).isEqualTo("One");
  }
}
