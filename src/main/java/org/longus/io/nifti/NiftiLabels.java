package org.longus.io.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.Sha256;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.mask.LabelVoxels;
import org.longus.io.mask.MaskIdentity;

/**
 * Reads a NIfTI file of labels, a segment for each whole number above 0. Where there are fractions, as in a map of
 * probabilities, what is above a half is one segment.
 */
public final class NiftiLabels {
    private NiftiLabels() {}

    /** @throws UnreadableInputException with a whole sentence */
    public static DrawnMasks read(Path file) throws IOException {
        boolean fractions = hasFractions(file);
        LabelVoxels labels = new LabelVoxels();
        ParsedHeader header;
        List<UnreadableInputException> failed = new ArrayList<>();
        try (InputStream in = VoxelStream.open(file)) {
            header = ParsedHeader.read(in, file);
            VoxelStream.forEach(in, header, (position, value) -> {
                if (value > 0.5 && failed.isEmpty()) {
                    try {
                        labels.add(fractions ? 1 : (int) Math.rint(value), position);
                    } catch (UnreadableInputException e) {
                        failed.add(e);
                    }
                }
            });
        } catch (IOException e) {
            throw NiftiReader.sentence(file, e);
        }
        if (!failed.isEmpty()) {
            throw new UnreadableInputException(
                    "'%s' %s".formatted(file.getFileName(), failed.getFirst().getMessage()));
        }
        if (labels.labels().isEmpty()) {
            throw new UnreadableInputException(
                    "'%s' is empty: there is nothing drawn in it. Choose another mask.".formatted(file.getFileName()));
        }
        List<DrawnMasks.Segment> segments = new ArrayList<>();
        for (int label : labels.labels()) {
            segments.add(new DrawnMasks.Segment("Label " + label, labels.placement(label, header.geometry())));
        }
        return new DrawnMasks(file, "NIfTI", Sha256.of(file), MaskIdentity.NONE, segments);
    }

    private static boolean hasFractions(Path file) throws IOException {
        boolean[] found = new boolean[1];
        try (InputStream in = VoxelStream.open(file)) {
            ParsedHeader header = ParsedHeader.read(in, file);
            VoxelStream.forEach(in, header, (position, value) -> found[0] |= Math.abs(value - Math.rint(value)) > 1e-4);
        } catch (IOException e) {
            throw NiftiReader.sentence(file, e);
        }
        return found[0];
    }
}
