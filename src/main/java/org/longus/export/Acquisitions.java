package org.longus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.io.SeriesFacts;

/**
 * What a header says of how a scan was made, and what is published on how that moves the numbers. No effect was measured at C3;
 * none is corrected. All were read in the abstracts.
 */
final class Acquisitions {
    static final String CONTRAST =
            "Contrast agent raises muscle attenuation: by 8.6 HU (SD 6.2) in the arterial and 6.4 HU (SD 8.1) in the"
                + " venous phase of paraspinal muscle (240 adults, abdomen; 'Correcting Posterior Paraspinal Muscle"
                + " Computed Tomography Density for Intravenous Contrast Material'); at L3 from 30.9 to 38.0 and 38.7"
                + " HU, while the index hardly moves, 42.5 to 42.8 and 43.6 cm2/m2 (van Vugt et al., 50 CTs).";
    static final String KVP =
            "Attenuation is not comparable between tube voltages: ICC 0.207 between scans of different kV, 0.682 at"
                    + " the same (van der Werf et al., Clin Physiol Funct Imaging 2018;38:366-372, 41 healthy people,"
                    + " without and with contrast agent); at 80 kV 48 HU, at 140 kV 41 HU, the area 5.1 % smaller"
                    + " (Nutrition 2018;53:9-13, 17 patients).";
    static final String PROTOCOL =
            "In a phantom the area within -29 to 150 HU held over tube voltage, current, thickness and reconstruction;"
                    + " the mean and the area within 30 to 150 HU did not (Kim et al., Korean J Radiol 2021, doi"
                    + " 10.3348/kjr.2020.0914).";
    static final String NONE_AT_C3 = "None of these effects was measured at C3, and Longus corrects none.";

    static final List<String> ALL = List.of(CONTRAST, KVP, PROTOCOL, NONE_AT_C3);

    private Acquisitions() {}

    static AcquisitionNote of(SeriesFacts facts) {
        boolean stated = !facts.contrast().isBlank();
        return new AcquisitionNote(
                stated ? AcquisitionNote.Contrast.STATED : AcquisitionNote.Contrast.NOT_STATED,
                facts.contrast().strip(),
                facts.kvp(),
                facts.kernel(),
                facts.sliceThicknessMm(),
                ALL);
    }

    /** As in "contrast not stated, 120 kV, kernel B31s, slices 2.0 mm thick". */
    static String line(AcquisitionNote note) {
        List<String> parts = new ArrayList<>();
        parts.add(
                note.agent().isEmpty()
                        ? "contrast " + note.contrast().words()
                        : "contrast agent '%s'".formatted(note.agent()));
        parts.add(
                note.kvp().isPresent()
                        ? String.format(Locale.ROOT, "%.0f kV", note.kvp().getAsDouble())
                        : "kV not stated");
        parts.add(note.kernel().isEmpty() ? "kernel not stated" : "kernel " + note.kernel());
        parts.add(
                note.thicknessMm().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "slices %.1f mm thick",
                                note.thicknessMm().getAsDouble())
                        : "slice thickness not stated");
        return String.join(", ", parts);
    }
}
