package org.songnet.models.java.hybrid;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Interactions;
import org.songnet.RecommendationRequest;
import org.songnet.TrackId;
import org.songnet.spi.Histories;
import org.songnet.spi.ModelWriter;
import org.songnet.spi.Popularity;
import org.songnet.vector.SparseMatrix;

/** What the features of pairs are made of beside the generators. Immutable. */
final class PairData {

  private final Catalog catalog;
  private final Histories histories;
  private final Popularity popularity;
  private final LastHeard lastHeard;
  private final Sound sound;
  private final TrackAttributes attributes;
  private final PairFeatures features;
  private final boolean sessions;

  PairData(
      Catalog catalog,
      List<String> generators,
      Histories histories,
      Popularity popularity,
      LastHeard lastHeard,
      Sound sound,
      boolean sessions) {
    this.catalog = catalog;
    this.histories = histories;
    this.popularity = popularity;
    this.lastHeard = lastHeard;
    this.sound = sound;
    this.sessions = sessions;
    this.attributes = new TrackAttributes(catalog, popularity);
    this.features = new PairFeatures(generators, attributes, lastHeard, sound, sessions);
  }

  static PairData of(
      Interactions training, List<String> generators, PipelineConfig config, Sound sound) {
    return new PairData(
        training.catalog(),
        generators,
        Histories.of(training),
        Popularity.of(training),
        LastHeard.of(training),
        sound,
        config.ranksSessions());
  }

  Popularity popularity() {
    return popularity;
  }

  PairFeatures features() {
    return features;
  }

  /** Whether nothing is known of who asks. */
  boolean isUnknown(RecommendationRequest request) {
    return histories.evidence(request).size() == 0;
  }

  /**
   * What candidates are not compared with: all that the listener is known to have heard, since new
   * music is wanted; nothing where sessions go on, since these repeat.
   */
  Set<TrackId> notCompared(RecommendationRequest request) {
    if (sessions) {
      return Set.of();
    }
    SparseMatrix evidence = histories.evidence(request);
    Set<TrackId> known = new HashSet<>();
    for (int i = 0; i < evidence.size(); i++) {
      known.add(catalog.track(evidence.column(i)).id());
    }
    return known;
  }

  ListenerTaste taste(RecommendationRequest request) {
    int[] session =
        request.session().stream().flatMapToInt(track -> catalog.indexOf(track).stream()).toArray();
    return new ListenerTaste(request, session, histories, lastHeard, attributes, sound);
  }

  /** Writes what is not written by the pipeline. */
  void write(ModelWriter out) throws IOException {
    lastHeard.write(out);
    sound.write(out);
  }
}
