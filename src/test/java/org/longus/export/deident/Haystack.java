package org.longus.export.deident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * All bytes that files hold, unpacked as far as anybody could: gzip, the entries of a ZIP (XLSX), the deflated streams of a
 * PDF and the deflated text of a PNG, and what is within these again, with all names.
 */
public final class Haystack {
    private static final int DEEPEST = 4;

    private final Map<String, String> pieces = new LinkedHashMap<>();

    /** Of everything below a folder. */
    public static Haystack of(Path folder) throws IOException {
        Haystack all = new Haystack();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> !f.equals(folder)).toList()) {
                String name = folder.relativize(file).toString();
                all.add("the name " + name, name.getBytes(StandardCharsets.UTF_8), DEEPEST);
                if (Files.isRegularFile(file)) {
                    all.add(name, Files.readAllBytes(file), 0);
                }
            }
        }
        return all;
    }

    /** Of one text, as a fact that no file holds yet. */
    public static Haystack of(String text) throws IOException {
        Haystack all = new Haystack();
        all.add("text", text.getBytes(StandardCharsets.UTF_8), DEEPEST);
        return all;
    }

    private void add(String name, byte[] bytes, int depth) throws IOException {
        pieces.put(name, plain(bytes));
        if (depth >= DEEPEST) {
            return;
        }
        if (startsWith(bytes, 0, "PK\3\4")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    add(name + "!" + e.getName(), zip.readAllBytes(), depth + 1);
                }
            }
        }
        // wherever they begin: a gzip lies behind the text of an NRRD, a PDF within a DICOM object
        for (int at = 0; at + 2 < bytes.length; at++) {
            boolean gzip = bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
            boolean zlib = bytes[at] == 0x78 && ((bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff)) % 31 == 0;
            if (gzip || zlib) {
                InputStream rest = new ByteArrayInputStream(bytes, at, bytes.length - at);
                Optional<byte[]> inner =
                        unpacked(gzip ? () -> new GZIPInputStream(rest) : () -> new InflaterInputStream(rest));
                if (inner.isPresent()) {
                    add(name + "@" + at, inner.get(), depth + 1);
                }
            }
        }
        Optional<String> pages = PdfWords.of(bytes);
        if (pages.isPresent()) {
            pieces.put(name + ", its words", pages.get().toLowerCase(Locale.ROOT));
        }
    }

    private interface Packed {
        InputStream open() throws IOException;
    }

    /** What could be unpacked before it ended or broke off; empty where that is nothing. */
    private static Optional<byte[]> unpacked(Packed packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = packed.open()) {
            byte[] piece = new byte[1 << 14];
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                out.write(piece, 0, n);
            }
        } catch (IOException e) {
            // it was none, or there is something else behind it
            return out.size() < 8 ? Optional.empty() : Optional.of(out.toByteArray());
        }
        return Optional.of(out.toByteArray());
    }

    private static boolean startsWith(byte[] bytes, int at, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + start.length
                && Arrays.equals(Arrays.copyOfRange(bytes, at, at + start.length), start);
    }

    private static String plain(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** Where a value stands, in any of the ways in which a text can be written; empty: nowhere. */
    public List<String> places(String value) {
        List<String> spellings = spellings(value);
        List<String> found = new ArrayList<>();
        pieces.forEach((name, text) -> {
            if (spellings.stream().anyMatch(text::contains)) {
                found.add(name);
            }
        });
        return found;
    }

    private static List<String> spellings(String value) {
        List<String> all = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = value.getBytes(charset);
            all.add(plain(bytes));
            for (int shift = 0; shift < 3; shift++) {
                byte[] shifted = new byte[shift + bytes.length];
                System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                String base64 = Base64.getEncoder().encodeToString(shifted);
                int from = shift == 0 ? 0 : 4;
                // the last group may hold what follows; a few letters stand anywhere
                String inside = base64.substring(from, Math.max(from, base64.length() - 4));
                if (inside.length() >= 8) {
                    all.add(inside.toLowerCase(Locale.ROOT));
                }
            }
        }
        // as JSON and XML may have letters that are not ASCII
        StringBuilder escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        all.add(escaped.toString().toLowerCase(Locale.ROOT));
        all.add(value.toLowerCase(Locale.ROOT));
        return all;
    }
}
