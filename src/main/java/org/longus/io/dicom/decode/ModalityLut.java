package org.longus.io.dicom.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.longus.io.dicom.data.Values;

/**
 * A table from stored values to HU, where a file has one in place of slope and intercept (ModalityLUTSequence: PS3.3 C.11.1).
 *
 * <p>The standard's entries are unsigned, which Hounsfield units are not: of a table of HU with 16 bits, entries from 32768 on are
 * two's complement, for no CT value is that high.
 *
 * @param first the stored value of the first entry; what is below takes the first entry, what is above the last
 * @param entries their values
 * @param unit what the file calls them: "HU", or empty where it says nothing
 * @param problem why the table makes no sense; empty when it does
 */
public record ModalityLut(int first, int[] entries, String unit, String problem) {
    /** The table of a data set that has one; null otherwise. */
    public static @Nullable ModalityLut of(Attributes a, boolean signedSamples) {
        Attributes item = a.getNestedDataset(Tag.ModalityLUTSequence);
        if (item == null) {
            return null;
        }
        String unit = Values.text(item, Tag.ModalityLUTType);
        int[] descriptor = item.getInts(Tag.LUTDescriptor);
        byte[] data = item.getSafeBytes(Tag.LUTData);
        if (descriptor == null || descriptor.length != 3 || data == null) {
            return broken(unit, "its table of values (ModalityLUTSequence) is not complete");
        }
        // 65536 entries do not fit into 16 bits and are written as 0
        int n = (descriptor[0] & 0xFFFF) == 0 ? 1 << 16 : descriptor[0] & 0xFFFF;
        int bits = descriptor[2];
        if (bits < 8 || bits > 16) {
            return broken(
                    unit,
                    String.format(
                            Locale.ROOT, "its table of values (ModalityLUTSequence) has entries of %d bits", bits));
        }
        boolean bytes = bits == 8 && data.length >= n && data.length <= n + 1;
        if (!bytes && data.length != 2 * n) {
            return broken(
                    unit,
                    String.format(
                            Locale.ROOT,
                            "its table of values (ModalityLUTSequence) states %d entries and holds %d bytes",
                            n,
                            data.length));
        }
        ByteBuffer buffer = ByteBuffer.wrap(data).order(a.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        boolean twosComplement = unit.equals("HU") && bits == 16;
        int[] entries = new int[n];
        for (int e = 0; e < n; e++) {
            int stored = bytes ? buffer.get(e) & 0xFF : buffer.getShort(2 * e) & 0xFFFF;
            entries[e] = twosComplement ? (short) stored : stored;
        }
        int first = descriptor[1] & 0xFFFF;
        return new ModalityLut(signedSamples ? (short) first : first, entries, unit, "");
    }

    private static ModalityLut broken(String unit, String problem) {
        return new ModalityLut(0, new int[1], unit, problem);
    }

    int value(int stored) {
        return entries[Math.clamp((long) stored - first, 0, entries.length - 1)];
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ModalityLut other
                && first == other.first
                && unit.equals(other.unit)
                && Arrays.equals(entries, other.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, unit, Arrays.hashCode(entries));
    }
}
