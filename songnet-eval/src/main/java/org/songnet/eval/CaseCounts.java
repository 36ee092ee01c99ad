package org.songnet.eval;

/**
 * What was and what was not asked of a model.
 *
 * @param sessions test sessions with at least one case
 * @param cases predictions that count
 * @param cold cases whose right track was never heard in training; they count, ranked like all
 * @param unknown targets skipped because the catalog of the model does not have them
 * @param repeated targets skipped because they are repeats and the protocol excludes those
 */
public record CaseCounts(int sessions, int cases, int cold, int unknown, int repeated) {}
