package org.longus.io.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;

/**
 * A NIfTI-1 header that was found fit to use.
 *
 * @param geometry in LPS mm, axes in the file's order
 * @param dataOffset byte where the voxels start
 * @param slope value of one stored unit; {@code intercept} the value of a stored 0
 */
record ParsedHeader(
        Geometry geometry,
        int datatype,
        ByteOrder order,
        long dataOffset,
        double slope,
        double intercept,
        List<String> warnings) {
    int voxelCount() {
        return (int) geometry.voxelCount();
    }

    static ParsedHeader read(InputStream in, Path file) throws IOException {
        byte[] bytes = in.readNBytes(NiftiHeader.SIZE);
        if (bytes.length < NiftiHeader.SIZE) {
            throw bad(file, "is too short to be a NIfTI file", "Copy or export it again.");
        }
        ByteBuffer h = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = h.getInt(0);
        if (size == Integer.reverseBytes(NiftiHeader.SIZE)) {
            h.order(ByteOrder.BIG_ENDIAN);
        } else if (size == 540 || size == Integer.reverseBytes(540)) {
            throw bad(file, "is a NIfTI-2 file, which Longus does not read", "Export it as NIfTI-1.");
        } else if (size != NiftiHeader.SIZE) {
            throw bad(file, "is not a NIfTI file", "Choose a .nii or .nii.gz file, or open DICOM as a folder.");
        }
        String magic = new String(bytes, NiftiHeader.MAGIC, 3, StandardCharsets.US_ASCII);
        if (!magic.equals("n+1")) {
            throw bad(
                    file,
                    magic.equals("ni1") ? "keeps its voxels in a second file (.img)" : "has no NIfTI-1 mark",
                    "Export it as a single .nii or .nii.gz file.");
        }
        int datatype = h.getShort(NiftiHeader.DATATYPE);
        if (NiftiHeader.bytesPerVoxel(datatype) == 0) {
            throw bad(
                    file,
                    String.format(Locale.ROOT, "holds voxels of NIfTI type %d, which a CT does not have", datatype),
                    "Export it with 16-bit integers or 32-bit floats.");
        }
        int bits = h.getShort(NiftiHeader.BITPIX);
        if (bits != 0 && bits != 8 * NiftiHeader.bytesPerVoxel(datatype)) {
            throw bad(
                    file,
                    String.format(
                            Locale.ROOT,
                            "contradicts itself: voxels of NIfTI type %d have not %d bits",
                            datatype,
                            bits),
                    "Export it again.");
        }
        double offset = h.getFloat(NiftiHeader.VOX_OFFSET);
        if (!(offset >= NiftiHeader.SIZE && offset < 1L << 31) || offset != Math.rint(offset)) {
            throw bad(file, "says that its voxels start at byte " + offset, "Export it again.");
        }
        double slope = h.getFloat(NiftiHeader.SCL_SLOPE);
        double intercept = h.getFloat(NiftiHeader.SCL_INTER);
        boolean scaled = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
        List<String> warnings = new ArrayList<>();
        if (!scaled && slope != 0) {
            warnings.add(
                    file.getFileName() + " states a scale that is not a number: its values were taken as they are.");
        }
        Geometry geometry = Orientation.of(h, sizes(h, file), file, warnings);
        return new ParsedHeader(
                geometry, datatype, h.order(), (long) offset, scaled ? slope : 1, scaled ? intercept : 0, warnings);
    }

    private static int[] sizes(ByteBuffer h, Path file) throws UnreadableInputException {
        int dimensions = h.getShort(NiftiHeader.DIM);
        if (dimensions < 3 || dimensions > 7) {
            throw bad(file, String.format(Locale.ROOT, "has %d dimensions", dimensions), "Choose a volume with three.");
        }
        int[] sizes = new int[3];
        long voxels = 1;
        for (int d = 1; d <= dimensions; d++) {
            int n = h.getShort(NiftiHeader.DIM + 2 * d);
            if (d > 3 && n > 1) {
                throw bad(
                        file,
                        String.format(Locale.ROOT, "holds %d volumes, not one", n),
                        "Export the one to measure as a file of its own.");
            }
            if (d <= 3) {
                if (n < 1) {
                    throw bad(
                            file, String.format(Locale.ROOT, "says that an axis has %d voxels", n), "Export it again.");
                }
                sizes[d - 1] = n;
                voxels *= n;
            }
        }
        if (voxels > 1_500_000_000L) {
            throw bad(
                    file,
                    String.format(Locale.ROOT, "has %,d voxels, more than Longus opens", voxels),
                    "Crop it to head and neck.");
        }
        return sizes;
    }

    /** One sentence for the reason and one for the next step. */
    static UnreadableInputException bad(Path file, String reason, String nextStep) {
        return new UnreadableInputException("%s %s. %s".formatted(file, reason, nextStep));
    }
}
