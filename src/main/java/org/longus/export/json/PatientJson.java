package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.longus.io.json.NumberJson;
import org.longus.patient.IndexInput;
import org.longus.patient.PatientValues;
import org.longus.patient.SaidValue;

/**
 * Who said which value of the patient: {@code indices.patient.said} of {@code result.json}. Of sex, age, height and weight each
 * that is known by anybody: {@code from} (header, table, typed) of the one in force, {@code used}, whether the formulas take
 * it, and {@code others}, what it went before, with {@code contradicts} where the two are further apart than
 * {@link IndexInput#tolerance}.
 */
final class PatientJson {
    private PatientJson() {}

    static void put(ObjectNode patient, PatientValues values) {
        ObjectNode all = patient.putObject("said");
        put(all, "sex", IndexInput.SEX, values);
        put(all, "ageYears", IndexInput.AGE, values);
        put(all, "heightCm", IndexInput.HEIGHT, values);
        put(all, "weightKg", IndexInput.WEIGHT, values);
    }

    private static void put(ObjectNode all, String name, IndexInput input, PatientValues values) {
        List<SaidValue> said = values.said(input);
        if (said.isEmpty()) {
            return;
        }
        ObjectNode node = all.putObject(name);
        put(node, said.getFirst());
        node.put("used", said.getFirst().isAccepted(input));
        List<SaidValue> contradicting = values.contradicting(input);
        ArrayNode others = node.putArray("others");
        said.stream()
                .skip(1)
                .forEach(other -> put(others.addObject(), other).put("contradicts", contradicting.contains(other)));
    }

    private static ObjectNode put(ObjectNode node, SaidValue said) {
        node.put("from", said.from().name().toLowerCase(Locale.ROOT));
        if (said.sex().isPresent()) {
            return node.put("value", said.sex().get().name());
        }
        NumberJson.put(node, "value", said.number(), 1);
        return node;
    }
}
