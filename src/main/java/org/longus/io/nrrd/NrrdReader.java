package org.longus.io.nrrd;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.Sha256;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.mask.LabelVoxels;
import org.longus.io.mask.MaskIdentity;

/**
 * Reads NRRD files of labels, gzip or raw: those of 3D Slicer ({@code .seg.nrrd}) with its segments' names, layers and label
 * values, also where it kept no more than the part that is drawn on; others with a segment for each value.
 */
public final class NrrdReader {
    private static final int VALUES = 1 << 15;
    private static final int MOST_LAYERS = 1000;

    private NrrdReader() {}

    /** Whether a file begins as a NRRD does. */
    public static boolean isNrrd(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(7), StandardCharsets.US_ASCII).equals("NRRD000");
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws UnreadableInputException with the reason, as the end of a sentence that begins with the file's name */
    public static DrawnMasks read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            NrrdHeader header = NrrdHeader.read(in);
            if (header.layers() > MOST_LAYERS) {
                throw new UnreadableInputException("has more layers than Longus opens.");
            }
            List<LabelVoxels> layers = voxels(header, header.gzip() ? new GZIPInputStream(in, 1 << 16) : in);
            List<DrawnMasks.Segment> segments = named(header, layers);
            return new DrawnMasks(
                    file,
                    "NRRD",
                    Sha256.of(file),
                    MaskIdentity.NONE,
                    segments.isEmpty() ? unnamed(header, layers) : segments);
        } catch (EOFException e) {
            throw new UnreadableInputException("ends before its last voxel: it was cut off.", e);
        }
    }

    private static List<LabelVoxels> voxels(NrrdHeader header, InputStream in) throws IOException {
        List<LabelVoxels> layers = new ArrayList<>();
        for (int layer = 0; layer < header.layers(); layer++) {
            layers.add(new LabelVoxels());
        }
        long total = header.geometry().voxelCount() * header.layers();
        byte[] block = new byte[VALUES * header.bytes()];
        ByteBuffer values =
                ByteBuffer.wrap(block).order(header.littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (long done = 0; done < total; done += VALUES) {
            int count = (int) Math.min(VALUES, total - done);
            if (in.readNBytes(block, 0, count * header.bytes()) < count * header.bytes()) {
                throw new EOFException();
            }
            for (int n = 0; n < count; n++) {
                int value = value(values, header, n);
                if (value != 0) {
                    long at = done + n;
                    layers.get((int) (at % header.layers())).add(value, (int) (at / header.layers()));
                }
            }
        }
        return layers;
    }

    private static int value(ByteBuffer values, NrrdHeader header, int n) {
        return switch (header.bytes()) {
            case 1 -> header.signed() ? values.get(n) : values.get(n) & 0xFF;
            case 2 -> header.signed() ? values.getShort(2 * n) : values.getShort(2 * n) & 0xFFFF;
            default -> values.getInt(4 * n);
        };
    }

    /** As 3D Slicer names them; none where another program wrote the file. */
    private static List<DrawnMasks.Segment> named(NrrdHeader header, List<LabelVoxels> layers) throws IOException {
        List<DrawnMasks.Segment> segments = new ArrayList<>();
        for (int n = 0; header.keys().containsKey(key(n, "ID")); n++) {
            String key = key(n, "");
            String id = Objects.requireNonNull(header.keys().get(key + "ID"));
            String name = Objects.requireNonNullElse(header.keys().get(key + "Name"), id);
            // before there were layers, each segment had one of its own
            int layer = number(header, key + "Layer", layers.size() > 1 ? n : 0);
            int label = number(header, key + "LabelValue", 1);
            if (layer < 0 || layer >= layers.size()) {
                throw new UnreadableInputException(
                        "says that '%s' is in a layer which it does not have.".formatted(name));
            }
            segments.add(new DrawnMasks.Segment(name, layers.get(layer).placement(label, header.geometry())));
        }
        return segments;
    }

    private static String key(int segment, String field) {
        return "Segment" + segment + "_" + field;
    }

    private static int number(NrrdHeader header, String key, int otherwise) throws UnreadableInputException {
        String text = header.keys().get(key);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableInputException("has a %s that is no number ('%s').".formatted(key, text), e);
        }
    }

    private static List<DrawnMasks.Segment> unnamed(NrrdHeader header, List<LabelVoxels> layers)
            throws UnreadableInputException {
        List<DrawnMasks.Segment> segments = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int label : layers.get(layer).labels()) {
                String name = layers.size() == 1
                        ? "Label " + label
                        : String.format(Locale.ROOT, "Layer %d, label %d", layer + 1, label);
                segments.add(new DrawnMasks.Segment(name, layers.get(layer).placement(label, header.geometry())));
            }
        }
        if (segments.isEmpty()) {
            throw new UnreadableInputException("is empty: there is nothing drawn in it.");
        }
        return segments;
    }
}
