package org.longus.export.folder;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.longus.export.Exporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has exporters load what their first file would have to wait for, while something else goes on: models run, a person chooses. */
public final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    private Preparation() {}

    /** Returns at once; what was begun before is not begun again. */
    public static void of(ExportRequest request) {
        List<Exporter> fresh =
                request.exporters().stream().filter(e -> BEGUN.add(e.id())).toList();
        if (!fresh.isEmpty()) {
            Thread thread = new Thread(() -> prepare(fresh), "prepare export");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What fails here fails again where it matters, and is told there. */
    static void prepare(List<Exporter> exporters) {
        for (Exporter exporter : exporters) {
            try {
                exporter.prepare();
            } catch (IOException | RuntimeException | LinkageError e) {
                LOG.warn("The exporter {} could not be prepared.", exporter.id(), e);
            }
        }
    }
}
