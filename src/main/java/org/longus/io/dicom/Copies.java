package org.longus.io.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.longus.volume.Vec3;

/**
 * Slices that are stored twice: the same pixels at the same place, made in the same way, whatever their UIDs are. They are
 * read once. An equal SOPInstanceUID alone makes no copy: some programs give one to all slices.
 */
final class Copies {
    /** @param warnings what was read once, and which UIDs are not accepted */
    record Result(List<SliceHeader> kept, List<String> warnings) {}

    private record Place(
            Vec3 position, Vec3 alongRow, Vec3 alongColumn, int rows, int columns, SliceHeader.Discriminators made) {
        static Place of(SliceHeader s) {
            return new Place(
                    s.position(),
                    s.alongRow(),
                    s.alongColumn(),
                    s.format().rows(),
                    s.format().columns(),
                    s.discriminators());
        }
    }

    private final Map<DicomInput, FrameSource> open = new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DicomInput, FrameSource> eldest) {
            return size() > 2; // the two files that are compared
        }
    };

    private Copies() {}

    static Result without(List<SliceHeader> series) {
        Copies copies = new Copies();
        Map<Place, List<SliceHeader>> atPlace = new LinkedHashMap<>();
        List<SliceHeader> kept = new ArrayList<>();
        int found = 0;
        String example = "";
        for (SliceHeader slice : series) {
            List<SliceHeader> before = atPlace.computeIfAbsent(Place.of(slice), place -> new ArrayList<>());
            SliceHeader original = before.stream()
                    .filter(b -> copies.isSame(b, slice))
                    .findFirst()
                    .orElse(null);
            if (original == null) {
                before.add(slice);
                kept.add(slice);
            } else if (found++ == 0) {
                example = "%s is a copy of %s".formatted(slice.label(), original.label());
            }
        }
        List<String> warnings = new ArrayList<>();
        if (found == 1) {
            warnings.add("1 slice is stored twice and was read once (%s).".formatted(example));
        } else if (found > 1) {
            warnings.add(
                    String.format(Locale.ROOT, "%d slices are stored twice and were read once (%s).", found, example));
        }
        reusedUids(kept, warnings);
        return new Result(kept, warnings);
    }

    private static void reusedUids(List<SliceHeader> kept, List<String> warnings) {
        Map<String, Set<String>> filesOf = new LinkedHashMap<>();
        kept.stream()
                .filter(s -> !s.sopInstanceUid().isEmpty())
                .forEach(s -> filesOf.computeIfAbsent(s.sopInstanceUid(), uid -> new LinkedHashSet<>())
                        .add(s.input().name()));
        filesOf.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .findFirst()
                .ifPresent(e -> {
                    List<String> files = List.copyOf(e.getValue());
                    warnings.add(String.format(
                            Locale.ROOT,
                            "%d files carry the same SOPInstanceUID (%s: '%s', '%s'%s) and are different slices;"
                                    + " each was read at its own place.",
                            files.size(),
                            e.getKey(),
                            files.get(0),
                            files.get(1),
                            files.size() > 2 ? " and so on" : ""));
                });
    }

    /** Whether two slices at one place hold the same values; what cannot be read is not known to. */
    private boolean isSame(SliceHeader a, SliceHeader b) {
        boolean likeStored =
                a.transferSyntax().equals(b.transferSyntax()) && a.format().equals(b.format());
        if (likeStored && !a.pixelSample().equals(b.pixelSample())) {
            return false;
        }
        try {
            return Arrays.equals(hu(a), hu(b));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private short[] hu(SliceHeader slice) throws IOException {
        FrameSource source = open.get(slice.input());
        if (source == null) {
            DicomFile file = DicomFile.readAll(slice.input());
            if (file == null) {
                throw new IOException("it has changed since it was found");
            }
            source = new FrameSource(file, slice.framesInFile());
            open.put(slice.input(), source);
        }
        short[] samples = source.samples(slice.frame(), slice.format());
        short[] hu = new short[samples.length];
        slice.format().toHu(samples, hu, 0);
        return hu;
    }
}
