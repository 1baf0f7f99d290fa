package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Reading;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;

class ReadingsTest {
    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);
    private static final CaseKey KEY = CaseKey.of(SERIES);

    @TempDir
    Path folder;

    private StudyStore store;

    @BeforeEach
    void open() {
        store = new StudyStore(folder, "ward-pc", "0.1.0");
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private ReviewedCase read(String reader, int k, int columns) {
        ReviewedCase reading = store.open(SERIES, Optional.of(reader)).reviewed();
        reading.begin(k);
        reading.edit(Edits.BRUSH, Cases.muscle(k, columns).mask());
        return reading;
    }

    @Test
    void readersAndTheSharedCaseDoNotTouchOneAnother() throws IOException {
        store.open(SERIES).reviewed().accept(Cases.found(10, 20));
        read("Anna", 15, 6).finish();
        ReviewedCase bens = read("Ben", 15, 8);
        assertThat(bens.result()).isEmpty();
        assertThat(store.readings().finished(SERIES))
                .extracting(FinishedReading::reader)
                .containsExactly("Anna");
        assertThat(store.readings().agreements(SERIES)).isEmpty();
        bens.finish();
        close();
        open();
        assertThat(store.open(SERIES).reviewed().state()).isEqualTo(ReviewState.PREDICTED);
        // another way to write the name is not another reader
        assertThat(store.open(SERIES, Optional.of(" anna"))
                        .reviewed()
                        .current()
                        .orElseThrow()
                        .mask())
                .isEqualTo(Cases.muscle(15, 6).mask());
        assertThat(store.summary(KEY, Optional.of("Ben")).state()).isEqualTo(ReviewState.FINISHED);
        assertThat(store.readings().summaries(KEY)).containsOnlyKeys("Anna", "Ben");
    }

    /** 6 of 8 columns of 12 pixels are shared: Dice 2 * 72 / (72 + 96). A pixel is 0.25 cm2. */
    @Test
    void agreementIsTheSecondLessTheFirst() throws IOException {
        read("Ben", 15, 6).finish();
        read("Anna", 15, 8).finish();
        List<ReaderAgreement> all = store.readings().agreements(SERIES);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().first().reader()).isEqualTo("Ben");
        assertThat(all.getFirst().figures().dice().orElseThrow()).isCloseTo(6.0 / 7, within(1e-12));
        assertThat(all.getFirst().figures().differenceCm2()).isCloseTo(6, within(1e-9));
        assertThat(all.getFirst().figures().percentOfMean().orElseThrow()).isCloseTo(600 / 21.0, within(1e-9));
        Path out = folder.resolve("out");
        assertThat(store.readings().write(List.of(KEY, KEY), out)).isEqualTo(2);
    }

    @Test
    void aClosedMaskStaysAsItIsAndWhatWasSeenIsKeptThroughCompaction() throws IOException {
        ReviewedCase reading = read("Anna", 15, 6);
        reading.reveal(Cases.found(10, 20));
        assertThat(reading.current().orElseThrow().mask())
                .isEqualTo(Cases.muscle(15, 6).mask());
        reading.finish();
        assertThat(reading.edit(Edits.BRUSH, Cases.muscle(15, 9).mask())).isFalse();
        reading.undo();
        reading.begin(3);
        assertThat(reading.current().orElseThrow().mask())
                .isEqualTo(Cases.muscle(15, 6).mask());
        reading.reopen();
        assertThat(reading.edit(Edits.BRUSH, Cases.muscle(15, 9).mask())).isTrue();
        reading.finish();
        close();
        Path own = ReaderFolder.of(folder.resolve("cases").resolve(KEY.text()), "Anna");
        JournalRecordJson.Author anna = new JournalRecordJson.Author("Anna", "0.1.0");
        for (int n = 0; n < 2; n++) {
            OpenCase back = new CaseOpener(SERIES, KEY, own, anna, 1).open();
            assertThat(back.reviewed().reading()).isEqualTo(new Reading(true, true, true));
            back.close();
        }
        open();
        assertThat(store.readings().finished(SERIES)).singleElement().satisfies(r -> {
            assertThat(r.reading().aiSeen()).isTrue();
            assertThat(r.mask().mask()).isEqualTo(Cases.muscle(15, 9).mask());
        });
    }

    @Test
    void whatWasDrawnOnASliceComesBackWithIt() {
        ReviewedCase reading = read("Anna", 15, 6);
        reading.begin(18);
        assertThat(reading.current().orElseThrow().mask().isEmpty()).isTrue();
        reading.begin(15);
        assertThat(reading.current().orElseThrow().mask())
                .isEqualTo(Cases.muscle(15, 6).mask());
        reading.undo();
        reading.undo();
        assertThat(reading.current().orElseThrow().k()).isEqualTo(15);
    }

    @Test
    void theTableOfAgreementRunsNothingInASpreadsheetAndKeepsItsNumbers() throws IOException {
        read("=HYPERLINK(\"x\")", 15, 8).finish();
        read("@Ben", 15, 6).finish();
        store.readings().agreements(SERIES);
        Path out = folder.resolve("out");
        assertThat(store.readings().write(List.of(KEY), out)).isEqualTo(1);
        assertThat(Files.readString(out.resolve("agreement.csv")))
                .startsWith("\uFEFFpatient_id,")
                .contains(",\"'=HYPERLINK(\"\"x\"\")\",'@Ben,")
                .containsPattern(",-\\d+\\.\\d{4},-\\d+\\.\\d{4},")
                .endsWith("\r\n");
        // written once more from what was read, it is the same
        store.readings().write(List.of(KEY), folder.resolve("again"));
        assertThat(folder.resolve("again/agreement.csv")).hasSameBinaryContentAs(out.resolve("agreement.csv"));
    }
}
