package org.longus.io.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.data.Values;
import org.longus.io.mask.DrawnFrame;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.mask.MaskOrigin;

/**
 * The frames of a DICOM segmentation, in whatever order they stand: binary ones, a bit a pixel; fractional ones, of which what
 * is at least half of the whole belongs to the segment; and label maps, of which each value is a segment.
 */
final class SegmentationFrames {
    private static final int MOST_FRAMES = 100_000;

    private final Attributes a;
    private final String syntax;
    private final String type;
    private final int rows;
    private final int columns;
    private final Map<Integer, List<DrawnFrame>> bySegment = new TreeMap<>();

    SegmentationFrames(DicomFile file) {
        a = file.attributes();
        syntax = file.transferSyntax();
        type = Values.text(a, Tag.SegmentationType);
        rows = a.getInt(Tag.Rows, 0);
        columns = a.getInt(Tag.Columns, 0);
    }

    List<DrawnMasks.Segment> segments() throws IOException {
        int frames = a.getInt(Tag.NumberOfFrames, 1);
        int bits = a.getInt(Tag.BitsAllocated, 1);
        boolean binary = type.equals("BINARY") || type.isEmpty();
        boolean fits = binary ? bits == 1 || bits == 8 : bits == 8 || type.equals("LABELMAP") && bits == 16;
        if (!fits || rows < 1 || columns < 1 || frames < 1 || frames > MOST_FRAMES) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "is a segmentation of a form that Longus does not read ('%s', %d bits a pixel, %d frames).",
                    type,
                    bits,
                    frames));
        }
        byte[] pixels = pixels((long) frames * rows * columns * bits);
        for (int frame = 0; frame < frames; frame++) {
            if (type.equals("LABELMAP")) {
                labels(pixels, frame, bits / 8);
            } else {
                add(segment(frame), frame, drawn(pixels, frame, bits));
            }
        }
        List<DrawnMasks.Segment> segments = new ArrayList<>();
        bySegment.forEach((number, drawn) -> segments.add(
                new DrawnMasks.Segment(name(number), DrawnFrame.placement(List.copyOf(drawn)), origin(number))));
        return segments;
    }

    private byte[] pixels(long bits) throws IOException {
        boolean plain = List.of(
                        UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian, UID.DeflatedExplicitVRLittleEndian)
                .contains(syntax);
        if (!plain) {
            throw new UnreadableInputException(
                    "is packed or ordered in a way that Longus does not read in segmentations (transfer syntax %s). Export it uncompressed."
                            .formatted(syntax));
        }
        byte[] pixels = a.getBytes(Tag.PixelData);
        if (pixels == null || 8L * pixels.length < bits) {
            throw new UnreadableInputException("has fewer pixels than its header says: it was cut off.");
        }
        return pixels;
    }

    private BitSet drawn(byte[] pixels, int frame, int bits) {
        int size = rows * columns;
        BitSet drawn = new BitSet(size);
        int least = type.equals("FRACTIONAL") ? (a.getInt(Tag.MaximumFractionalValue, 255) + 1) / 2 : 1;
        for (int p = 0; p < size; p++) {
            long at = (long) frame * size + p;
            int value = bits == 1 ? pixels[(int) (at >> 3)] >> (at & 7) & 1 : pixels[(int) at] & 0xFF;
            if (value >= least) {
                drawn.set(p);
            }
        }
        return drawn;
    }

    private void labels(byte[] pixels, int frame, int bytes) throws UnreadableInputException {
        int size = rows * columns;
        Map<Integer, BitSet> byLabel = new TreeMap<>();
        for (int p = 0; p < size; p++) {
            int at = (frame * size + p) * bytes;
            int value = bytes == 1 ? pixels[at] & 0xFF : pixels[at] & 0xFF | (pixels[at + 1] & 0xFF) << 8;
            if (value != a.getInt(Tag.PixelPaddingValue, 0)) {
                byLabel.computeIfAbsent(value, v -> new BitSet(size)).set(p);
            }
        }
        for (Map.Entry<Integer, BitSet> each : byLabel.entrySet()) {
            add(each.getKey(), frame, each.getValue());
        }
    }

    private void add(int segment, int frame, BitSet drawn) throws UnreadableInputException {
        FrameAttributes place = new FrameAttributes(a, frame);
        double[] position = place.position();
        double[] orientation = place.orientation();
        double[] spacing = place.pixelSpacing();
        if (position == null || orientation == null || spacing == null) {
            throw new UnreadableInputException(
                    String.format(Locale.ROOT, "does not say where in the patient its frame %d lies.", frame + 1));
        }
        bySegment
                .computeIfAbsent(segment, s -> new ArrayList<>())
                .add(new DrawnFrame(
                        Values.vector(position, 0),
                        // the first number is between rows
                        Values.vector(orientation, 0).times(spacing[1]),
                        Values.vector(orientation, 3).times(spacing[0]),
                        columns,
                        rows,
                        image(frame),
                        drawn));
    }

    private Attributes group(int frame, int sequence) {
        Attributes own = a.getNestedDataset(Tag.PerFrameFunctionalGroupsSequence, frame);
        Attributes shared = a.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
        Attributes item = own == null ? null : own.getNestedDataset(sequence);
        if (item == null && shared != null) {
            item = shared.getNestedDataset(sequence);
        }
        return item == null ? new Attributes() : item;
    }

    private int segment(int frame) throws UnreadableInputException {
        int number = group(frame, Tag.SegmentIdentificationSequence).getInt(Tag.ReferencedSegmentNumber, -1);
        if (number < 0) {
            throw new UnreadableInputException(
                    String.format(Locale.ROOT, "does not say to which segment its frame %d belongs.", frame + 1));
        }
        return number;
    }

    /** The image that a frame was drawn on, where there is a single one. */
    private String image(int frame) {
        Attributes derivation = group(frame, Tag.DerivationImageSequence);
        Sequence images = derivation.getSequence(Tag.SourceImageSequence);
        return images == null || images.size() != 1 ? "" : Values.text(images.get(0), Tag.ReferencedSOPInstanceUID);
    }

    private Attributes stated(int number) {
        return MaskObjects.items(a, Tag.SegmentSequence).stream()
                .filter(segment -> segment.getInt(Tag.SegmentNumber, -1) == number)
                .findFirst()
                .orElseGet(Attributes::new);
    }

    private String name(int number) {
        String label = Values.text(stated(number), Tag.SegmentLabel);
        return label.isEmpty() ? "Segment " + number : label;
    }

    private MaskOrigin origin(int number) {
        Attributes segment = stated(number);
        return MaskOrigin.of(
                Values.text(segment, Tag.SegmentAlgorithmType),
                Values.text(segment, Tag.SegmentAlgorithmName),
                Values.text(a, Tag.ContentCreatorName));
    }
}
