package org.longus.io.dicom.data;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Settles by which character set a data set's texts are read. Where none is stated, or one that DICOM does not know (PS3.3
 * C.12.1.1.2), bytes beyond ASCII are Latin-1: so most such files were written, and every byte means something in it. (The
 * library would read them as Chinese.)
 */
public final class Texts {
    /** Texts that people are shown. */
    private static final int[] SHOWN = {Tag.PatientName, Tag.PatientID, Tag.SeriesDescription};

    private static final Set<String> ALONE = IntStream.of(
                    13, 100, 101, 109, 110, 126, 127, 138, 144, 148, 166, 192, 203)
            .mapToObj(n -> "ISO_IR " + n)
            .collect(Collectors.toSet());
    private static final Set<String> MULTI_BYTE = Set.of("GB18030", "GBK");
    /** With code extensions; the 8-bit ones of them may stand for bytes beyond ASCII. */
    private static final String EXTENDED =
            "ISO 2022 IR (6|13|58|87|100|101|109|110|126|127|138|144|148|149|159|166|203)";

    private static final String SEVEN_BIT = "ISO 2022 IR (6|87|159)";

    private Texts() {}

    /** Sets what is to be read by; gives a sentence where that was a guess that matters, else an empty text. */
    public static String settle(Attributes a) {
        String[] stated = a.getStrings(Tag.SpecificCharacterSet);
        List<String> codes = stated == null
                ? List.of()
                : Arrays.stream(stated).map(c -> c == null ? "" : c.strip()).toList();
        if (codes.size() > 1) {
            return settleExtended(a, codes);
        }
        String code = codes.isEmpty() ? "" : codes.getFirst();
        if (ALONE.contains(code) || MULTI_BYTE.contains(code) || code.matches(EXTENDED) && !code.matches(SEVEN_BIT)) {
            return replaced(a, code);
        }
        boolean beyond = holdsBytesBeyondAscii(a);
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        return beyond ? assumed(code) : "";
    }

    /** The first code is empty for ASCII. */
    private static String settleExtended(Attributes a, List<String> codes) {
        boolean ascii = codes.getFirst().isEmpty() || codes.getFirst().equals("ISO 2022 IR 6");
        boolean known = codes.stream().skip(1).allMatch(c -> c.matches(EXTENDED))
                && (ascii || codes.getFirst().matches(EXTENDED));
        if (!known) {
            boolean beyond = holdsBytesBeyondAscii(a);
            a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
            return beyond ? assumed(String.join("\\", codes)) : "";
        }
        boolean guess = ascii && codes.stream().skip(1).allMatch(c -> c.matches(SEVEN_BIT)) && holdsBytesBeyondAscii(a);
        if (ascii) {
            String[] settled = codes.toArray(String[]::new);
            settled[0] = "ISO 2022 IR 100";
            a.setString(Tag.SpecificCharacterSet, VR.CS, settled);
        }
        return guess ? assumed(String.join("\\", codes)) : replaced(a, String.join("\\", codes));
    }

    private static String assumed(String code) {
        return code.isEmpty()
                ? "The files state no character set: names were read as Latin-1 and may be misspelt."
                : "The files' character set ('%s') is not one for such letters: names were read as Latin-1 and may be misspelt."
                        .formatted(code);
    }

    /** What the decoder could not read it shows as U+FFFD. */
    private static String replaced(Attributes a, String code) {
        boolean unreadable =
                IntStream.of(SHOWN).mapToObj(tag -> Values.text(a, tag)).anyMatch(text -> text.indexOf('\uFFFD') >= 0);
        return unreadable
                ? "Names hold bytes that the files' character set (%s) does not have: they are shown misspelt."
                        .formatted(code)
                : "";
    }

    private static boolean holdsBytesBeyondAscii(Attributes a) {
        return IntStream.of(SHOWN).mapToObj(a::getSafeBytes).anyMatch(Texts::hasHighByte);
    }

    private static boolean hasHighByte(byte[] bytes) {
        if (bytes == null) {
            return false;
        }
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }
}
