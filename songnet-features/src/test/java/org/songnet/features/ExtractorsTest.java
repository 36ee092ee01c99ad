package org.songnet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnet.FeatureExtractor;
import org.songnet.Track;
import org.songnet.TrackRecord;

class ExtractorsTest {

  @Test
  void metadataIsInUnitsOfItsOwn() {
    FeatureExtractor all = MetadataFeatures.of(List.of(MetadataField.values()));

    assertThat(all.names())
        .containsExactly("duration", "explicit", "popularity", "single", "release_year");
    assertThat(all.extract(Songs.FULL)).containsExactly(371.5f, 0, 63, 1, 1977);
    assertThat(all.extract(Track.of("bare", ""))).containsOnly(Float.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MetadataFeatures.of(List.of()))
        .withMessage("fields must be different and at least one: []");
  }

  @Test
  void aSingleHasTheNameOfItsSong() {
    TrackRecord song = Track.of("a", "Halo - Radio Edit");

    assertThat(MetadataField.SINGLE.of(song.withAlbum("Halo (Remastered)"))).isOne();
    assertThat(MetadataField.SINGLE.of(song.withAlbum("Sweet Dreams - Single"))).isOne();
    assertThat(MetadataField.SINGLE.of(song.withAlbum("I Am... Sasha Fierce"))).isZero();
  }

  @Test
  void rareGenresCountAsTheFrequentOnesTheyEndWith() {
    List<TrackRecord> songs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      songs.add(Track.of("a" + i, "").withGenres(List.of("Pop", "pop")));
      songs.add(Track.of("b" + i, "").withGenres(List.of("indie pop")));
    }
    songs.add(Track.of("c", "").withGenres(List.of("pop", "polka")));
    FeatureExtractor genres = new GenreFitter(new GenreConfig(2, 3)).fit(songs);

    assertThat(genres.names()).containsExactly("genre:pop", "genre:indie pop", "other genre");
    assertThat(numbers(genres, "Swedish Indie-Pop")).containsExactly(0, 1, 0);
    assertThat(numbers(genres, "dance pop", "polka")).containsExactly(1, 0, 1);
    assertThat(numbers(genres, "britpop")).containsExactly(0, 0, 1);
    assertThat(numbers(genres)).containsOnly(Float.NaN);
    assertThat(new GenreFitter(new GenreConfig(1, 3)).fit(songs).names())
        .containsExactly("genre:pop", "other genre");
  }

  private static float[] numbers(FeatureExtractor genres, String... having) {
    return genres.extract(Track.of("x", "").withGenres(List.of(having)));
  }

  @Test
  void whatAModelHasLearntDescribesTheTracksItKnows() {
    FeatureTable learnt = FeatureTable.of(new ToyEmbeddings(Songs.some(3)));

    assertThat(learnt.names()).containsExactly("toy_1", "toy_2");
    assertThat(learnt.extract(Songs.some(3).get(2))).containsExactly(2, -2);
    assertThat(learnt.extract(Songs.FULL)).containsOnly(Float.NaN);
    assertThat(learnt.source()).isEqualTo("toy");
  }
}
