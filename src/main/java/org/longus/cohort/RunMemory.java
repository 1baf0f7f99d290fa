package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What a batch knows of its folder of results.
 *
 * @param earlier what was there before
 * @param written the folders that it wrote itself
 */
record RunMemory(EarlierResults earlier, Set<Path> written) {
    static RunMemory of(Path out) throws IOException {
        return new RunMemory(new EarlierResults(out), new HashSet<>());
    }
}
