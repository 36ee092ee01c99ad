package org.songnet.models.java.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.songnet.Catalog;
import org.songnet.Listen;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.UserId;

/** One running session in several models at once; belongs to one thread. */
final class PartCursors {

  private final Catalog catalog;
  private final List<ScoringRecommender> models;
  private final Optional<UserId> user;
  private final List<Optional<SessionCursor>> cursors = new ArrayList<>();
  private final List<TrackId> session = new ArrayList<>();
  private int[] tracks = new int[16];
  private int length;

  PartCursors(Catalog catalog, List<ScoringRecommender> models, Optional<UserId> user) {
    this.catalog = catalog;
    this.models = models;
    this.user = user;
    for (ScoringRecommender model : models) {
      cursors.add(
          model instanceof SessionRecommender follower
              ? Optional.of(user.map(follower::startSession).orElseGet(follower::startSession))
              : Optional.empty());
    }
  }

  void append(TrackId track) {
    append(track, cursor -> cursor.append(track));
  }

  void append(Listen listen) {
    append(listen.track(), cursor -> cursor.append(listen));
  }

  private void append(TrackId track, Consumer<SessionCursor> step) {
    catalog
        .indexOf(track)
        .ifPresent(
            known -> {
              if (length == tracks.length) {
                tracks = Arrays.copyOf(tracks, 2 * length);
              }
              tracks[length++] = known;
              session.add(track);
              cursors.forEach(cursor -> cursor.ifPresent(step));
            });
  }

  /** The catalog indices of the session so far. */
  int[] tracks() {
    return Arrays.copyOf(tracks, length);
  }

  /** What a model says of every track, as a fresh array. */
  float[] scores(int model) {
    return cursors
        .get(model)
        .map(SessionCursor::scores)
        .orElseGet(() -> models.get(model).scores(request()));
  }

  private RecommendationRequest request() {
    RecommendationRequest request = RecommendationRequest.after(session);
    return user.map(request::withUser).orElse(request);
  }
}
