package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.longus.io.SeriesChoice;
import org.longus.io.file.ZipArchive;

/**
 * ZIPs that stay open while many of their entries are read. Java keeps the list of contents as long as anyone has the file
 * open; without this it reads all of it again for each entry: two minutes, not four seconds, for 20,000 entries.
 */
final class HeldZips implements AutoCloseable {
    /** Open files are scarce. */
    private static final int MAX_HELD = 64;

    private static final int WORTH_HOLDING = 100;

    private final List<ZipFile> held = new ArrayList<>();

    static HeldZips of(List<Path> zips) throws IOException {
        HeldZips all = new HeldZips();
        try {
            for (Path zip : zips) {
                all.hold(ZipArchive.open(zip));
            }
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
        return all;
    }

    private void hold(ZipFile zip) throws IOException {
        if (held.size() < MAX_HELD && zip.size() >= WORTH_HOLDING) {
            held.add(zip);
        } else {
            zip.close();
        }
    }

    /** A choice that holds the ZIPs which it may lie in while its pixels are read. */
    static SeriesChoice holding(SeriesChoice c, List<Path> zips) {
        return new SeriesChoice(
                c.name(),
                c.description(),
                c.source(),
                c.identity(),
                c.fileGeometry(),
                c.warnings(),
                c.origin(),
                progress -> {
                    try (HeldZips _ = of(zips)) {
                        return c.open(progress);
                    }
                });
    }

    @Override
    public void close() throws IOException {
        for (ZipFile each : held) {
            each.close();
        }
        held.clear();
    }
}
