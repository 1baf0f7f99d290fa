package org.longus.ui.service;

import java.nio.file.Path;
import org.longus.io.open.CtOpener;
import org.longus.model.DeviceChoice;

/** The doors from the window to the rest of Longus. */
public record Services(Models models, InputScanner scanner, CaseExporter exporter) {
    /** The real ones. */
    public static Services of(Path sectionPack, Path musclePack, DeviceChoice choice, CaseExporter exporter) {
        return new Services(new PipelineModels(sectionPack, musclePack, choice), CtOpener::scan, exporter);
    }
}
