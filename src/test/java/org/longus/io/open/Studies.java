package org.longus.io.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.patient.Patient;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Small studies for tests of what an input holds. */
final class Studies {
    private Studies() {}

    /** 4 x 3 pixels a slice, 2 mm apart; every voxel has a value of its own. */
    static CtVolume ct(int slices) {
        short[] hu = new short[12 * slices];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (p * 7 - 1000);
        }
        return new CtVolume(Geometry.axial(4, 3, slices, Vec3.ZERO, 1, 1, 2), hu);
    }

    static List<Path> dicom(String patient, int slices, Path into) throws IOException {
        var labels = new CtSeriesWriter.Labels(
                patient, patient, patient, Patient.UNKNOWN, LocalDate.of(2026, 1, 2), "Study", "Neck", 1, 2);
        return CtSeriesWriter.write(ct(slices), labels, into);
    }

    /** Names the entries {@code before} + the file's name. */
    static Path zip(List<Path> files, Path zip, String before) throws IOException {
        Files.createDirectories(zip.getParent());
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(file)) {
            for (Path each : files) {
                entries.putNextEntry(new ZipEntry(before + each.getFileName()));
                Files.copy(each, entries);
            }
        }
        return zip;
    }

    /** Sets or overwrites 16 bits of every record of a ZIP's list of contents. */
    static void patchContents(Path zip, int offset, int value) throws IOException {
        byte[] b = Files.readAllBytes(zip);
        for (int p = 0; p + 46 < b.length; p++) {
            if (b[p] == 'P' && b[p + 1] == 'K' && b[p + 2] == 1 && b[p + 3] == 2) {
                b[p + offset] = (byte) value;
                b[p + offset + 1] = (byte) (value >> 8);
            }
        }
        Files.write(zip, b);
    }
}
