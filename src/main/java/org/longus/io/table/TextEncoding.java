package org.longus.io.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is encoded: by its mark; without one UTF-16 by its zeros, UTF-8 where all bytes are that, else
 * Windows-1252, which most of what is left was written in.
 */
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    /** @param head the first bytes, at least one */
    static Charset of(Path file, String name, byte[] head) throws IOException {
        if (startsWith(head, 0xFF, 0xFE, 0, 0) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
            // its own mark says which way round
            return Charset.forName("UTF-32");
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = {0, 0};
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        // of plain letters every second byte is zero, and no other
        int half = head.length / 2;
        if (zeros[1] > half * 0.4 && zeros[0] <= half * 0.02) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > half * 0.4 && zeros[1] <= half * 0.02) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros[0] + zeros[1] > 0) {
            throw ForeignTable.is(name, "no text and no XLSX, but some other kind of file");
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Never stops at a byte that the encoding does not have. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] piece = new char[1 << 16];
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (in.read(piece) >= 0) {
                // a byte that is no UTF-8 ends it
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
