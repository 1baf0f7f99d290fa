package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.longus.io.dicom.decode.PixelFormat;

/**
 * Run by hand: damages frames of a compressed series (one fragment a frame) and counts what is refused, what is warned of by
 * the look at neighbouring slices, and what neither notices, with the error in HU that it makes. Arguments: the number of
 * trials a kind of damage, then folders.
 */
final class DecoderTrials {
    private DecoderTrials() {}

    public static void main(String[] args) throws IOException {
        int trials = Integer.parseInt(args[0]);
        for (int n = 1; n < args.length; n++) {
            new Trials(Path.of(args[n])).run(trials);
        }
        System.exit(0);
    }

    private static final class Trials {
        private final Path folder;
        private final List<SliceHeader> slices;
        private final List<byte[]> frames = new ArrayList<>();
        private final List<short[]> hu = new ArrayList<>();
        private final Encoding encoding;

        Trials(Path folder) throws IOException {
            this.folder = folder;
            List<SliceHeader> found = new ArrayList<>();
            Encoding stated = Encoding.UNKNOWN;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (HeaderReader.read(DicomInputs.file(file))
                            instanceof HeaderReader.Slices(var read, var leftOut)) {
                        found.addAll(read);
                    }
                }
            }
            slices = found.stream()
                    .sorted((a, b) ->
                            Double.compare(a.position().z(), b.position().z()))
                    .toList();
            for (SliceHeader slice : slices) {
                DicomFile file = DicomFile.readAll(slice.input());
                Attributes a = file.attributes();
                frames.add((byte[]) ((Fragments) a.getValue(Tag.PixelData)).get(1));
                stated = Encoding.of(file.transferSyntax());
                hu.add(toHu(DamagedStreams.decode(frames.getLast(), stated, slice.format()), slice.format()));
            }
            encoding = stated;
        }

        private static short[] toHu(short[] samples, PixelFormat format) {
            short[] hu = new short[samples.length];
            format.toHu(samples, hu, 0);
            return hu;
        }

        void run(int trials) {
            for (DamagedStreams damage : DamagedStreams.values()) {
                run(damage, trials);
            }
        }

        private void run(DamagedStreams damage, int trials) {
            Random random = new Random(damage.ordinal());
            Map<String, Integer> outcomes = new TreeMap<>();
            int worst = 0;
            for (int t = 0; t < trials; t++) {
                int k = 1 + random.nextInt(slices.size() - 2);
                byte[] bad = damage.of(frames.get(k), random);
                try {
                    PixelFormat format = slices.get(k).format();
                    short[] decoded = toHu(DamagedStreams.decode(bad, encoding, format), format);
                    int error = largest(decoded, hu.get(k));
                    boolean warned = isWarned(k, decoded);
                    outcomes.merge(
                            error == 0 ? "ACCEPTED, same pixels" : warned ? "warned" : "ACCEPTED", 1, Integer::sum);
                    worst = warned ? worst : Math.max(worst, error);
                } catch (IOException e) {
                    outcomes.merge("refused: " + e.getMessage().replaceAll("[0-9]+", "N"), 1, Integer::sum);
                }
            }
            System.out.printf("%s %s: accepted errors up to %d HU%n", folder.getFileName(), damage, worst);
            outcomes.forEach((what, times) -> System.out.printf("    %4d %s%n", times, what));
        }

        private static int largest(short[] a, short[] b) {
            int largest = 0;
            for (int p = 0; p < a.length; p++) {
                largest = Math.max(largest, Math.abs(a[p] - b[p]));
            }
            return largest;
        }

        /** Whether the slice stands out among the eleven around it. */
        private boolean isWarned(int k, short[] decoded) {
            int from = Math.max(0, k - 6);
            int to = Math.min(hu.size(), k + 7);
            short[] volume = new short[(to - from) * decoded.length];
            for (int n = from; n < to; n++) {
                short[] slice = n == k ? decoded : hu.get(n);
                System.arraycopy(slice, 0, volume, (n - from) * decoded.length, decoded.length);
            }
            PixelFormat format = slices.get(k).format();
            return SliceJumps.find(volume, format.rows(), format.columns()).contains(k - from);
        }
    }
}
