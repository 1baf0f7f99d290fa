package org.longus.io.nrrd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * A NRRD header that was found fit to use.
 *
 * @param layers how many volumes the file holds, voxel by voxel; 1 for a single one
 * @param geometry of each, in LPS mm, axes in the file's order
 * @param bytes of a value
 * @param littleEndian meaningless for single bytes
 * @param gzip whether what follows is packed; else it is raw
 * @param keys the file's own fields, as {@code Segment0_Name}
 */
record NrrdHeader(
        int layers,
        Geometry geometry,
        int bytes,
        boolean signed,
        boolean littleEndian,
        boolean gzip,
        Map<String, String> keys) {
    private static final int LONGEST = 1 << 20;
    private static final long MOST_VOXELS = 1_500_000_000L;
    private static final Pattern VECTOR = Pattern.compile("\\(([^)]*)\\)|none");
    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("signed char", 1),
            Map.entry("int8", 1),
            Map.entry("int8_t", 1),
            Map.entry("uchar", 1),
            Map.entry("unsigned char", 1),
            Map.entry("uint8", 1),
            Map.entry("uint8_t", 1),
            Map.entry("short", 2),
            Map.entry("short int", 2),
            Map.entry("signed short", 2),
            Map.entry("int16", 2),
            Map.entry("int16_t", 2),
            Map.entry("ushort", 2),
            Map.entry("unsigned short", 2),
            Map.entry("uint16", 2),
            Map.entry("uint16_t", 2),
            Map.entry("int", 4),
            Map.entry("signed int", 4),
            Map.entry("int32", 4),
            Map.entry("int32_t", 4),
            Map.entry("uint", 4),
            Map.entry("unsigned int", 4),
            Map.entry("uint32", 4),
            Map.entry("uint32_t", 4));

    /** Reads up to the empty line behind the header. */
    static NrrdHeader read(InputStream in) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        String magic = line(in);
        if (!magic.startsWith("NRRD000")) {
            throw new UnreadableInputException("is not a NRRD file.");
        }
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int key = line.indexOf(":=");
            int field = line.indexOf(": ");
            if (line.startsWith("#")) {
                continue;
            }
            if (key >= 0 && (field < 0 || key < field)) {
                keys.put(line.substring(0, key), line.substring(key + 2));
            } else if (field >= 0) {
                fields.put(
                        line.substring(0, field).strip().toLowerCase(Locale.ROOT),
                        line.substring(field + 2).strip());
            }
        }
        return of(fields, keys);
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || length == LONGEST) {
                throw new UnreadableInputException("has a header that does not end.");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) b;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8).stripTrailing();
    }

    private static NrrdHeader of(Map<String, String> fields, Map<String, String> keys) throws IOException {
        String type = need(fields, "type").toLowerCase(Locale.ROOT);
        Integer bytes = BYTES.get(type);
        if (bytes == null) {
            throw new UnreadableInputException("holds values of type '%s', which no mask has.".formatted(type));
        }
        if (fields.containsKey("data file") || fields.containsKey("datafile")) {
            throw new UnreadableInputException("keeps its voxels in another file. Save it as a single .nrrd file.");
        }
        if (!fields.getOrDefault("byte skip", "0").equals("0")
                || !fields.getOrDefault("line skip", "0").equals("0")) {
            throw new UnreadableInputException("skips bytes before its voxels, which Longus does not read.");
        }
        String encoding = need(fields, "encoding").toLowerCase(Locale.ROOT);
        boolean gzip = encoding.equals("gzip") || encoding.equals("gz");
        if (!gzip && !encoding.equals("raw")) {
            throw new UnreadableInputException("is encoded as '%s'. Save it as gzip or raw.".formatted(encoding));
        }
        int[] sizes = sizes(need(fields, "sizes"));
        int list = sizes.length - 3;
        if (list < 0 || list > 1) {
            throw new UnreadableInputException("has %s dimensions, not three.".formatted(sizes.length));
        }
        long voxels = Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a > MOST_VOXELS ? a : a * b);
        if (voxels > MOST_VOXELS) {
            throw new UnreadableInputException("states more voxels than Longus opens.");
        }
        return new NrrdHeader(
                list == 1 ? sizes[0] : 1,
                geometry(fields, sizes, list),
                bytes,
                !type.startsWith("u"),
                !fields.getOrDefault("endian", "little").equals("big"),
                gzip,
                Map.copyOf(keys));
    }

    private static int[] sizes(String text) throws UnreadableInputException {
        try {
            int[] sizes = Arrays.stream(text.split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (Arrays.stream(sizes).allMatch(n -> n > 0)) {
                return sizes;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnreadableInputException("states sizes that are none ('%s').".formatted(text));
    }

    private static Geometry geometry(Map<String, String> fields, int[] sizes, int list) throws IOException {
        int[] sense = sense(need(fields, "space"));
        Vec3[] steps = vectors(need(fields, "space directions"), sense);
        Vec3[] origin = vectors(need(fields, "space origin"), sense);
        if (steps.length != 3 || origin.length != 1) {
            throw new UnreadableInputException("does not state where its voxels lie.");
        }
        try {
            return new Geometry(
                    sizes[list],
                    sizes[list + 1],
                    sizes[list + 2],
                    origin[0],
                    steps[0].unit(),
                    steps[1].unit(),
                    steps[2].unit(),
                    steps[0].length(),
                    steps[1].length(),
                    steps[2].length());
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException("has a grid that is none: %s.".formatted(e.getMessage()), e);
        }
    }

    /** By which each coordinate becomes LPS. */
    private static int[] sense(String space) throws UnreadableInputException {
        return switch (space.toLowerCase(Locale.ROOT)) {
            case "left-posterior-superior", "lps" -> new int[] {1, 1, 1};
            case "right-anterior-superior", "ras" -> new int[] {-1, -1, 1};
            case "left-anterior-superior", "las" -> new int[] {1, -1, 1};
            default ->
                throw new UnreadableInputException(
                        "states its places in the space '%s', not in one of the patient.".formatted(space));
        };
    }

    private static Vec3[] vectors(String text, int[] sense) throws UnreadableInputException {
        Matcher each = VECTOR.matcher(text);
        List<Vec3> vectors = new ArrayList<>();
        while (each.find()) {
            if (each.group(1) != null) {
                String[] parts = each.group(1).split(",");
                try {
                    vectors.add(new Vec3(
                            sense[0] * Double.parseDouble(parts[0].strip()),
                            sense[1] * Double.parseDouble(parts[1].strip()),
                            sense[2] * Double.parseDouble(parts[2].strip())));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw new UnreadableInputException("has a place that is no number ('%s').".formatted(text), e);
                }
            }
        }
        return vectors.toArray(Vec3[]::new);
    }

    private static String need(Map<String, String> fields, String name) throws UnreadableInputException {
        String value = fields.get(name);
        if (value == null) {
            throw new UnreadableInputException("does not state its %s.".formatted(name));
        }
        return value;
    }
}
