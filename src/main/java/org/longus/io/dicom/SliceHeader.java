package org.longus.io.dicom;

import org.longus.volume.Vec3;

/**
 * One frame of one file: where it lies in the patient and how its pixels are stored.
 *
 * @param frame 0 for single-frame files; one of {@code framesInFile}
 * @param rowSpacingMm between neighbouring rows (the first value of PixelSpacing); {@code columnSpacingMm} the second
 * @param alongRow unit vector, LPS, in which the column index grows; {@code alongColumn} likewise the row index
 * @param position LPS mm of the centre of the first pixel
 * @param rescaleDoubt a sentence when the values may not be Hounsfield units, else empty
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
        String rescaleDoubt) {
    /** What may tell apart two stacks that one series holds. Texts, empty when absent. */
    record Discriminators(
            String acquisitionNumber,
            String temporalPosition,
            String triggerTime,
            String stackId,
            String imageType,
            String kernel) {}

    /** How sentences call the slice. */
    String label() {
        return frame == 0 ? "'" + input.name() + "'" : "'" + input.name() + "' (frame " + (frame + 1) + ")";
    }

    Vec3 normal() {
        return alongRow.cross(alongColumn);
    }
}
