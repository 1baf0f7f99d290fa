package org.longus.evaluate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleMeasure;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The true muscle on one slice.
 *
 * @param k the slice
 * @param readers each reader's mask of that slice, less its pixels outside -29..150 HU: that is what SMA counts
 */
record TruthMasks(int k, List<Mask> readers) {
    /**
     * Reads all masks of a case.
     *
     * @throws UnreadableInputException when one cannot be read, lies on another grid, or does not tell its slice
     */
    static TruthMasks of(TruthCase truth, CtVolume ct) throws IOException {
        Geometry g = ct.geometry();
        int k = truth.muscleAt().isPresent()
                ? slice(truth.muscleAt().get(), truth, g)
                : onlySlice(truth.masks().getFirst(), g);
        List<Mask> readers = new ArrayList<>();
        for (Path file : truth.masks()) {
            Mask drawn = NiftiReader.isNifti(file) ? nifti(file, g).slice(k) : picture(file, g);
            Mask muscle = MuscleMeasure.counted(ct, drawn, k, HuRange.MUSCLE);
            if (muscle.isEmpty()) {
                throw new UnreadableInputException(String.format(
                        Locale.ROOT,
                        "%s marks no muscle at z %.1f mm. Correct muscle_z_mm or the mask.",
                        file,
                        g.sliceCentre(k).z()));
            }
            readers.add(muscle);
        }
        return new TruthMasks(k, List.copyOf(readers));
    }

    private static int slice(Place place, TruthCase truth, Geometry g) throws UnreadableInputException {
        long k = Math.round(place.k(g));
        if (k < 0 || k >= g.sizeK()) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "%s has no slice at z %.1f mm, where %s has its muscle. Correct muscle_z_mm.",
                    truth.input(),
                    place.zMm(),
                    truth.name()));
        }
        return (int) k;
    }

    private static int onlySlice(Path file, Geometry g) throws IOException {
        if (!NiftiReader.isNifti(file)) {
            throw new UnreadableInputException(
                    "%s does not tell which slice it belongs to. Say so in muscle_z_mm.".formatted(file));
        }
        Mask mask = nifti(file, g);
        int plane = g.sizeI() * g.sizeJ();
        int k = mask.isEmpty() ? -1 : mask.next(0) / plane;
        if (k < 0 || mask.count(k) != mask.count()) {
            throw new UnreadableInputException("%s marks %s, not one slice. Say which one in muscle_z_mm."
                    .formatted(file, k < 0 ? "nothing" : "several slices"));
        }
        return k;
    }

    private static Mask nifti(Path file, Geometry g) throws IOException {
        NiftiReader.MaskFile mask = NiftiReader.mask(file);
        if (!mask.geometry().sameGridAs(g)) {
            throw new UnreadableInputException(
                    "%s does not lie on the grid of its CT. Draw or resample it on that grid.".formatted(file));
        }
        return mask.mask();
    }

    /** The picture's rows run to posterior, its columns to the patient's left, whatever the CT's do. */
    private static Mask picture(Path file, Geometry g) throws IOException {
        BufferedImage picture = Files.isRegularFile(file) ? ImageIO.read(file.toFile()) : null;
        if (picture == null) {
            throw new UnreadableInputException(
                    "%s is missing or no picture. Name a PNG or a NIfTI file.".formatted(file));
        }
        int width = g.sizeI();
        int height = g.sizeJ();
        if (picture.getWidth() != width || picture.getHeight() != height) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "%s has %d x %d pixels and its slice %d x %d. Draw it on the slice's own pixels.",
                    file,
                    picture.getWidth(),
                    picture.getHeight(),
                    width,
                    height));
        }
        return Mask.where(width, height, 1, p -> {
            int x = g.sense(0) > 0 ? p % width : width - 1 - p % width;
            int y = g.sense(1) > 0 ? p / width : height - 1 - p / width;
            return picture.getRaster().getSample(x, y, 0) > 127;
        });
    }
}
