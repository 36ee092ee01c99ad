package org.songnet.models.java.factor;

import java.util.List;
import org.songnet.ListenerMemory;
import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;
import org.songnet.SimilarTracks;
import org.songnet.TrackEmbeddings;
import org.songnet.UserId;

/**
 * A recommender that has a vector for each listener and each track, and scores by their products.
 */
public interface FactorRecommender
    extends ScoringRecommender, SimilarTracks, ListenerMemory, TrackEmbeddings {

  /**
   * A listener and how similar his taste is.
   *
   * @param user who
   * @param score the cosine of the angle between the vectors, from −1 to 1
   */
  record SimilarUser(UserId user, double score) {}

  /**
   * The listeners whose taste is nearest to that of a request's listener.
   *
   * @param request only its evidence counts; its user is not in the answer
   * @param k how many, at least 1
   * @return the best first, of equal ones the smaller id; empty without evidence
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  List<SimilarUser> similarUsers(RecommendationRequest request, int k);
}
