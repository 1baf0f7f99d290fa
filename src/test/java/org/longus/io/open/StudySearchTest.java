package org.longus.io.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.patient.Patient;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** A folder as people have them: patients in folders, one zipped, one as NIfTI beside its mask. */
class StudySearchTest {
    private static final Geometry GRID = Geometry.axial(4, 3, 5, Vec3.ZERO, 1, 1, 2);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private static CtVolume ct(int slices) {
        Geometry grid = Geometry.axial(4, 3, slices, Vec3.ZERO, 1, 1, 2);
        short[] hu = new short[12 * slices];
        java.util.Arrays.fill(hu, (short) -1000);
        return new CtVolume(grid, hu);
    }

    private static void dicom(String patient, int slices, int seriesNumber, Path into) throws IOException {
        var labels = new CtSeriesWriter.Labels(
                patient + seriesNumber,
                patient,
                patient,
                Patient.UNKNOWN,
                LocalDate.of(2026, 1, 2),
                "Study",
                "Neck",
                seriesNumber,
                2);
        CtSeriesWriter.write(ct(slices), labels, into);
    }

    private void zip(Path from, Path to) throws IOException {
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.list(from)) {
            for (Path each : all.toList()) {
                zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, zip);
            }
        }
    }

    @Test
    void aFolderOfPatientsIsSearchedWhole() throws IOException {
        dicom("anna", 5, 1, folder.resolve("a"));
        dicom("bert", 4, 1, folder.resolve("b/deeper"));
        dicom("carl", 6, 1, elsewhere);
        zip(elsewhere, folder.resolve("carl.zip"));
        NiftiWriter.write(ct(7), folder.resolve("dora/ct.nii.gz"));
        NiftiWriter.write(Mask.empty(GRID), GRID, folder.resolve("dora/muscle.nii.gz"));
        Files.writeString(folder.resolve("dora/broken.nii"), "no image");

        InputScan found = StudySearch.search(folder);
        List<Study> studies = found.studies();
        assertThat(studies).hasSize(4).allSatisfy(s -> assertThat(s.choices()).hasSize(1));
        assertThat(studies)
                .extracting(s -> s.preferred().identity().patientId())
                .containsExactlyInAnyOrder("anna", "bert", "carl", "");
        assertThat(found.choices()).extracting(SeriesChoice::slices).containsExactlyInAnyOrder(5, 4, 6, 7);
        for (SeriesChoice choice : found.choices()) {
            assertThat(choice.open().ct().geometry().sizeK()).isEqualTo(choice.slices());
            assertThat(choice.open().identity().seriesInstanceUid())
                    .isEqualTo(choice.identity().seriesInstanceUid());
        }
        assertThat(found.leftOut())
                .anySatisfy(s -> assertThat(s).contains("1 NIfTI file of 8 bits"))
                .anySatisfy(s -> assertThat(s).contains("broken.nii"));
    }

    @Test
    void aFolderWithNothingInItIsRefusedWithASentence() {
        assertThatThrownBy(() -> StudySearch.search(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("no DICOM files");
    }
}
