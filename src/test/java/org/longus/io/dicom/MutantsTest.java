package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.PlausibleGrid;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Headers with bytes changed by chance, always the same ones. Each is refused with a sentence, or opens on a grid that a scanner
 * can make; and where voxels or grid are not as before, something is said.
 */
@Timeout(300)
class MutantsTest {
    private static final int SIDE = 16;
    private static final int SLICES = 6;

    @TempDir
    Path folder;

    private static CtVolume neck() {
        short[] hu = new short[SIDE * SIDE * SLICES];
        for (int p = 0; p < hu.length; p++) {
            double r = Math.hypot(p % SIDE - 7.5, p / SIDE % SIDE - 7.5);
            hu[p] = (short) (r > 7 ? -1000 + p % 9 : r > 6 ? -100 + p % 9 : 50 + p % 9);
        }
        return new CtVolume(Geometry.axial(SIDE, SIDE, SLICES, new Vec3(-16, -16, 31), 2, 2, 2.5), hu);
    }

    /** Changes 1 to 3 bytes: a bit, a digit, zero, all ones or anything. */
    private static byte[] mutant(byte[] file, int from, int to, Random chance) {
        byte[] changed = file.clone();
        for (int n = 1 + chance.nextInt(3); n > 0; n--) {
            int at = from + chance.nextInt(to - from);
            changed[at] = switch (chance.nextInt(5)) {
                case 0 -> (byte) (changed[at] ^ 1 << chance.nextInt(8));
                case 1 -> (byte) ('0' + chance.nextInt(10));
                case 2 -> 0;
                case 3 -> (byte) 0xFF;
                default -> (byte) chance.nextInt(256);
            };
        }
        return changed;
    }

    /** What is wrong with an opened mutant; empty when nothing is. */
    private static String fault(CtVolume original, CtSeries series, boolean said) {
        CtVolume ct = series.ct();
        Geometry g = ct.geometry();
        if (PlausibleGrid.problem(g).isPresent()) {
            return "absurd grid " + g;
        }
        if (said || !series.warnings().isEmpty() || series.huDoubt().isPresent()) {
            return "";
        }
        if (farthest(g, original.geometry()) > 0.2) {
            return "another grid, and nothing said: " + g;
        }
        return Arrays.equals(ct.voxels(), original.voxels()) ? "" : "other values, and nothing said";
    }

    /** How far apart the same voxel's places are, in mm. A tenth of a voxel of 2 mm is left to rounding. */
    private static double farthest(Geometry a, Geometry b) {
        if (a.sizeI() != b.sizeI() || a.sizeJ() != b.sizeJ() || a.sizeK() != b.sizeK()) {
            return Double.MAX_VALUE;
        }
        double far = 0;
        for (int corner = 0; corner < 8; corner++) {
            int i = (corner & 1) * (SIDE - 1);
            int j = (corner >> 1 & 1) * (SIDE - 1);
            int k = (corner >> 2) * (SLICES - 1);
            far = Math.max(far, a.toLps(i, j, k).minus(b.toLps(i, j, k)).length());
        }
        return far;
    }

    @Test
    void ofADicomSeries() throws IOException {
        CtVolume original = neck();
        List<Path> files = TestSeries.write(original, folder);
        byte[][] whole = new byte[SLICES][];
        for (int k = 0; k < SLICES; k++) {
            whole[k] = Files.readAllBytes(files.get(k));
        }
        // the last element is the pixels, with 12 bytes before its value
        int header = new String(whole[0], StandardCharsets.ISO_8859_1).lastIndexOf("\340\177\020\000OW");
        Random chance = new Random(14);
        List<String> faults = new ArrayList<>();
        int opened = 0;
        int mutants = Integer.getInteger("longus.mutants", 300);
        for (int m = 0; m < mutants; m++) {
            int k = chance.nextInt(SLICES);
            Files.write(files.get(k), mutant(whole[k], 132, header, chance));
            try {
                InputScan scan = SeriesScanner.scan(folder);
                for (var choice : scan.choices()) {
                    boolean said = scan.choices().size() > 1 || !scan.leftOut().isEmpty();
                    String fault = fault(original, choice.open(), said);
                    if (!fault.isEmpty()) {
                        faults.add(m + ": slice " + k + ", " + changes(whole[k], files.get(k)) + ": " + fault);
                    }
                }
                opened++;
            } catch (UnreadableInputException refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
            Files.write(files.get(k), whole[k]);
        }
        assertThat(faults).isEmpty();
        assertThat(opened).as("mutants that open").isGreaterThan(mutants / 6);
    }

    /** Which bytes were changed, with what stands before them. */
    private static String changes(byte[] whole, Path file) throws IOException {
        byte[] now = Files.readAllBytes(file);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < now.length; at++) {
            if (now[at] != whole[at]) {
                text.append("byte %d %02x to %02x after %s; "
                        .formatted(at, whole[at], now[at], HexFormat.of().formatHex(whole, Math.max(0, at - 12), at)));
            }
        }
        return text.toString();
    }

    /** Where the file says a thing once, another plausible value cannot be noticed: those are the origin's and the scale's. */
    @Test
    void ofANiftiFile() throws IOException {
        CtVolume original = neck();
        Path file = folder.resolve("m.nii");
        NiftiWriter.write(original, file);
        byte[] whole = Files.readAllBytes(file);
        Random chance = new Random(14);
        List<String> faults = new ArrayList<>();
        int opened = 0;
        int mutants = Integer.getInteger("longus.mutants", 2000);
        for (int m = 0; m < mutants; m++) {
            byte[] changed = mutant(whole, 0, 352, chance);
            Files.write(file, changed);
            try {
                CtSeries series = NiftiReader.offer(file).open();
                String fault = fault(original, series, isSaidOnce(whole, changed));
                if (!fault.isEmpty()) {
                    faults.add(m + ": " + changes(whole, file) + ": " + fault);
                }
                opened++;
            } catch (UnreadableInputException refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
        assertThat(faults).isEmpty();
        assertThat(opened).as("mutants that open").isGreaterThan(mutants / 14);
    }

    /** Whether a slope, an intercept or a form's code was changed; or both forms at once, perhaps alike. */
    private static boolean isSaidOnce(byte[] whole, byte[] changed) {
        ByteBuffer a = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer b = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        return a.getLong(112) != b.getLong(112)
                || a.getInt(252) != b.getInt(252)
                || !Arrays.equals(whole, 268, 280, changed, 268, 280)
                        && !Arrays.equals(whole, 280, 328, changed, 280, 328);
    }
}
