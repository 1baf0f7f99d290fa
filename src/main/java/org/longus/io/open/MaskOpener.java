package org.longus.io.open;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.longus.io.Reason;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.SliceNumber;
import org.longus.volume.Vec3;

/** Reads a mask that was drawn elsewhere, for a slice of an open CT: NIfTI on the CT's grid, or a PNG of one slice. */
public final class MaskOpener {
    private MaskOpener() {}

    /** A mask of one slice and where in the CT it lies. */
    public record MaskSlice(int k, Mask mask) {}

    /**
     * @param geometry of the CT, as it is open
     * @param k the slice that is asked for; a NIfTI mask that is empty there gives the only slice that it holds. A PNG is
     *     taken to be of this slice, in the orientation of the axial plane (patient's left on the right, anterior at the
     *     top); what is brighter than half of its brightest pixel belongs to it
     * @throws UnreadableInputException when the file does not fit, with the reason
     */
    public static MaskSlice read(Path file, Geometry geometry, int k) throws UnreadableInputException {
        return NiftiReader.isNifti(file) ? nifti(file, geometry, k) : picture(file, geometry, k);
    }

    private static MaskSlice nifti(Path file, Geometry geometry, int k) throws UnreadableInputException {
        NiftiReader.MaskFile read = NiftiReader.mask(file);
        if (!read.geometry().sameGridAs(geometry)) {
            throw new UnreadableInputException(
                    "'%s' has another grid than this CT (%s against %s voxels, or another place). Choose a mask that was drawn on this CT."
                            .formatted(file.getFileName(), size(read.geometry()), size(geometry)));
        }
        Mask all = read.mask();
        List<Integer> held = IntStream.range(0, all.sizeK())
                .filter(s -> all.count(s) > 0)
                .boxed()
                .toList();
        if (held.isEmpty()) {
            throw new UnreadableInputException("'%s' is empty: there is nothing to compare with. Choose another mask."
                    .formatted(file.getFileName()));
        }
        if (!held.contains(k) && held.size() > 1) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "'%s' holds slices %d to %d and nothing on slice %d. Measure one of its slices (M), then compare"
                            + " again.",
                    file.getFileName(),
                    SliceNumber.of(held.getFirst()),
                    SliceNumber.of(held.getLast()),
                    SliceNumber.of(k)));
        }
        int at = held.contains(k) ? k : held.getFirst();
        return new MaskSlice(at, all.slice(at));
    }

    private static String size(Geometry g) {
        return String.format(Locale.ROOT, "%d x %d x %d", g.sizeI(), g.sizeJ(), g.sizeK());
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
            throw new UnreadableInputException("'%s' is neither NIfTI nor PNG. Choose a mask in one of these formats."
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
