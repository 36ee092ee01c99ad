package org.songnet.data.benchmark;

import java.util.Optional;
import org.songnet.Interactions;
import org.songnet.data.ImportReport;

/**
 * A data set that its publication has split, all parts over one catalog.
 *
 * @param training what models learn from; not empty
 * @param validation what settings are chosen by, where the publication has such a part
 * @param test what models are judged by; not empty
 * @param report what became of every item of every file
 */
public record FixedSplit(
    Interactions training,
    Optional<Interactions> validation,
    Interactions test,
    ImportReport report) {}
