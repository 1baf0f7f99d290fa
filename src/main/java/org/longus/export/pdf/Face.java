package org.longus.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that comes with Longus, and which may be embedded in what it writes: NOTICE has the licences.
 *
 * <p>Which letters a font has and how wide they are is known once for all documents.
 */
enum Face {
    /** Latin, Greek, Cyrillic, Hebrew. */
    REGULAR("/liberation/LiberationSans-Regular.ttf"),
    BOLD("/liberation/LiberationSans-Bold.ttf"),
    /** Chinese, Japanese, Korean. */
    FAR_EAST("DroidSansFallbackFull.ttf");

    /** Up to the third supplement of Chinese signs. */
    private static final int LAST_PLANE_WITH_LETTERS = 0x3FFFF;

    private static final Map<Face, Loaded> LOADED = new ConcurrentHashMap<>();

    private final String resource;

    Face(String resource) {
        this.resource = resource;
    }

    /** @param widths in thousandths of the font's size, of the letters that it has */
    private record Loaded(byte[] bytes, Map<Integer, Float> widths) {}

    boolean has(int codePoint) {
        return loaded().widths.containsKey(codePoint);
    }

    /** In thousandths of the font's size; of a letter that it has. */
    double width(int codePoint) {
        return loaded().widths.getOrDefault(codePoint, 0f);
    }

    /** A copy of its own for one document, without ligatures: each letter stays the letter that it is. */
    TrueTypeFont open() throws IOException {
        return parse(loaded().bytes);
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        font.setEnableGsub(false);
        return font;
    }

    private Loaded loaded() {
        return LOADED.computeIfAbsent(this, Face::load);
    }

    private static Loaded load(Face face) {
        try (InputStream in = Face.class.getResourceAsStream(face.resource)) {
            if (in == null) {
                throw new IOException("The font " + face.resource + " is missing: this installation is damaged.");
            }
            byte[] bytes = in.readAllBytes();
            TrueTypeFont font = parse(bytes);
            return new Loaded(bytes, widths(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Float> widths(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        float thousandth = font.getHeader().getUnitsPerEm() / 1000f;
        Map<Integer, Float> widths = new HashMap<>();
        for (int codePoint = 0; codePoint <= LAST_PLANE_WITH_LETTERS; codePoint++) {
            int glyph = glyphs.getGlyphId(codePoint);
            if (glyph > 0) {
                widths.put(codePoint, font.getAdvanceWidth(glyph) / thousandth);
            }
        }
        return widths;
    }
}
