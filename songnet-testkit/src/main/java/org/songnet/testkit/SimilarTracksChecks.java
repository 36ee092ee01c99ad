package org.songnet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.songnet.testkit.ModelUnderTest.UNKNOWN;
import static org.songnet.testkit.ModelUnderTest.tracks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.Capability;
import org.songnet.Catalog;
import org.songnet.ScoredTrack;
import org.songnet.SimilarTracks;
import org.songnet.TrackId;

/** What {@link SimilarTracks} keep. */
interface SimilarTracksChecks extends ModelChecks {

  @Test
  default void itFindsSimilarTracksIfItSaysSo() {
    assertThat(modelUnderTest().recommender() instanceof SimilarTracks)
        .as("has SimilarTracks if and only if it declares SIMILAR")
        .isEqualTo(modelUnderTest().recommender().info().can(Capability.SIMILAR));
  }

  @Test
  default void similarTracksAreAtMostKOthersInOrder() {
    ModelUnderTest model = modelUnderTest();
    SimilarTracks similar = model.as(SimilarTracks.class);
    for (int track = 0; track < model.catalog().size(); track++) {
      TrackId id = model.id(track);
      List<ScoredTrack> all = similar.similarTo(id, 1000);

      assertThat(all).isSorted();
      assertThat(tracks(all)).doesNotHaveDuplicates().doesNotContain(id);
      assertThat(tracks(all)).allMatch(other -> model.catalog().indexOf(other).isPresent());
      assertThat(similar.similarTo(id, 3)).isEqualTo(all.subList(0, Math.min(3, all.size())));
    }
  }

  @Test
  default void similarTracksNeedATrackAndANumber() {
    ModelUnderTest model = modelUnderTest();
    SimilarTracks similar = model.as(SimilarTracks.class);

    assertThatThrownBy(() -> similar.similarTo(UNKNOWN, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(UNKNOWN.value());
    assertThatThrownBy(() -> similar.similarTo(model.id(0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k must be positive: 0");
  }

  @Test
  default void similarTracksAreOfThePlantedGenre() {
    ModelUnderTest model = modelUnderTest();
    model.assumeDeclared(Capability.SIMILAR);
    SimilarTracks ofGenres = (SimilarTracks) model.trainedOn(PlantedData.genres(40, 4, 160, 6, 2));
    Catalog catalog = ofGenres.catalog();
    int right = 0;
    for (int track = 0; track < 40; track++) {
      for (TrackId other : tracks(ofGenres.similarTo(catalog.track(track).id(), 5))) {
        right += catalog.indexOf(other).getAsInt() % 4 == track % 4 ? 1 : 0;
      }
    }
    // Of 200; chance finds 46.
    assertThat(right).isGreaterThan(150);
  }
}
