package org.longus.export.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.io.CtSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.AuditAct;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Grids;

/** Findings of small cases to make reports of. */
public final class ReportCases {
    public static final Instant AT = Instant.parse("2026-11-27T12:00:00Z");
    public static final Patient WOMAN = new Patient(
            Optional.of(Sex.FEMALE), OptionalDouble.of(63.25), OptionalDouble.of(170.5), OptionalDouble.of(43.25));

    private ReportCases() {}

    /** Edited by ben, approved by anna. */
    public static CaseFindings approved(String patientName) {
        ReviewedCase reviewed = found(patientName, WOMAN);
        reviewed.edit(Edits.ERASE, Cases.muscle(19, 9).mask());
        reviewed.decide(Optional.of(Decision.APPROVED));
        OptionalDouble area = OptionalDouble.of(27);
        return findings(
                reviewed,
                new CaseTrail(
                        true,
                        Optional.empty(),
                        List.of(
                                entry("ben", new AuditAct.Edited(EditAction.of(EditKind.ERASE), 19), area),
                                entry("anna", new AuditAct.Decided(Decision.APPROVED), area))));
    }

    /** As the models leave it. */
    public static CaseFindings computed(Patient patient) {
        return findings(found("Doe^Jane", patient), CaseTrail.NONE);
    }

    public static CaseFindings notFound() {
        ReviewedCase reviewed = new ReviewedCase(series("Doe^Jane", WOMAN, List.of()));
        reviewed.accept(Cases.notFound());
        return findings(reviewed, CaseTrail.NONE);
    }

    /** Of which there is much to say: a warning for each sentence, and a long reason. */
    public static CaseFindings warned(List<String> sentences, String reason) {
        ReviewedCase reviewed = new ReviewedCase(series("Doe^Jane", WOMAN, sentences));
        reviewed.accept(Cases.found(8, 29));
        reviewed.decide(Optional.of(new Decision(ReviewState.EXCLUDED, reason)));
        return findings(reviewed, CaseTrail.NONE);
    }

    private static ReviewedCase found(String patientName, Patient patient) {
        ReviewedCase reviewed = new ReviewedCase(series(patientName, patient, List.of()));
        reviewed.accept(Cases.found(8, 29));
        return reviewed;
    }

    private static AuditEntry entry(String who, AuditAct what, OptionalDouble areaCm2) {
        return new AuditEntry(AT, who, "0.1.0", what, areaCm2);
    }

    private static CaseFindings findings(ReviewedCase reviewed, CaseTrail trail) {
        return CaseFindings.of(
                reviewed,
                trail,
                CaseIdentity.of(reviewed.series(), Optional.empty()),
                RunNote.WINDOW,
                new RunTimes(Optional.of(AT), Optional.of(AT), AT, RunTimes.Seconds.UNKNOWN));
    }

    private static CtSeries series(String patientName, Patient patient, List<String> warnings) {
        CtSeries.Identity who = new CtSeries.Identity(
                "ID-0815", patientName, "20260102", "1.2.3", "1.2.3.4", "1.2.3.4.5", "Neck 2.0", List.of());
        SourceHeader header = new SourceHeader(
                new SourceHeader.PatientModule(patientName, "ID-0815", "", "19620914", "F"),
                new SourceHeader.StudyModule("1.2.3", "20260102", "101530", "1", "A-77", "", "CT Hals"),
                new SourceHeader.SeriesModule("1.2.3.4", "4", "1.2.3.4.5", ""),
                new SourceHeader.Equipment("SIEMENS", "SOMATOM", "", ""),
                "ISO_IR 192",
                List.of());
        return new CtSeries(
                "small",
                Path.of("small"),
                Grids.of(Cases.GRID, (i, j, k) -> 50),
                Cases.GRID,
                patient,
                who,
                warnings,
                List.of(),
                new SeriesOrigin(
                        new SeriesFacts(
                                "4",
                                "Neck 2.0",
                                "B31s",
                                "",
                                "",
                                "",
                                OptionalDouble.of(120),
                                OptionalDouble.of(3),
                                "Imeron 350"),
                        "",
                        ""),
                SeriesSelection.ONLY_ONE,
                Optional.empty(),
                header);
    }
}
