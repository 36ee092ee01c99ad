package org.songnet.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a library, in figures.
 *
 * @param version the version of its tables
 * @param bytes how large its file is, without what waits beside it to be written into it
 * @param rows how many rows there are of each kind, such as listens or labels, by the kinds' names
 * @param firstListen the end of the first listen, where there is one
 * @param lastListen the end of the last listen, where there is one
 */
public record LibrarySummary(
    int version,
    long bytes,
    Map<String, Long> rows,
    Optional<Instant> firstListen,
    Optional<Instant> lastListen) {}
