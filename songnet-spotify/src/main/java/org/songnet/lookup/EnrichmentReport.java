package org.songnet.lookup;

/**
 * What became of asking a source.
 *
 * @param source its name
 * @param tracks how many tracks there were to look up
 * @param found of how many the source told something
 * @param unknown of how many it said that it knows nothing
 * @param unaskable how many have no id and no name that it can use
 * @param failed of how many there is no answer; they are asked about again next time
 * @param questions how many questions it was asked; the others had been answered before
 */
public record EnrichmentReport(
    String source, int tracks, int found, int unknown, int unaskable, int failed, int questions) {}
