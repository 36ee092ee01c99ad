package org.songnet.data.benchmark;

import org.songnet.Interactions;
import org.songnet.data.ImportReport;

/**
 * A data set that is still to be split.
 *
 * @param interactions who did what, over a catalog of all items of the data; not empty
 * @param report what became of every row
 */
public record Benchmark(Interactions interactions, ImportReport report) {}
