package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.edit.Edits;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/**
 * Which work belongs to which scan: UIDs that two have, copies of one, a scan that got a slice more. Every slice of these
 * scans has pixels of its own; slice z is the one 3 z mm from the feet.
 */
class SameScanTest extends StoreFixture {
    private static CtSeries scan(String patientId, int firstZ, int slices, int seed) {
        return scan(patientId, firstZ, slices, seed, "print-%s-%d-%d-%d".formatted(patientId, firstZ, slices, seed));
    }

    private static CtSeries scan(String patientId, int firstZ, int slices, int seed, String fingerprint) {
        return scan(patientId, firstZ, slices, seed, fingerprint, "1.2.3.4");
    }

    private static CtSeries scan(
            String patientId, int firstZ, int slices, int seed, String fingerprint, String seriesUid) {
        Geometry grid = Geometry.axial(40, 40, slices, new Vec3(-100, -100, 3 * firstZ), 5, 5, 3);
        CtVolume ct =
                Grids.of(grid, (i, j, k) -> 40 + Math.floorMod(i * 7 + j * 3 + (k + firstZ) * 11 + seed * 101, 60));
        return new CtSeries(
                "neck",
                Path.of("study"),
                ct,
                grid,
                Patient.UNKNOWN,
                new CtSeries.Identity(patientId, "", "20260101", "1.2.3", seriesUid, "1.9", "Neck", List.of()),
                List.of(),
                List.of(),
                new SeriesOrigin(SeriesFacts.NONE, "study", fingerprint),
                SeriesSelection.ONLY_ONE,
                Optional.empty(),
                SourceHeader.NONE);
    }

    private ReviewedCase worked(CtSeries series, int from, int to) {
        ReviewedCase on = store.open(series).reviewed();
        on.accept(Cases.found(from, to));
        on.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p % 40 > 30));
        return on;
    }

    private static int measured(OpenCase opened) {
        return opened.reviewed().current().orElseThrow().k();
    }

    @Test
    void twoPatientsWithOneSeriesUidHaveWorkOfTheirOwn() throws IOException {
        CtSeries anna = scan("A", 0, 30, 1);
        CtSeries bert = scan("B", 0, 30, 2);
        assertThat(CaseKey.of(anna)).isNotEqualTo(CaseKey.of(bert));
        worked(anna, 4, 8).decide(Optional.of(Decision.APPROVED));
        reopen();
        assertThat(store.summary(CaseKey.of(bert))).isEqualTo(CaseSummary.NEW);
        OpenCase other = store.open(bert);
        assertThat(other.reviewed().current()).isEmpty();
        assertThat(other.remarks())
                .singleElement()
                .asString()
                .contains("Another scan with the same SeriesInstanceUID", "'A'", "'B'");
        other.reviewed().accept(Cases.found(20, 24));
        reopen();
        assertThat(measured(store.open(anna))).isEqualTo(6);
        assertThat(store.open(anna).reviewed().state()).isEqualTo(ReviewState.APPROVED);
        OpenCase back = store.open(bert);
        assertThat(measured(back)).isEqualTo(22);
        assertThat(back.remarks()).as("it has work now").isEmpty();
    }

    @Test
    void twoScansOfOnePatientWithOneSeriesUidToo() throws IOException {
        CtSeries first = scan("A", 0, 30, 1);
        CtSeries second = scan("A", 0, 30, 2);
        worked(first, 4, 8);
        reopen();
        assertThat(store.summary(CaseKey.of(second))).isEqualTo(CaseSummary.NEW);
        OpenCase other = store.open(second);
        assertThat(other.isRestored()).isFalse();
        assertThat(other.remarks()).singleElement().asString().contains("it has other pixels");
        other.close();
        assertThat(store.open(second).remarks()).as("said until there is work").hasSize(1);
        assertThat(measured(store.open(first))).isEqualTo(6);
    }

    @Test
    void samePixelsOfAnotherPatientAreNotGivenTheWork() {
        worked(scan("A", 0, 30, 1), 4, 8);
        OpenCase other = store.open(scan("B", 0, 30, 1));
        assertThat(other.reviewed().current()).isEmpty();
        assertThat(other.remarks()).singleElement().asString().contains("'A'");
    }

    @Test
    void aCopyThatWasCompressedAnewGoesOnWithTheWork() throws IOException {
        CtSeries plain = scan("A", 0, 30, 1, "stored plain");
        CtSeries compressed = scan("A", 0, 30, 1, "stored compressed");
        worked(plain, 4, 8);
        reopen();
        store.decideUnread(
                CaseKey.of(compressed), Optional.empty(), Optional.of(new Decision(ReviewState.FLAGGED, "")));
        OpenCase back = store.open(compressed);
        assertThat(measured(back)).isEqualTo(6);
        assertThat(back.remarks()).isEmpty();
        assertThat(back.reviewed().state()).as("decided before it was read").isEqualTo(ReviewState.FLAGGED);
        reopen();
        assertThat(store.summary(CaseKey.of(compressed)).state()).isEqualTo(ReviewState.FLAGGED);
        assertThat(store.summary(CaseKey.of(plain)).state()).isEqualTo(ReviewState.FLAGGED);
    }

    @Test
    void theSamePixelsAtOtherDistancesAreAnotherScan() throws IOException {
        CtSeries first = scan("A", 0, 30, 1);
        worked(first, 4, 8);
        reopen();
        Geometry wider = Geometry.axial(40, 40, 30, new Vec3(-100, -100, 0), 6, 6, 3);
        CtSeries other = new CtSeries(
                "neck",
                first.source(),
                new CtVolume(wider, first.ct().voxels()),
                wider,
                Patient.UNKNOWN,
                first.identity(),
                List.of());
        OpenCase opened = store.open(other);
        assertThat(opened.reviewed().current()).isEmpty();
        assertThat(opened.remarks()).singleElement().asString().contains("other distances");
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0})
    void aScanThatGotSlicesFindsItsWorkOnTheSamePlace(int firstZ) throws IOException {
        CtSeries then = scan("A", 0, 30, 1);
        ReviewedCase before = worked(then, 4, 8);
        MeasurementMark distance =
                MeasurementMark.of(Plane.AXIAL, 6, List.of(new Vec3(3, 3, 6), new Vec3(9, 3, 6)), then.fileGeometry());
        before.calipers().add(distance);
        before.moveTo(Cases.muscle(9, 5));
        before.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(170), OptionalDouble.empty()));
        before.decide(Optional.of(Decision.APPROVED));
        double areaCm2 = before.muscleArea().orElseThrow().areaCm2();
        SliceMask drawn = new SliceMask(6, Mask.where(40, 40, 1, p -> p % 40 > 30));
        reopen();
        CtSeries now = scan("A", firstZ, 32, 1);
        OpenCase opened = store.open(now);
        ReviewedCase back = opened.reviewed();
        int moved = -firstZ;
        assertThat(measured(opened)).isEqualTo(9 + moved);
        assertThat(back.muscleArea().orElseThrow().areaCm2()).isEqualTo(areaCm2);
        assertThat(back.state()).as("the measured slice's pixels are the same").isEqualTo(ReviewState.APPROVED);
        assertThat(back.typed().heightCm()).hasValue(170);
        assertThat(back.section().orElseThrow().middle().k()).isEqualTo(6 + moved);
        assertThat(back.section().orElseThrow().mask().count(4 + moved)).isEqualTo(1600);
        assertThat(back.section().orElseThrow().mask().count(3 + moved)).isZero();
        assertThat(back.measurements())
                .containsExactly(new MeasurementMark(Plane.AXIAL, 6 + moved, distance.measurement()));
        assertThat(opened.isRestored()).isTrue();
        assertThat(opened.remarks())
                .singleElement()
                .asString()
                .contains("32 slices now, 30 when it was worked on", "was slice 10 and is slice " + (10 + moved))
                .contains("The approval stands");
        back.undo();
        assertThat(back.current()).contains(new SliceMask(6 + moved, drawn.mask()));
        back.redo();
        reopen();
        assertThat(measured(store.open(now))).isEqualTo(9 + moved);
        assertThat(measured(store.open(then)))
                .as("the earlier work is as it was")
                .isEqualTo(9);
    }

    @Test
    void aChangedMeasuredSliceOpensWhatWasApproved() throws IOException {
        CtSeries then = scan("A", 0, 30, 1);
        worked(then, 4, 8).decide(Optional.of(Decision.APPROVED));
        reopen();
        CtSeries now = scan("A", 0, 31, 1);
        now.ct().voxels()[6 * 1600 + 800] += 5;
        OpenCase opened = store.open(now);
        assertThat(measured(opened)).isEqualTo(6);
        assertThat(opened.reviewed().state()).isEqualTo(ReviewState.EDITED);
        assertThat(opened.remarks())
                .singleElement()
                .asString()
                .contains("1 of them have other pixels", "not the same any more", "The approval was opened again");
    }

    @Test
    void lostSlicesTakeNothingAlongThatLayOnThem() throws IOException {
        worked(scan("A", 0, 30, 1), 4, 8);
        reopen();
        OpenCase shorter = store.open(scan("A", 2, 26, 1));
        assertThat(measured(shorter)).isEqualTo(4);
        shorter.close();
        OpenCase without = store.open(scan("A", 5, 25, 1));
        assertThat(without.reviewed().current()).isEmpty();
        assertThat(without.remarks()).anySatisfy(r -> assertThat(r).contains("lies on slices that are not here"));
        assertThat(measured(store.open(scan("A", 0, 30, 1)))).isEqualTo(6);
    }

    @Test
    void everyReadersWorkComesAlongAndGoesOnAfterAKill() throws IOException {
        CtSeries then = scan("A", 0, 30, 1);
        worked(then, 4, 8);
        ReviewedCase reader = store.open(then, Optional.of("Carla")).reviewed();
        reader.begin(7);
        reader.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 90));
        reader.finish();
        reopen();
        CtSeries now = scan("A", -1, 31, 1);
        OpenCase opened = store.open(now, Optional.of("Carla"));
        assertThat(measured(opened)).isEqualTo(8);
        assertThat(opened.reviewed().reading().finished()).isTrue();
        close();
        // as a kill would have left it: the reader's journal is there, the case's own is not
        Path taken = folder.resolve("cases").resolve(CaseKey.of(now).text());
        Files.delete(taken.resolve("journal"));
        Files.delete(taken.resolve("scan.json"));
        open();
        assertThat(measured(store.open(now))).isEqualTo(7);
        assertThat(store.readings().summaries(CaseKey.of(now)))
                .hasEntrySatisfying("Carla", s -> assertThat(s.state()).isEqualTo(ReviewState.FINISHED));
        assertThat(store.readings().finished(now))
                .singleElement()
                .satisfies(r -> assertThat(r.mask().k()).isEqualTo(8));
    }

    @Test
    void whatIsOpenElsewhereIsNotTakenOverBehindItsBack() throws IOException {
        CtSeries then = scan("A", 0, 30, 1);
        worked(then, 4, 8);
        CtSeries now = scan("A", 0, 31, 1);
        try (StudyStore second = new StudyStore(folder, "bert", "0.1.0")) {
            OpenCase opened = second.open(now);
            assertThat(opened.heldBy()).hasValueSatisfying(w -> assertThat(w).startsWith("anna"));
            assertThat(opened.remarks())
                    .singleElement()
                    .asString()
                    .contains("31 slices", "30 slices", "close it there");
            opened.reviewed().accept(Cases.found(10, 20));
            assertThat(opened.reviewed().current()).as("nothing can be changed").isEmpty();
            opened.close();
            close();
            assertThat(measured(second.open(now))).isEqualTo(6);
        }
        open();
    }

    @Test
    void aFileWithoutUidsIsFoundAgainWhereverItLies() throws IOException {
        CtSeries here = scan("", 0, 30, 1, "content", "");
        worked(here, 4, 8);
        reopen();
        CtSeries there = new CtSeries(
                here.name(),
                Path.of("elsewhere/copy"),
                here.ct(),
                here.fileGeometry(),
                here.patient(),
                here.identity(),
                List.of(),
                List.of(),
                here.origin(),
                here.selection(),
                Optional.empty(),
                here.header());
        assertThat(CaseKey.of(there)).isEqualTo(CaseKey.of(here));
        assertThat(measured(store.open(there))).isEqualTo(6);
        CtSeries longer = scan("", 0, 31, 1, "more content", "");
        OpenCase opened = store.open(longer);
        assertThat(opened.heldBy()).as("the copy is open").isPresent();
        reopen();
        assertThat(measured(store.open(longer))).isEqualTo(6);
    }

    /** As version 0.1 left it: a folder by series and grid, a journal, a summary, and nothing on the slices. */
    private Path asOfVersion01(CtSeries series) throws IOException {
        worked(series, 4, 8).decide(Optional.of(Decision.APPROVED));
        close();
        CaseKey key = CaseKey.of(series);
        Path earlier = folder.resolve("cases").resolve(key.earlier());
        Files.move(folder.resolve("cases").resolve(key.text()), earlier);
        Files.delete(earlier.resolve("scan.json"));
        JournalFile read = JournalFile.read(earlier.resolve("journal"));
        long crc32 = JournalRecordJson.header(read.records().getFirst()).voxelsCrc32();
        List<byte[]> records = new ArrayList<>(read.records());
        records.set(0, JournalRecordJson.bytes(new JournalRecordJson.Header(1, key.earlier(), crc32)));
        Journal.written(earlier.resolve("journal"), records).close();
        open();
        return earlier;
    }

    @Test
    void workOfVersion01IsFoundAndGoesOnWhereItLies() throws IOException {
        CtSeries series = scan("A", 0, 30, 1);
        Path earlier = asOfVersion01(series);
        assertThat(store.summary(CaseKey.of(series)).state()).isEqualTo(ReviewState.APPROVED);
        OpenCase back = store.open(series);
        assertThat(measured(back)).isEqualTo(6);
        assertThat(back.remarks()).isEmpty();
        back.reviewed().edit(Edits.ERASE, Mask.empty(40, 40, 1));
        reopen();
        assertThat(store.summary(CaseKey.of(series)).state()).isEqualTo(ReviewState.EDITED);
        assertThat(store.open(series).reviewed().current().orElseThrow().mask().isEmpty())
                .isTrue();
        try (Stream<Path> all = Files.list(folder.resolve("cases"))) {
            assertThat(all).containsExactly(earlier);
        }
        // and from now on a slice more is no riddle
        close();
        open();
        assertThat(measured(store.open(scan("A", 0, 31, 1)))).isEqualTo(6);
    }

    @Test
    void workOfVersion01OnOtherPixelsStaysAsideAndIsShownOnNoneOfTwo() throws IOException {
        CtSeries first = scan("A", 0, 30, 1);
        CtSeries second = scan("B", 0, 30, 2);
        asOfVersion01(first);
        CaseKey a = CaseKey.of(first);
        CaseKey b = CaseKey.of(second);
        assertThat(store.summaries(List.of(a, b), Optional.empty()))
                .isEqualTo(Map.of(a, CaseSummary.NEW, b, CaseSummary.NEW));
        store.decideUnread(b, Optional.empty(), Optional.of(new Decision(ReviewState.EXCLUDED, "not this one")));
        OpenCase other = store.open(second);
        assertThat(other.reviewed().state()).isEqualTo(ReviewState.EXCLUDED);
        assertThat(other.reviewed().current()).isEmpty();
        assertThat(other.remarks()).singleElement().asString().contains("version 0.1");
        assertThat(store.open(first).reviewed().state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void aSliceMoreThanVersion01KnewIsSaidToBeNoComparison() throws IOException {
        asOfVersion01(scan("A", 0, 30, 1));
        OpenCase opened = store.open(scan("A", 0, 31, 1));
        assertThat(opened.reviewed().current()).isEmpty();
        assertThat(opened.remarks()).singleElement().asString().contains("version 0.1", "no slices to compare");
        assertThat(measured(store.open(scan("A", 0, 30, 1)))).isEqualTo(6);
    }

    @Test
    void randomWorkComesOverWithItsWholeUndo() throws IOException {
        CtSeries then = scan("A", 0, 30, 1);
        ReviewedCase kept = store.open(then).reviewed();
        ReviewedCase before = new ReviewedCase(then);
        for (int s = 0; s < 300; s++) {
            RandomWork.step(kept, s);
            RandomWork.step(before, s);
        }
        reopen();
        ReviewedCase back = store.open(scan("A", -3, 40, 1)).reviewed();
        assertThat(before.current()).isPresent();
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            if (random.nextInt(3) > 0) {
                before.undo();
                back.undo();
            } else {
                before.redo();
                back.redo();
            }
            assertThat(back.current()).isEqualTo(before.current().map(m -> new SliceMask(m.k() + 3, m.mask())));
            assertThat(back.undoAction().isPresent())
                    .isEqualTo(before.undoAction().isPresent());
            assertThat(back.sectionShift()).isEqualTo(before.sectionShift());
        }
    }
}
