package org.longus.ui.service;

import java.nio.file.Path;
import java.util.Optional;
import org.longus.io.open.StudySearch;
import org.longus.io.table.patient.PatientTable;
import org.longus.model.DeviceChoice;
import org.longus.review.store.StudyStore;

/**
 * The doors from the window to the rest of Longus.
 *
 * @param store where cases are kept; empty keeps none
 */
public record Services(
        Models models,
        InputScanner scanner,
        CaseExporter exporter,
        PatientTableReader tables,
        Optional<KeptCases> store) {
    /** The real ones. */
    public static Services of(
            Path sectionPack, Path musclePack, DeviceChoice choice, CaseExporter exporter, Optional<StudyStore> store) {
        return new Services(
                new PipelineModels(sectionPack, musclePack, choice),
                StudySearch::search,
                exporter,
                PatientTable::open,
                store.map(StoredCases::new));
    }
}
