package org.longus.io.open;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.longus.io.CtSeries;
import org.longus.io.Reason;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.MaskObjects;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.nifti.NiftiLabels;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nrrd.NrrdReader;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.SliceNumber;
import org.longus.volume.Vec3;

/**
 * Reads a mask that was drawn elsewhere, for a slice of an open CT: from a file of masks that lie on the CT's grid, or a PNG of
 * one slice.
 */
public final class MaskOpener {
    private MaskOpener() {}

    /** A mask of one slice and where in the CT it lies. */
    public record MaskSlice(int k, Mask mask) {}

    /**
     * @param geometry of the CT, as it is open
     * A PNG of a slice.
     *
     * @param k the slice that it is taken to be of, in the orientation of the axial plane (patient's left on the right, anterior at the
     *     top); what is brighter than half of its brightest pixel belongs to it
     * @throws UnreadableInputException when the file does not fit, with the reason
     */
    public static MaskSlice read(Path file, Geometry geometry, int k) throws UnreadableInputException {
        return picture(file, geometry, k);
    }

    /** Whether a file holds masks by itself; a picture does not, for it says neither where it lies nor how large it is. */
    public static boolean isMasks(Path file) {
        return NrrdReader.isNrrd(file) || NiftiReader.isNifti(file) || MaskObjects.isMask(file);
    }

    /**
     * All that a file holds: DICOM segmentations and structure sets, NRRD, NIfTI.
     *
     * @throws UnreadableInputException with a sentence that names the file
     */
    public static DrawnMasks open(Path file) throws IOException {
        if (NiftiReader.isNifti(file)) {
            return NiftiLabels.read(file);
        }
        try {
            return NrrdReader.isNrrd(file) ? NrrdReader.read(file) : MaskObjects.read(file);
        } catch (UnreadableInputException e) {
            throw new UnreadableInputException("'%s' %s".formatted(file.getFileName(), e.getMessage()), e);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "'%s' could not be read (%s). Check that the file can be opened and try again."
                            .formatted(file, Reason.of(e)),
                    e);
        }
    }

    /**
     * Of a segment on a CT, the slice that is asked for; where it is empty there, the only slice that it holds.
     *
     * @param k the measured slice; empty where nothing is measured
     * @throws UnreadableInputException when it holds several slices and not that one
     */
    public static MaskSlice slice(DrawnMasks masks, DrawnMasks.Segment segment, CtSeries ct, OptionalInt k)
            throws UnreadableInputException {
        Mask all = masks.on(ct, segment);
        List<Integer> held = IntStream.range(0, all.sizeK())
                .filter(s -> all.count(s) > 0)
                .boxed()
                .toList();
        if (k.isPresent() && held.contains(k.getAsInt())) {
            return new MaskSlice(k.getAsInt(), all.slice(k.getAsInt()));
        }
        if (held.size() > 1) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "'%s' holds slices %d to %d%s. Measure one of its slices (M), then open it again.",
                    masks.file().getFileName(),
                    SliceNumber.of(held.getFirst()),
                    SliceNumber.of(held.getLast()),
                    k.isPresent()
                            ? " and nothing on slice " + SliceNumber.of(k.getAsInt())
                            : ", and no slice is measured"));
        }
        return new MaskSlice(held.getFirst(), all.slice(held.getFirst()));
    }

    private static MaskSlice picture(Path file, Geometry geometry, int k) throws UnreadableInputException {
        BufferedImage image = image(file);
        PlaneView view = new PlaneView(geometry, Plane.AXIAL);
        if (image.getWidth() != view.width() || image.getHeight() != view.height()) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "'%s' has %d x %d pixels, a slice of this CT %d x %d. Export it with one pixel per pixel of the"
                            + " CT.",
                    file.getFileName(),
                    image.getWidth(),
                    image.getHeight(),
                    view.width(),
                    view.height()));
        }
        int brightest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                brightest = Math.max(brightest, brightness(image, x, y));
            }
        }
        if (brightest == 0) {
            throw new UnreadableInputException(
                    "'%s' is black throughout: there is nothing to compare with. Choose another mask."
                            .formatted(file.getFileName()));
        }
        int least = brightest / 2 + 1;
        Mask mask = Mask.where(geometry.sizeI(), geometry.sizeJ(), 1, p -> {
            Vec3 at = view.toPicture(new Vec3(p % geometry.sizeI(), p / geometry.sizeI(), k));
            return brightness(image, (int) at.x(), (int) at.y()) >= least;
        });
        return new MaskSlice(k, mask);
    }

    private static BufferedImage image(Path file) throws UnreadableInputException {
        BufferedImage image;
        try {
            image = ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "'%s' could not be read (%s). Check that the file can be opened and try again."
                            .formatted(file, Reason.of(e)),
                    e);
        }
        if (image == null) {
            throw new UnreadableInputException(
                    "'%s' is no mask that Longus knows. Choose a DICOM SEG, RTSTRUCT, NRRD, NIfTI or PNG file."
                            .formatted(file.getFileName()));
        }
        return image;
    }

    /** The stored value; of colours the strongest. Not by getRGB, which bends grey values. */
    private static int brightness(BufferedImage image, int x, int y) {
        if (image.getColorModel() instanceof IndexColorModel) {
            int rgb = image.getRGB(x, y);
            return Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
        }
        int most = 0;
        for (int band = 0; band < image.getColorModel().getNumColorComponents(); band++) {
            most = Math.max(most, image.getRaster().getSample(x, y, band));
        }
        return most;
    }
}
