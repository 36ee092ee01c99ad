package org.songnet.cli;

import java.util.Optional;
import org.songnet.Interactions;
import org.songnet.features.FeatureTable;

/**
 * What a {@code train} command learns from.
 *
 * @param interactions who heard what
 * @param features of the tracks, by their own ids; empty where no table was named
 */
record TrainingData(Interactions interactions, Optional<FeatureTable> features) {}
