package org.longus.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.longus.patient.Sex;

/** Writes cut-offs as {@link CutOffReader} reads them. The same table gives the same text on every system. */
public final class CutOffWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CutOffWriter() {}

    public static String json(CutOffTable table) {
        ObjectNode root = JSON.createObjectNode().put("format", 1);
        ArrayNode all = root.putArray("cutOffs");
        table.all().forEach(c -> put(all.addObject(), c));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(lines);
        pretty.indentArraysWith(lines);
        try {
            return JSON.writer(pretty).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values can always be written", e);
        }
    }

    private static void put(ObjectNode node, CutOff<?> c) {
        node.put("id", c.id()).put("name", c.name()).put("scale", c.on().id());
        ArrayNode rows = node.putArray("rows");
        c.rows().forEach(r -> put(rows.addObject(), r));
        node.put("basis", c.basis()).put("citation", c.citation());
        if (!c.limits().isEmpty()) {
            node.put("limits", c.limits());
        }
    }

    private static void put(ObjectNode node, CutOff.Row row) {
        row.sex().ifPresent(s -> node.put("sex", s == Sex.FEMALE ? "female" : "male"));
        if (row.band().from() > 0) {
            node.put("bmiFrom", row.band().from());
        }
        if (Double.isFinite(row.band().to())) {
            node.put("bmiBelow", row.band().to());
        }
        node.put("operator", row.operator().sign()).put("value", row.limit());
    }
}
