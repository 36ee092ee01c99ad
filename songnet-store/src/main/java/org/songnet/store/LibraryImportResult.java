package org.songnet.store;

import java.util.Optional;
import org.songnet.data.ImportResult;

/**
 * What an import brought into a library.
 *
 * @param result what the files hold; empty where all of them had been imported before
 * @param added how many listens the library has more than before
 */
public record LibraryImportResult(Optional<ImportResult> result, int added) {}
