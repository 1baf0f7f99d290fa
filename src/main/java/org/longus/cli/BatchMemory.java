package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.longus.report.EarlierResults;

/**
 * What a batch knows of its folder of results.
 *
 * @param earlier what was there before
 * @param written the folders that it wrote itself
 */
record BatchMemory(EarlierResults earlier, Set<Path> written) {
    static BatchMemory of(Path out) throws IOException {
        return new BatchMemory(new EarlierResults(out), new HashSet<>());
    }
}
