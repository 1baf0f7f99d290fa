package org.longus.cohort.study;

import java.nio.file.Files;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * A mask file that marks one slice.
 *
 * @param geometry of the whole file
 * @param mask of that slice
 */
record SliceFile(Geometry geometry, int k, Mask mask) {
    /** @throws UnreadableInputException with a short reason, as for a cell */
    static SliceFile read(Path file) throws UnreadableInputException {
        if (!Files.isRegularFile(file) || !NiftiReader.isNifti(file)) {
            throw new UnreadableInputException("the mask file is missing or no NIfTI");
        }
        NiftiReader.MaskFile read = NiftiReader.mask(file);
        Mask all = read.mask();
        int plane = all.sizeI() * all.sizeJ();
        int k = all.isEmpty() ? -1 : all.next(0) / plane;
        if (k < 0) {
            throw new UnreadableInputException("the mask is empty");
        }
        if (all.count(k) != all.count()) {
            throw new UnreadableInputException("the mask marks several slices");
        }
        return new SliceFile(read.geometry(), k, all.slice(k));
    }

    double areaCm2() {
        return mask.count() * geometry.pixelAreaCm2();
    }
}
