package org.longus.io.dicom;

import java.util.OptionalDouble;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.volume.Vec3;

/**
 * One frame of one file: where it lies in the patient and how its pixels are stored.
 *
 * @param frame 0 for single-frame files; one of {@code framesInFile}
 * @param rowSpacingMm between neighbouring rows (the first value of PixelSpacing); {@code columnSpacingMm} the second
 * @param alongRow unit vector, LPS, in which the column index grows; {@code alongColumn} likewise the row index
 * @param position LPS mm of the centre of the first pixel
 * @param rescaleDoubt a sentence when the values may not be Hounsfield units, else empty
 * @param thicknessMm as stated; not the distance to the next slice
 * @param pixelSample digest of a piece of its stored pixels (see {@link PixelSample}); empty where there are none
 * @param classDoubt a sentence when the file does not say rightly what it is, else empty
 */
record SliceHeader(
        DicomInput input,
        int frame,
        int framesInFile,
        String transferSyntax,
        String sopInstanceUid,
        SeriesHeader series,
        PixelFormat format,
        double rowSpacingMm,
        double columnSpacingMm,
        Vec3 alongRow,
        Vec3 alongColumn,
        Vec3 position,
        Discriminators discriminators,
        String rescaleDoubt,
        OptionalDouble thicknessMm,
        String pixelSample,
        String classDoubt) {
    /**
     * What may tell apart two stacks that one series holds: see {@link Trait}. Texts, empty when absent.
     *
     * @param phase of the heart, in per cent of its cycle
     * @param triggerTime ms after the heart's trigger
     * @param kvp tube voltage, without needless zeros
     * @param energy of a mono-energetic image, as in "70 keV"
     */
    record Discriminators(
            String acquisitionNumber,
            String temporalPosition,
            String phase,
            String triggerTime,
            String stackId,
            String imageType,
            String kernel,
            String kvp,
            String energy) {}

    /** How sentences call the slice. */
    String label() {
        return frame == 0 ? "'" + input.name() + "'" : "'" + input.name() + "' (frame " + (frame + 1) + ")";
    }

    /** The folder that holds the file, below what was opened; empty where it lies directly in it. */
    String folder() {
        return input.name().substring(0, Math.max(0, input.name().lastIndexOf('/')));
    }

    Vec3 normal() {
        return alongRow.cross(alongColumn);
    }
}
