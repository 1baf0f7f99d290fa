package org.longus.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that comes with Longus, and which may be embedded in what it writes: NOTICE has the licences.
 *
 * <p>Which letters a font has and how wide they are is kept for all documents, of each letter that was asked for.
 */
enum Face {
    /** Latin, Greek, Cyrillic, Hebrew. */
    REGULAR("/liberation/LiberationSans-Regular.ttf"),
    BOLD("/liberation/LiberationSans-Bold.ttf"),
    /** Chinese, Japanese, Korean. */
    FAR_EAST("DroidSansFallbackFull.ttf");

    /** In the place of a width. */
    private static final float NO_LETTER = -1;

    private static final Map<Face, Loaded> LOADED = new ConcurrentHashMap<>();

    private final String resource;

    Face(String resource) {
        this.resource = resource;
    }

    /** @param widths in thousandths of the font's size, of the letters that were asked for; or {@link #NO_LETTER} */
    private record Loaded(byte[] bytes, TrueTypeFont font, CmapLookup glyphs, Map<Integer, Float> widths) {
        float width(int codePoint) {
            return widths.computeIfAbsent(codePoint, this::measured);
        }

        private float measured(int codePoint) {
            int glyph = glyphs.getGlyphId(codePoint);
            try {
                return glyph > 0
                        ? font.getAdvanceWidth(glyph) / (font.getHeader().getUnitsPerEm() / 1000f)
                        : NO_LETTER;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean has(int codePoint) {
        return loaded().width(codePoint) != NO_LETTER;
    }

    /** In thousandths of the font's size; of a letter that it has. */
    double width(int codePoint) {
        return Math.max(0, loaded().width(codePoint));
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
            return new Loaded(bytes, font, font.getUnicodeCmapLookup(), new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
