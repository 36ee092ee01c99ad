package org.songnet.playlist;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.songnet.Catalog;
import org.songnet.Track;
import org.songnet.vector.Metric;
import org.songnet.vector.SimilarityIndex;

/** Tells which earlier song is most similar. */
final class SimilarityExplainer implements PlaylistExplainer {

  /** With less than this in common nobody would say that two songs sound alike. */
  private static final float LEAST_COSINE = .5f;

  private final Catalog catalog;
  private final SimilarityIndex sounds;

  SimilarityExplainer(Catalog catalog, SimilarityIndex sounds) {
    if (sounds.size() != catalog.size()) {
      throw new IllegalArgumentException(
          "sounds must have a vector for each of %d tracks: %d"
              .formatted(catalog.size(), sounds.size()));
    }
    if (sounds.metric() != Metric.COSINE) {
      throw new IllegalArgumentException("sounds must be compared by COSINE: " + sounds.metric());
    }
    this.catalog = catalog;
    this.sounds = sounds;
  }

  @Override
  public String explain(PlaylistStep step) {
    OptionalInt chosen = catalog.indexOf(step.chosen().id());
    if (chosen.isEmpty()) {
      return "";
    }
    Track nearest = null;
    float nearestCosine = 0;
    for (Track earlier : step.before()) {
      OptionalInt index = catalog.indexOf(earlier.id());
      if (index.isPresent() && index.getAsInt() != chosen.getAsInt()) {
        float cosine = sounds.similarity(index.getAsInt(), chosen.getAsInt());
        // Of equally similar songs the later one: it is still in the ear.
        if (cosine >= LEAST_COSINE && cosine >= nearestCosine) {
          nearest = earlier;
          nearestCosine = cosine;
        }
      }
    }
    return text(nearest, nearestCosine);
  }

  private static String text(@Nullable Track nearest, float cosine) {
    return nearest == null
        ? ""
        : String.format(Locale.ROOT, "sounds like %s (%.2f)", RankExplainer.name(nearest), cosine);
  }
}
