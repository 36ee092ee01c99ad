/**
 * Reading the forms that published benchmarks come in: fixed splits, sequences, tables of events.
 *
 * <p>A figure is worth something only where the data is exactly what the publication used, so here
 * a row that makes no sense is an error with its file and number, not a line in a report.
 */
@NullMarked
package org.songnet.data.benchmark;

import org.jspecify.annotations.NullMarked;
