package org.longus.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.dicom.data.Values;

/** Gathers what the headers of a stack say of how it was made, and where it lies. */
final class Origins {
    private Origins() {}

    /**
     * @param slices in order of k
     * @param root how the place of a file begins that lies directly in what was opened
     * @param isZip whether {@code root} is a ZIP, which every place names
     */
    static SeriesOrigin of(List<SliceHeader> slices, String root, boolean isZip) {
        SliceHeader first = slices.getFirst();
        List<SliceHeader.Discriminators> made =
                slices.stream().map(SliceHeader::discriminators).distinct().toList();
        return new SeriesOrigin(
                facts(first.series(), made, first.thicknessMm()),
                place(slices.stream().map(SliceHeader::folder).distinct().toList(), root, isZip),
                fingerprint(slices));
    }

    /** @param made what differs among the slices; a text in which they do is left empty but for the image type */
    static SeriesFacts facts(SeriesHeader h, List<SliceHeader.Discriminators> made, OptionalDouble thicknessMm) {
        return new SeriesFacts(
                h.seriesNumber(),
                h.seriesDescription(),
                common(made, SliceHeader.Discriminators::kernel),
                made.getFirst().imageType(),
                common(made, SliceHeader.Discriminators::acquisitionNumber),
                phase(made),
                Values.parse(common(made, SliceHeader.Discriminators::kvp)),
                thicknessMm,
                h.contrast(),
                h.bodyPart(),
                common(made, SliceHeader.Discriminators::energy));
    }

    private static String common(
            List<SliceHeader.Discriminators> made, Function<SliceHeader.Discriminators, String> text) {
        Set<String> texts = new HashSet<>(made.stream().map(text).toList());
        texts.remove("");
        return texts.size() == 1 ? texts.iterator().next() : "";
    }

    private static String phase(List<SliceHeader.Discriminators> made) {
        String percent = common(made, SliceHeader.Discriminators::phase);
        String trigger = common(made, SliceHeader.Discriminators::triggerTime);
        String temporal = common(made, SliceHeader.Discriminators::temporalPosition);
        List<String> words = new ArrayList<>();
        if (!percent.isEmpty()) {
            words.add(percent + " % of the heart's cycle");
        }
        if (!trigger.isEmpty()) {
            words.add("trigger time " + trigger + " ms");
        }
        if (!temporal.isEmpty()) {
            words.add("temporal position " + temporal);
        }
        return String.join(", ", words);
    }

    /** The folder that all of the files lie in. */
    static String place(List<String> folders, String root, boolean isZip) {
        String shared = folders.getFirst();
        for (String folder : folders) {
            while (!(folder + "/").startsWith(shared + "/") && !shared.isEmpty()) {
                shared = shared.substring(0, Math.max(0, shared.lastIndexOf('/')));
            }
        }
        if (shared.isEmpty()) {
            return root;
        }
        return isZip ? root + "/" + shared : shared;
    }

    /** How the place of a file begins that lies directly in the input: the name of the folder or ZIP. */
    static String root(Path folderOrZip) {
        Path name = folderOrZip.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Of the content: what the pixels are, where they lie and how they become HU. UIDs play no part. */
    private static String fingerprint(List<SliceHeader> slices) {
        return PixelSample.digest(slices.stream()
                .map(s -> String.join(
                        " ",
                        s.pixelSample(),
                        s.position().toString(),
                        s.alongRow().toString(),
                        s.alongColumn().toString(),
                        s.format().rows() + " " + s.format().columns(),
                        s.format().slope() + " " + s.format().intercept() + " "
                                + s.format().signed(),
                        s.rowSpacingMm() + " " + s.columnSpacingMm()))
                .toList());
    }
}
