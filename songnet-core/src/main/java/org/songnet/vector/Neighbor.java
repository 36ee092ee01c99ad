package org.songnet.vector;

/**
 * A vector that was found, and how near it is.
 *
 * @param index where it stands in the index, which is its track's index in the catalog
 * @param score its nearness by the {@link Metric} of the index; finite, more is nearer
 */
public record Neighbor(int index, float score) {}
