package org.songnet.taste;

import org.songnet.RecommendationRequest;
import org.songnet.ScoringRecommender;

/**
 * A further opinion about candidates: a content model, iALS, any recommender that scores.
 *
 * @param name what it is called in reasons and reports
 * @param model scores; tracks that its catalog does not have get no opinion
 * @param listener what it is told of the listener
 */
public record TasteModel(String name, ScoringRecommender model, RecommendationRequest listener) {}
