package org.longus.io.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.patient.Patient;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** One door for every input. */
class CtOpenerTest {
    @TempDir
    Path folder;

    @Test
    void aDicomFolderOpensAndReportsItsProgress() throws IOException {
        CtVolume ct = new CtVolume(Geometry.axial(4, 3, 5, Vec3.ZERO, 1, 1, 2), new short[60]);
        var labels =
                new CtSeriesWriter.Labels("s", "A", "1", Patient.UNKNOWN, LocalDate.of(2026, 1, 2), "", "Neck", 1, 2);
        CtSeriesWriter.write(ct, labels, folder);
        List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
        assertThat(CtOpener.scan(folder)
                        .preferred()
                        .open(fractions::add)
                        .ct()
                        .geometry()
                        .sizeK())
                .isEqualTo(5);
        assertThat(fractions).containsExactlyInAnyOrder(0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(CtOpener.open(folder).ct().geometry().sizeK()).isEqualTo(5);
    }

    @Test
    void aNiftiFileIsOneChoice() throws IOException {
        short[] hu = new short[60];
        hu[7] = 40;
        Path file = folder.resolve("neck.nii.gz");
        NiftiWriter.write(new CtVolume(Geometry.axial(4, 3, 5, Vec3.ZERO, 1, 1, 2), hu), file);
        assertThat(CtOpener.scan(file).choices()).singleElement().returns(5, SeriesChoice::slices);
        assertThat(CtOpener.open(file).ct().voxels()).containsExactly(hu);
    }

    @Test
    void whatIsNotThereOrNotAnImageIsRefusedWithASentence() throws IOException {
        assertThatThrownBy(() -> CtOpener.scan(folder.resolve("none")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("does not exist");
        Path text = Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThatThrownBy(() -> CtOpener.scan(text))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'notes.txt' is no DICOM file");
    }
}
