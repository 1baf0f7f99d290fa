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
 * <p>Which letters a font has and how wide they are is looked up in one copy for all documents.
 */
enum Face {
    /** Latin, Greek, Cyrillic, Hebrew. */
    REGULAR("/liberation/LiberationSans-Regular.ttf"),
    BOLD("/liberation/LiberationSans-Bold.ttf"),
    /** Chinese, Japanese, Korean. */
    FAR_EAST("DroidSansFallbackFull.ttf");

    private static final Map<Face, Loaded> LOADED = new ConcurrentHashMap<>();

    private final String resource;

    Face(String resource) {
        this.resource = resource;
    }

    private record Loaded(byte[] bytes, TrueTypeFont font, CmapLookup glyphs) {}

    boolean has(int codePoint) {
        return loaded().glyphs.getGlyphId(codePoint) > 0;
    }

    /** In thousandths of the font's size. */
    double width(int codePoint) {
        Loaded it = loaded();
        try {
            return 1000.0
                    * it.font.getAdvanceWidth(it.glyphs.getGlyphId(codePoint))
                    / it.font.getHeader().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return new Loaded(bytes, font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
