package org.longus.export.deident;

import java.util.List;
import java.util.OptionalDouble;
import org.longus.export.AcquisitionNote;
import org.longus.export.MoreFigures;
import org.longus.patient.Patient;

/** What is told of the figures beside the area: not those that a patient's value could be computed back from. */
final class FiguresTold {
    private FiguresTold() {}

    /**
     * @param told the patient's values that are told
     * @param real those that the figures were made with
     */
    static MoreFigures of(MoreFigures more, Patient told, Patient real) {
        boolean all = told.equals(real);
        return new MoreFigures(
                more.interval(),
                more.curve(),
                more.tissue(),
                // over the area and the attenuation it is the height
                told.heightCm().isPresent() ? more.gaugeHuCm2PerM2() : OptionalDouble.empty(),
                acquisition(more.acquisition()),
                all ? more.changes() : List.of(),
                all ? more.plainWords() : List.of());
    }

    private static AcquisitionNote acquisition(AcquisitionNote note) {
        return new AcquisitionNote(
                note.contrast(),
                SeriesFactsTold.contrast(note.agent()),
                note.kvp(),
                note.kernel(),
                note.thicknessMm(),
                note.effects());
    }
}
