package org.songnet.playlist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.songnet.Catalog;
import org.songnet.Ranking;
import org.songnet.RecommendationRequest;
import org.songnet.Recommender;
import org.songnet.ScoredTrack;
import org.songnet.SessionCursor;
import org.songnet.SessionRecommender;
import org.songnet.TrackId;
import org.songnet.UserId;

/** What a recommender holds to be next in a session that goes on. Belongs to one thread. */
interface NextSongs {

  /** Goes on by one song. */
  void append(TrackId track);

  /** The best candidates, best first, at most {@code k}, none whose index is blocked. */
  List<ScoredTrack> top(int k, BitSet blocked);

  /** Starts a session: step by step where the recommender can, else asked anew each time. */
  static NextSongs of(Recommender recommender, Optional<UserId> user) {
    return recommender instanceof SessionRecommender session
        ? new ByCursor(
            session.catalog(), user.map(session::startSession).orElseGet(session::startSession))
        : new ByRequest(recommender, user);
  }

  /** One more song costs one step. */
  final class ByCursor implements NextSongs {

    private final Catalog catalog;
    private final SessionCursor cursor;

    ByCursor(Catalog catalog, SessionCursor cursor) {
      this.catalog = catalog;
      this.cursor = cursor;
    }

    @Override
    public void append(TrackId track) {
      cursor.append(track);
    }

    @Override
    public List<ScoredTrack> top(int k, BitSet blocked) {
      float[] scores = cursor.scores();
      for (int i = blocked.nextSetBit(0); i >= 0; i = blocked.nextSetBit(i + 1)) {
        scores[i] = Float.NaN;
      }
      return Ranking.top(catalog, scores, RecommendationRequest.after().top(k));
    }
  }

  /** One more song costs a request with the whole session. */
  final class ByRequest implements NextSongs {

    private final Recommender recommender;
    private final Optional<UserId> user;
    private final List<TrackId> session = new ArrayList<>();

    ByRequest(Recommender recommender, Optional<UserId> user) {
      this.recommender = recommender;
      this.user = user;
    }

    @Override
    public void append(TrackId track) {
      session.add(track);
    }

    @Override
    public List<ScoredTrack> top(int k, BitSet blocked) {
      Catalog catalog = recommender.catalog();
      Set<TrackId> exclude = new HashSet<>();
      blocked.stream().forEach(index -> exclude.add(catalog.track(index).id()));
      return recommender.recommend(
          new RecommendationRequest(user, session, k, exclude, Optional.empty()));
    }
  }
}
