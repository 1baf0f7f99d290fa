package org.longus.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.app.AppInfo;
import org.longus.measure.VoteCalibration;
import org.longus.volume.PlainNumber;

/**
 * {@code evaluation.json}: the records of this package as they stand, so that no figure can be forgotten here. What is
 * unknown is {@code null}, never 0; numbers have four decimals.
 */
final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Double.class, serializer((v, json) -> number(json, v)))
                    .addSerializer(double.class, serializer((v, json) -> number(json, v)))
                    .addSerializer(OptionalDouble.class, serializer((v, json) -> number(json, v.orElse(Double.NaN))))
                    .addSerializer(Optional.class, serializer((v, json) -> json.writePOJO(v.orElse(null))))
                    .addSerializer(Path.class, serializer((v, json) -> json.writeString(v.toString())))
                    .addSerializer(C3Truth.class, serializer(EvaluationJson::c3))
                    .addSerializer(VoteCalibration.Bin.class, serializer(EvaluationJson::bin)));

    private EvaluationJson() {}

    static byte[] of(Evaluation evaluation) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("truth", evaluation.truth().toString());
        root.set("models", JSON.valueToTree(evaluation.models()));
        root.put("device", evaluation.device());
        root.put("version", AppInfo.VERSION).put("commit", AppInfo.COMMIT.orElse(null));
        root.put("notice", AppInfo.NOT_A_DEVICE);
        root.set("groups", JSON.valueToTree(evaluation.groups()));
        root.set("cases", JSON.valueToTree(evaluation.cases()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void c3(C3Truth truth, JsonGenerator json) throws IOException {
        switch (truth) {
            case C3Truth.Unknown _ -> json.writeNull();
            case C3Truth.Absent _ -> json.writeString("none");
            case C3Truth.At at -> json.writePOJO(at.centre().zMm());
        }
    }

    private static void bin(VoteCalibration.Bin bin, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("votes", bin.votes());
        json.writeNumberField("pixels", bin.pixels());
        json.writeNumberField("truePixels", bin.truePixels());
        json.writeFieldName("trueShare");
        number(json, bin.trueShare().orElse(Double.NaN));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, double value) throws IOException {
        OptionalDouble rounded = PlainNumber.rounded(value, 4);
        if (rounded.isPresent()) {
            json.writeNumber(rounded.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private interface Writer<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private static <T> JsonSerializer<T> serializer(Writer<T> writer) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writer.write(value, json);
            }
        };
    }
}
