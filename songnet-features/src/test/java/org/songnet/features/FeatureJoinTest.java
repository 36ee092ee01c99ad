package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Track;
import org.songnet.TrackRecord;

class FeatureJoinTest {

  private static final String HEADER = "id,name,artists,duration_ms,energy,tempo\n";

  private final TrackRecord known = Track.of("spotify:track:1", "Halo", "Beyoncé");
  private final TrackRecord named = Track.of("name:beyonce/halo", "halo", "BEYONCE", "Guest");
  private final TrackRecord stranger = Track.of("name:x/y", "Y", "X");
  private final TrackRecord nameless = Track.of("name:/", "", "");

  private static TrackData table(String source, String rows) throws IOException {
    return TrackCsv.read(
        source,
        new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
        TrackCsvOptions.defaults());
  }

  @Test
  void joinsByIdElseByNames() throws IOException {
    TrackData table =
        table("a.csv", "spotify:track:1,Halo - Remastered 2011,Beyoncé,1000,.5,\nother,,,,.1,1\n");

    JoinedTracks joined =
        FeatureJoin.join(List.of(known, named, stranger, nameless), List.of(table));

    assertThat(joined.features().extract(known)).containsExactly(.5f, Float.NaN);
    assertThat(joined.features().extract(named)).containsExactly(.5f, Float.NaN);
    assertThat(joined.features().ids()).containsExactly(known.id(), named.id());
    assertThat(joined.tracks().get(1).duration()).contains(Duration.ofSeconds(1));
    assertThat(joined.tracks().get(1).title()).isEqualTo("halo");
    assertThat(joined.catalog().indexOf(stranger.id())).hasValue(2);
    assertThat(joined.report().tables()).containsExactly(new JoinReport.Table("a.csv", 1, 1, 0));
    assertThat(joined.report().unmatched()).isEqualTo(2);
    assertThat(joined.report().examples()).containsExactly("Y - X", " - ");
    assertThat(joined.report().known()).containsExactly(entry("energy", 2), entry("tempo", 0));
    assertThat(joined.report())
        .hasToString("2 of 4 tracks described; a.csv: 1 by id, 1 by names (0 of several)");
  }

  @Test
  void theFirstTableCountsAndTheNextFillsItsGaps() throws IOException {
    TrackData first = table("a.csv", "spotify:track:1,Halo,Beyoncé,1000,.5,\n");
    TrackData second = table("b.csv", "9,Halo,Beyoncé,2000,.9,120\n");

    JoinedTracks joined = FeatureJoin.join(List.of(known), List.of(first, second));
    FeatureTable features = joined.features();

    assertThat(features.extract(known)).containsExactly(.5f, 120);
    assertThat(features.sourceOf(known.id(), "energy")).contains("a.csv");
    assertThat(features.sourceOf(known.id(), "tempo")).contains("b.csv");
    assertThat(features.sourceOf(stranger.id(), "tempo")).isEmpty();
    assertThat(features.source()).isEqualTo("a.csv, b.csv");
    assertThat(features.select(List.of("tempo")).sourceOf(known.id(), "tempo")).contains("b.csv");
    assertThat(joined.tracks().get(0).duration()).contains(Duration.ofSeconds(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> features.sourceOf(known.id(), "mood"))
        .withMessage("no feature 'mood'; there are energy, tempo");
  }

  @Test
  void ofSeveralRowsTheNearestInLengthIsTaken() throws IOException {
    TrackData table =
        table(
            "a.csv", "1,Halo,Beyoncé,1000,.1,\n2,Halo,Beyoncé,3000,.2,\n3,Halo,Beyoncé,9000,.3,\n");

    TrackRecord long3 = named.withDuration(Duration.ofSeconds(3));
    JoinedTracks joined = FeatureJoin.join(List.of(named), List.of(table));
    JoinedTracks nearest = FeatureJoin.join(List.of(long3), List.of(table));

    assertThat(joined.features().extract(named)[0]).isEqualTo(.1f);
    assertThat(nearest.features().extract(long3)[0]).isEqualTo(.2f);
    assertThat(nearest.report().tables()).containsExactly(new JoinReport.Table("a.csv", 0, 1, 1));
  }

  @Test
  void aTrackWithoutNamesIsNotLikeOthersWithout() throws IOException {
    TrackData table = table("a.csv", "1,,,1000,.1,\n");

    assertThat(FeatureJoin.join(List.of(nameless), List.of(table)).report().unmatched())
        .isEqualTo(1);
  }

  @Test
  void refusesNoTables() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureJoin.join(List.of(known), List.of()))
        .withMessage("tables must be at least one: there is none");
  }
}
