package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;

/** What a summary keeps of a case for a table, so that no CT is read for it. */
class CaseFiguresTest {
    private static final Patient WOMAN =
            new Patient(Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.of(160), OptionalDouble.of(64));

    @TempDir
    Path folder;

    private CaseSummary summaryOf(CtSeries series) throws IOException {
        try (StudyStore store = new StudyStore(folder, "anna", "0.1.0")) {
            OpenCase opened = store.open(series);
            opened.reviewed().accept(Cases.found(10, 20));
            opened.reviewed().decide(Optional.of(new Decision(ReviewState.FLAGGED, "look at the left side")));
        }
        return new StudyStore(folder, "berta", "0.1.0").summary(CaseKey.of(series));
    }

    private Path file() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(f -> f.getFileName().toString().equals("case.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theFiguresAreKeptWithWhoAndWhen() throws IOException {
        CaseSummary summary = summaryOf(Cases.series(WOMAN));
        CaseFigures figures = summary.figures();
        assertThat(summary.reason()).isEqualTo("look at the left side");
        assertThat(figures.known()).isTrue();
        assertThat(figures.smdHu()).hasValue(50);
        assertThat(figures.c3SmiCm2PerM2()).hasValue(summary.smaCm2().orElseThrow() / (1.6 * 1.6));
        assertThat(figures.agreement()).hasValue(1);
        assertThat(figures.changedShare()).hasValue(0);
        assertThat(figures.sex()).contains(Sex.FEMALE);
        assertThat(figures.who()).isEqualTo("anna");
        assertThat(figures.at()).isPresent();
        assertThat(figures.category()).isIn("low", "not low", "mixed");
        // 5 mm pixels
        assertThat(figures.warnings()).anyMatch(w -> w.contains("Pixels of 5.0 mm"));
        assertThat(figures.noC3()).isFalse();
    }

    @Test
    void withoutAHeightThereIsNoIndexAndEachCutOffSaysWhy() throws IOException {
        CaseFigures figures = summaryOf(Cases.series(Patient.UNKNOWN)).figures();
        assertThat(figures.c3SmiCm2PerM2()).isEmpty();
        assertThat(figures.category()).isEmpty();
        assertThat(figures.categories()).isNotEmpty().allMatch(c -> c.contains("missing"));
    }

    @Test
    void aSummaryOfAnEarlierVersionStillReadsAndSaysThatItHasNone() throws IOException {
        CtSeries series = Cases.series(WOMAN);
        summaryOf(series);
        Files.writeString(file(), "{\"state\":\"APPROVED\",\"reason\":\"\",\"smaCm2\":36.0}");
        CaseSummary read = new StudyStore(folder, "berta", "0.1.0").summary(CaseKey.of(series));
        assertThat(read.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(read.smaCm2()).hasValue(36);
        assertThat(read.figures()).isEqualTo(CaseFigures.UNKNOWN);
    }

    @Test
    void figuresThatNobodyWroteTakeNothingFromTheState() throws IOException {
        CtSeries series = Cases.series(WOMAN);
        summaryOf(series);
        Files.writeString(
                file(), "{\"state\":\"EXCLUDED\",\"reason\":\"r\",\"figures\":{\"at\":\"noon\",\"sex\":\"CAT\"}}");
        CaseSummary read = new StudyStore(folder, "berta", "0.1.0").summary(CaseKey.of(series));
        assertThat(read.state()).isEqualTo(ReviewState.EXCLUDED);
        assertThat(read.figures()).isEqualTo(CaseFigures.UNKNOWN);
    }

    @Test
    void thatNoC3WasFoundIsKnownAfterARestart() throws IOException {
        CtSeries series = Cases.series(WOMAN);
        try (StudyStore store = new StudyStore(folder, "anna", "0.1.0")) {
            store.open(series).reviewed().accept(Cases.notFound());
        }
        assertThat(new StudyStore(folder, "anna", "0.1.0")
                        .summary(CaseKey.of(series))
                        .figures()
                        .noC3())
                .isTrue();
    }
}
