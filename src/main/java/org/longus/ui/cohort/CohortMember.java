package org.longus.ui.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.cohort.FinishedCases;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.export.folder.MeasuredScan;
import org.longus.io.SeriesChoice;
import org.longus.patient.Patient;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseFigures;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.ui.cases.ListedCase;

/**
 * A finished case of a cohort, so far as its charts and the list need it: about 1 KB, for there may be tens of thousands.
 *
 * @param key the name of its folder, by which the cohort knows it
 * @param scan what all results of one scan have in common, whoever drew
 * @param reader in annotator mode; empty otherwise
 * @param mask whose it is
 * @param excluded by a person: it counts in no chart
 * @param levelMm how far below the scan's first slice at the head the measured one lies
 * @param listed for the list; empty where its scan cannot be told from the result alone
 */
public record CohortMember(
        String key,
        String scan,
        String reader,
        Review.Mask mask,
        boolean excluded,
        boolean c3Found,
        Patient patient,
        OptionalDouble smaCm2,
        OptionalDouble smdHu,
        OptionalDouble levelMm,
        Optional<ListedCase> listed) {
    static CohortMember of(FinishedCases.Finished one) {
        CaseRow row = one.row();
        Review review = row.review();
        Optional<CaseIdentity> who = one.result().identity();
        Optional<MeasuredScan> scan = one.result().scan();
        return new CohortMember(
                row.caseName(),
                who.map(i -> String.join("\n", i.patientId(), i.seriesInstanceUid(), i.voxels()))
                        .orElse(row.caseName()),
                review.annotator().map(Review.Annotator::name).orElse(""),
                review.mask(),
                review.state().filter(s -> s == ReviewState.EXCLUDED).isPresent(),
                row.section().c3Found(),
                row.patient(),
                row.muscle().smaCm2(),
                row.muscle().smdHu(),
                scan.isPresent() ? levelMm(row, scan.get()) : OptionalDouble.empty(),
                // a reader's own mask is not the case that all share
                scan.filter(s -> review.annotator().isEmpty())
                        .map(s -> new ListedCase(
                                s, key(s), summary(row), one.result().isSeriesNamed(), beforehand(row))));
    }

    private static CaseKey key(MeasuredScan s) {
        return CaseKey.of(new SeriesChoice(
                "", "", s.source(), s.identity(), s.fileGeometry(), List.of(), s.origin(), progress -> {
                    throw new IllegalStateException("not to be opened");
                }));
    }

    private static OptionalDouble levelMm(CaseRow row, MeasuredScan scan) {
        double z = row.section().sliceZMm().orElse(Double.NaN);
        var grid = scan.fileGeometry();
        double head = Math.max(
                grid.sliceCentre(0).z(), grid.sliceCentre(grid.sizeK() - 1).z());
        return Double.isNaN(z) ? OptionalDouble.empty() : OptionalDouble.of(head - z);
    }

    private static CaseSummary summary(CaseRow row) {
        return new CaseSummary(
                ReviewState.PREDICTED,
                "",
                row.muscle().smaCm2(),
                new CaseFigures(
                        true,
                        row.isModelsRun() && !row.section().c3Found(),
                        row.muscle().smdHu(),
                        row.indexes().c3SmiCm2PerM2(),
                        row.muscle().agreement(),
                        row.review().editedShare(),
                        List.of(),
                        "",
                        List.of(),
                        row.patient().sex(),
                        Optional.of(row.patient()),
                        row.review().decidedBy(),
                        row.run().at()));
    }

    /** What a person did is in the cohort's folder alone, and must not seem lost, or done here. */
    private static String beforehand(CaseRow row) {
        Review review = row.review();
        if (!review.isPersons()) {
            return "";
        }
        String state = review.state().map(ReviewState::word).orElse("");
        return ("In the cohort's folder this case is %s, its mask %s. That work is kept there, not among the cases of"
                        + " this computer: here the case begins anew.")
                .formatted(state, review.maskText().isEmpty() ? "empty" : review.maskText());
    }

    /** Whether it is the one result of its scan that all share, and counts. */
    boolean isCounted() {
        return reader.isEmpty() && !excluded;
    }
}
