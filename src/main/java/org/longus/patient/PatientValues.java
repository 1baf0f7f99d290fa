package org.longus.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A patient's values by where they come from: what was typed stands before what was imported, and that before the header.
 *
 * @param imported out of a table
 */
public record PatientValues(Patient header, Optional<ImportedPatient> imported, Patient typed) {
    /** Of values that the scan states. */
    public static final String HEADER = "DICOM header";

    public PatientValues with(ImportedPatient now) {
        return new PatientValues(header, Optional.of(now), typed);
    }

    public PatientValues withTyped(Patient now) {
        return new PatientValues(header, imported, now);
    }

    public Patient inForce() {
        return imported.map(i -> header.overriddenBy(i.values())).orElse(header).overriddenBy(typed);
    }

    /** All that is said of one value: first what is in force, then what it went before. */
    public List<SaidValue> said(IndexInput input) {
        List<SaidValue> said = new ArrayList<>();
        SaidValue.in(typed, input, ValueSource.TYPED).ifPresent(said::add);
        imported.flatMap(i -> SaidValue.in(i.values(), input, ValueSource.TABLE))
                .ifPresent(said::add);
        SaidValue.in(header, input, ValueSource.HEADER).ifPresent(said::add);
        return said;
    }

    /** What was not taken of one value though another contradicts what was; without such as no formula would have taken. */
    public List<SaidValue> contradicting(IndexInput input) {
        List<SaidValue> said = said(input);
        return said.stream()
                .skip(1)
                .filter(other -> other.isAccepted(input) && said.getFirst().contradicts(other, input))
                .toList();
    }

    /** What people said, without the header. */
    public Patient entered() {
        return imported.map(ImportedPatient::values).orElse(Patient.UNKNOWN).overriddenBy(typed);
    }

    /** As in "DICOM header, partly typed"; "typed" alone when nothing else is known, empty when nothing is. */
    public String source() {
        List<String> sources = new ArrayList<>();
        if (!header.equals(Patient.UNKNOWN)) {
            sources.add(HEADER);
        }
        imported.filter(i -> !i.values().equals(Patient.UNKNOWN))
                .ifPresent(i -> sources.add("imported from " + i.from()));
        if (!typed.equals(Patient.UNKNOWN)) {
            sources.add("typed");
        }
        return String.join(", partly ", sources);
    }
}
