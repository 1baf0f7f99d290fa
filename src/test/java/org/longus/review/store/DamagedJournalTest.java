package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.edit.MeasurementEdit;
import org.longus.io.CtSeries;
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.review.CaseEvent;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;

/** Journals that are cut, damaged, foreign, of other pixels or of a newer format: nothing of them is lost or misread. */
class DamagedJournalTest extends StoreFixture {
    @Test
    void aChangeOfADistanceThatIsNotThereIsDamage() throws IOException {
        OpenCase first = store.open(SERIES);
        first.reviewed().calipers().add(Cases.measurement(new Random(1)));
        close();
        MeasurementMark never = Cases.measurement(new Random(2));
        MeasurementMark outside = new MeasurementMark(never.plane(), 40, never.measurement());
        byte[] good = Files.readAllBytes(journal());
        for (MeasurementEdit edit : List.of(
                new MeasurementEdit(0, Optional.of(never), Optional.empty()),
                new MeasurementEdit(2, Optional.empty(), Optional.of(never)),
                new MeasurementEdit(1, Optional.empty(), Optional.of(outside)))) {
            Files.write(journal(), good);
            try (Journal journal = Journal.continued(journal(), good.length)) {
                journal.append(JournalRecordJson.bytes(new JournalRecordJson.Entry(
                        Instant.now(),
                        new JournalRecordJson.Author("anna", "0.1.0"),
                        new CaseEvent.CaliperChanged(edit),
                        List.of())));
            }
            open();
            OpenCase back = store.open(SERIES);
            assertThat(back.reviewed().measurements()).hasSize(1);
            assertThat(back.remarks()).singleElement().asString().contains("change 2 does not fit");
            close();
        }
    }

    @Test
    void aTornLastRecordIsDroppedAndSaid() throws IOException {
        ReviewedCase reviewed = work(30);
        String before = RandomWork.bits(reviewed);
        long whole = Files.size(journal());
        reviewed.edit(
                Edits.BRUSH,
                reviewed.current().orElseThrow().mask().xor(Cases.muscle(0, 9).mask()));
        close();
        long bytes = Files.size(journal());
        byte[] all = Files.readAllBytes(journal());
        for (long cut = whole + 1; cut < bytes; cut++) {
            Files.write(journal(), java.util.Arrays.copyOf(all, (int) cut));
            open();
            OpenCase back = store.open(SERIES);
            assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
            assertThat(back.remarks())
                    .singleElement()
                    .asString()
                    .contains("cut short")
                    .contains("dropped");
            close();
            assertThat(Files.size(journal())).isEqualTo(whole);
        }
        open();
        assertThat(aside()).isEmpty();
    }

    @Test
    void zerosBehindTheLastRecordAreATornOne() throws IOException {
        String before = RandomWork.bits(work(10));
        close();
        try (RandomAccessFile file = new RandomAccessFile(journal().toFile(), "rw")) {
            file.setLength(file.length() + 5000);
        }
        open();
        OpenCase back = store.open(SERIES);
        assertThat(RandomWork.bits(back.reviewed())).isEqualTo(before);
        assertThat(back.remarks()).singleElement().asString().contains("dropped");
    }

    @Test
    void aFlippedByteIsNoticedAndTheWholeFileKept() throws IOException {
        work(60);
        close();
        byte[] all = Files.readAllBytes(journal());
        byte[] damaged = all.clone();
        damaged[all.length / 2] ^= 4;
        Files.write(journal(), damaged);
        open();
        OpenCase back = store.open(SERIES);
        assertThat(back.isRestored()).isTrue();
        assertThat(back.remarks())
                .singleElement()
                .asString()
                .contains("damaged")
                .contains("kept as");
        assertThat(aside())
                .singleElement()
                .satisfies(p -> assertThat(Files.readAllBytes(p)).isEqualTo(damaged));
        // work goes on behind what was good
        back.reviewed().decide(Optional.of(new Decision(ReviewState.FLAGGED, "look again")));
        String now = RandomWork.bits(back.reviewed());
        reopen();
        assertThat(RandomWork.bits(store.open(SERIES).reviewed())).isEqualTo(now);
    }

    @Test
    void aForeignFileIsMovedAsideAndTheCaseBeginsAnew() throws IOException {
        Files.createDirectories(caseFolder());
        Files.writeString(journal(), "shopping: milk, bread");
        OpenCase back = store.open(SERIES);
        assertThat(back.isRestored()).isFalse();
        assertThat(back.remarks())
                .singleElement()
                .asString()
                .contains("no journal of Longus")
                .contains("kept as");
        assertThat(aside()).singleElement().satisfies(p -> assertThat(p).hasContent("shopping: milk, bread"));
        back.reviewed().accept(Cases.found(10, 20));
        reopen();
        assertThat(store.open(SERIES).reviewed().current()).isPresent();
    }

    @Test
    void workOnOtherPixelsIsNotPutOnThese() throws IOException {
        String before = RandomWork.bits(work(20));
        CtVolume other = Grids.of(Cases.GRID, (i, j, k) -> 51);
        CtSeries changed = new CtSeries(
                SERIES.name(), SERIES.source(), other, Cases.GRID, Patient.UNKNOWN, SERIES.identity(), List.of());
        reopen();
        OpenCase back = store.open(changed);
        assertThat(back.reviewed().current()).isEmpty();
        assertThat(back.remarks())
                .singleElement()
                .asString()
                .contains("other pixels", caseFolder().toString());
        assertThat(aside()).isEmpty();
        back.reviewed().accept(Cases.found(3, 9));
        reopen();
        assertThat(RandomWork.bits(store.open(SERIES).reviewed())).isEqualTo(before);
        assertThat(store.open(changed).reviewed().current().orElseThrow().k()).isEqualTo(6);
    }

    @Test
    void aNewerFormatIsLeftAloneAndReadOnly() throws IOException {
        Files.createDirectories(caseFolder());
        Journal.written(
                        journal(),
                        List.of(JournalRecordJson.bytes(new JournalRecordJson.Header(
                                JournalRecordJson.FORMAT + 1, CaseKey.of(SERIES).text(), 0))))
                .close();
        byte[] before = Files.readAllBytes(journal());
        OpenCase back = store.open(SERIES);
        assertThat(back.heldBy()).hasValue("a newer version of Longus");
        back.reviewed().accept(Cases.found(10, 20));
        assertThat(back.reviewed().current()).isEmpty();
        assertThat(journal()).hasBinaryContent(before);
    }
}
