package org.longus.measure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.longus.patient.Sex;

/**
 * Reads cut-offs out of a JSON text: {@code format} 1 and {@code cutOffs}, each with {@code id}, {@code name}, {@code scale} (of
 * {@link IndexScale}), {@code rows}, {@code basis}, {@code citation} and, if known, {@code limits} (a published kappa, or how far
 * it holds). A row has {@code operator} ({@code <} or {@code <=}) and {@code value} in cm2/m2, and where it is not for everybody
 * {@code sex} ({@code female} or {@code male}), {@code bmiFrom} (inside) and {@code bmiBelow} (outside). Whatever else it holds
 * is a fault: a slip of the pen must not change who is called low.
 */
public final class CutOffReader {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> OF_A_FILE = Set.of("format", "formulas", "cutOffs");
    private static final Set<String> OF_A_CUT_OFF =
            Set.of("id", "name", "scale", "rows", "basis", "citation", "limits");
    private static final Set<String> OF_A_ROW = Set.of("sex", "bmiFrom", "bmiBelow", "operator", "value");

    private final String file;
    private final CutOff.Whose whose;
    private final List<CutOff<?>> read = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private CutOffReader(String file, CutOff.Whose whose) {
        this.file = file;
        this.whose = whose;
    }

    /**
     * A user's own.
     *
     * @param file its name, for sentences
     * @param others those whose ids and names are taken
     */
    public static CutOffTable read(String json, String file, CutOffTable others) throws CutOffFault {
        CutOffReader reader = new CutOffReader(file, CutOff.Whose.USER);
        others.all().forEach(c -> reader.names.add(c.name()));
        return reader.table(json, new HashSet<>(others.ids()));
    }

    /** Those that come with Longus. */
    static CutOffTable published(String json, String file) throws CutOffFault {
        return new CutOffReader(file, CutOff.Whose.PUBLISHED).table(json, new HashSet<>());
    }

    private CutOffTable table(String json, Set<String> ids) throws CutOffFault {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CutOffFault(String.format(
                    Locale.ROOT,
                    "%s is no JSON: line %d, column %d cannot be read.",
                    file,
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr()));
        }
        if (root.path("format").asInt(0) != 1 || !root.path("cutOffs").isArray()) {
            throw new CutOffFault(file + " needs \"format\": 1 and a list \"cutOffs\".");
        }
        if (whose == CutOff.Whose.USER && root.has("formulas")) {
            throw new CutOffFault(
                    file + " has \"formulas\": L3 is estimated by the formula that comes with Longus alone."
                            + " Take them out.");
        }
        requireOnly(root, OF_A_FILE, "the file");
        int n = 0;
        for (JsonNode entry : root.path("cutOffs")) {
            n++;
            add(entry, "cut-off %s%s".formatted(n, named(entry)), ids);
        }
        return CutOffTable.of(read);
    }

    private static String named(JsonNode entry) {
        return entry.path("name").isTextual() ? " (" + entry.path("name").asText() + ")" : "";
    }

    private void add(JsonNode entry, String which, Set<String> ids) throws CutOffFault {
        requireOnly(entry, OF_A_CUT_OFF, which);
        String id = text(entry, "id", which);
        if (!ids.add(id)) {
            throw fault(which, "its id '%s' is taken".formatted(id));
        }
        String name = text(entry, "name", which);
        if (whose == CutOff.Whose.USER) {
            Optional<String> wrong = CutOffName.fault(name, names);
            if (wrong.isPresent()) {
                throw new CutOffFault("%s, cut-off %s: %s".formatted(file, read.size() + 1, wrong.get()));
            }
        }
        names.add(name);
        String scale = text(entry, "scale", which);
        String basis = text(entry, "basis", which);
        String citation = text(entry, "citation", which);
        String limits = entry.has("limits") ? text(entry, "limits", which) : "";
        List<CutOff.Row> rows = rows(entry, which);
        IndexScale on = Arrays.stream(IndexScale.values())
                .filter(i -> i.id().equals(scale))
                .findFirst()
                .orElseThrow(
                        () -> fault(which, "its scale '%s' is none of c3, l3-estimated, l3-measured".formatted(scale)));
        read.add(CutOff.of(id, name, whose, on, rows, basis, citation, limits));
    }

    private List<CutOff.Row> rows(JsonNode entry, String which) throws CutOffFault {
        List<CutOff.Row> rows = new ArrayList<>();
        for (JsonNode row : entry.path("rows")) {
            rows.add(row(row, "%s, row %s".formatted(which, rows.size() + 1)));
        }
        if (rows.isEmpty()) {
            throw fault(which, "it has no rows");
        }
        for (int a = 0; a < rows.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (rows.get(a).overlaps(rows.get(b))) {
                    throw fault(
                            which, String.format(Locale.ROOT, "rows %d and %d are for the same people", b + 1, a + 1));
                }
            }
        }
        return rows;
    }

    private CutOff.Row row(JsonNode row, String which) throws CutOffFault {
        requireOnly(row, OF_A_ROW, which);
        Optional<Sex> sex = Optional.empty();
        if (row.has("sex")) {
            sex = switch (text(row, "sex", which)) {
                case "female" -> Optional.of(Sex.FEMALE);
                case "male" -> Optional.of(Sex.MALE);
                default -> throw fault(which, "its sex is neither female nor male");
            };
        }
        double from = row.has("bmiFrom") ? number(row, "bmiFrom", which) : 0;
        double below = row.has("bmiBelow") ? number(row, "bmiBelow", which) : Double.POSITIVE_INFINITY;
        if (from >= below) {
            throw fault(which, "no BMI is at least its bmiFrom and below its bmiBelow");
        }
        CutOff.Operator operator = switch (text(row, "operator", which)) {
            case "<" -> CutOff.Operator.BELOW;
            case "<=" -> CutOff.Operator.AT_MOST;
            default -> throw fault(which, "its operator is neither < nor <=");
        };
        double value = number(row, "value", which);
        if (!(value > 0)) {
            throw fault(which, "its value is not above 0 cm2/m2");
        }
        return new CutOff.Row(sex, new BodyMassIndex.Band(from, below), operator, value);
    }

    private void requireOnly(JsonNode node, Set<String> fields, String which) throws CutOffFault {
        if (!node.isObject()) {
            throw fault(which, "it is no object in braces");
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw fault(which, "'%s' is not a field that Longus knows".formatted(name));
            }
        }
    }

    private String text(JsonNode node, String field, String which) throws CutOffFault {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw fault(which, "its %s is missing or no text".formatted(field));
        }
        return value.asText().strip();
    }

    private double number(JsonNode node, String field, String which) throws CutOffFault {
        JsonNode value = node.path(field);
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw fault(which, "its %s is missing or no number".formatted(field));
        }
        return value.asDouble();
    }

    private CutOffFault fault(String which, String what) {
        return new CutOffFault("%s, %s: %s.".formatted(file, which, what));
    }
}
