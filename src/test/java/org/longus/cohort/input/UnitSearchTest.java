package org.longus.cohort.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SeriesOrigin;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.open.StudySearch;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.volume.Grids;

class UnitSearchTest {
    @TempDir
    private Path root;

    private final List<String> remarks = new ArrayList<>();

    private void dicom(String place, String study, int series) throws IOException {
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> series),
                new CtSeriesWriter.Labels(
                        study, "X", study, Patient.UNKNOWN, LocalDate.of(2026, 1, 31), "Study", "S", series, 3),
                root.resolve(place));
    }

    private List<CohortUnit> units() throws IOException {
        List<CohortUnit> found = new ArrayList<>();
        try (UnitList list = UnitList.of(List.of(root.toString()), List.of(), remarks::add, () -> false)) {
            list.each(found::add);
            assertThat(list.size()).isEqualTo(found.size());
        }
        return found;
    }

    private static List<List<String>> parts(List<CohortUnit> units) {
        return units.stream().map(CohortUnit::parts).toList();
    }

    @Test
    void eachStudyIsAUnitHoweverItsSeriesLie() throws IOException {
        dicom("p1/study/s1", "A", 1);
        dicom("p1/study/s2", "A", 2);
        dicom("p2/first", "B", 3);
        dicom("p2/second", "C", 4);
        dicom("p3", "D", 5);
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> 50), root.resolve("n.nii.gz"));
        Files.writeString(root.resolve("notes.txt"), "no scan");
        assertThat(parts(units()))
                .containsExactlyInAnyOrder(
                        List.of("p1/study/s1", "p1/study/s2"),
                        List.of("p2/first"),
                        List.of("p2/second"),
                        List.of("p3"),
                        List.of("n.nii.gz"));
        assertThat(remarks).hasSize(1).first().asString().contains("1 file, directly in this folder");
    }

    @Test
    void seriesOfOneStudyInFoldersBesideManyOthersAreOneUnit() throws IOException {
        dicom("0", "A", 1);
        dicom("1", "B", 2);
        dicom("2", "A", 3);
        assertThat(parts(units())).containsExactlyInAnyOrder(List.of("0", "2"), List.of("1"));
    }

    @Test
    void aUnitsPlacesAreNamedAsIfAllHadBeenSearched() throws IOException {
        dicom("p1/s1", "A", 1);
        dicom("p2/s1", "B", 2);
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> 50), root.resolve("p3.nii.gz"));
        List<SeriesOrigin> whole =
                StudySearch.search(root).choices().stream().map(c -> c.origin()).toList();
        List<SeriesOrigin> parted = new ArrayList<>();
        for (CohortUnit unit : units()) {
            unit.search().choices().forEach(c -> parted.add(c.origin()));
        }
        assertThat(parted).hasSize(3).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void aFolderThatHoldsDicomItselfOrNothingAtAllIsOneUnit() throws IOException {
        assertThat(parts(units())).containsExactly(List.of());
        dicom("", "A", 1);
        dicom("below", "B", 2);
        assertThat(parts(units())).containsExactly(List.of());
    }

    @Test
    void resultsOfLongusAreNoInputAndLinksBackAreNotFollowed() throws IOException {
        dicom("p1", "A", 1);
        Files.createDirectories(root.resolve("out/case"));
        Files.writeString(root.resolve("out/case/result.json"), "{}");
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> 50), root.resolve("out/case/muscle.nii.gz"));
        Files.createSymbolicLink(root.resolve("loop"), root);
        assertThat(parts(units())).containsExactly(List.of("p1"));
    }
}
