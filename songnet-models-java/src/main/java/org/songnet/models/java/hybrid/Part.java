package org.songnet.models.java.hybrid;

import org.songnet.ScoringRecommender;

/**
 * A model in the blend.
 *
 * @param name what the blend calls it
 * @param model the model
 * @param scale what is done to its scores
 * @param weight how much they count then; not negative
 */
record Part(String name, ScoringRecommender model, Scale scale, double weight) {}
