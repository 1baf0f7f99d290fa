package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.edit.SliceMask;
import org.longus.export.json.JsonExporter;
import org.longus.io.dicom.object.SegWriter.Kind;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Other programs read the very numbers of {@code result.json} out of a structured report, and outlines of the very mask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SrReadersTest {
    private static final String FILE = "measurement.sr.dcm";
    private static final Map<String, String> UNITS = Map.of(
            "Area",
            "cm2",
            "Attenuation Coefficient",
            "[hnsf'U]",
            "Skeletal muscle index at C3",
            "cm2/m2",
            "Muscle area at L3, estimated from C3",
            "cm2",
            "Skeletal muscle index at L3, estimated from C3",
            "cm2/m2");

    /** Where {@code result.json} has them to the last digit. */
    private static final Map<String, String> PLACES = Map.of(
            "Area",
            "/muscle/smaCm2",
            "Attenuation Coefficient",
            "/muscle/smdHu",
            "Skeletal muscle index at C3",
            "/indexes/c3SmiCm2PerM2",
            "Muscle area at L3, estimated from C3",
            "/indexes/l3AreaEstimateCm2",
            "Skeletal muscle index at L3, estimated from C3",
            "/indexes/l3SmiCm2PerM2");

    private List<Written> written = List.of();
    private final Map<String, Map<Path, JsonNode>> answers = new HashMap<>();

    @TempDir
    Path results;

    @BeforeAll
    void write(@TempDir Path root) {
        written = Written.all(root, List.of(new SegExporter(), new SrExporter()));
    }

    List<Written> written() {
        return written;
    }

    private JsonNode answer(String reader, Written w) {
        return answers.computeIfAbsent(reader, this::ask).get(w.file(FILE));
    }

    private Map<Path, JsonNode> ask(String reader) {
        JsonNode all = reader.equals("ohif")
                ? IndependentReaders.node(
                        "read_sr.mjs",
                        written.stream()
                                .map(w -> Map.of(
                                        "file",
                                        w.file(FILE).toString(),
                                        "sources",
                                        names(w.scan().files())))
                                .toList())
                : IndependentReaders.python(
                        "pydicom",
                        "read_sr.py",
                        written.stream().map(w -> w.file(FILE).toString()).toList(),
                        reader);
        Map<Path, JsonNode> byFile = new HashMap<>();
        all.forEach(one -> byFile.put(Path.of(one.get("file").asText()), one));
        return byFile;
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(Path::toString).toList();
    }

    /** The numbers of {@code result.json}, by what the report calls them. */
    private Map<String, Double> expected(Written w) throws IOException {
        new JsonExporter(List.of()).write(w.findings(), results);
        JsonNode row = new ObjectMapper()
                .readTree(results.resolve("result.json").toFile())
                .path("row");
        Map<String, Double> expected = new HashMap<>();
        for (Map.Entry<String, String> e : PLACES.entrySet()) {
            JsonNode value = row.at(e.getValue());
            assertThat(value.isMissingNode()).as(e.getValue()).isFalse();
            // what the result does not know the report does not have
            if (!value.isNull()) {
                expected.put(e.getKey(), value.asDouble());
            }
        }
        assertThat(expected).hasSize(w.scan().name().equals("enhanced") ? 2 : PLACES.size());
        return expected;
    }

    private static void assertNoOthers(JsonNode group, Map<String, Double> expected) {
        List<String> known = new ArrayList<>();
        for (JsonNode item : group) {
            if (item.has("unit")
                    && item.path("depth").asInt(3) == 3
                    && PLACES.containsKey(item.get("meaning").asText())) {
                known.add(item.get("meaning").asText());
            }
        }
        assertThat(known).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    private static JsonNode number(JsonNode group, String meaning) {
        for (JsonNode item : group) {
            if (item.path("meaning").asText().equals(meaning) && item.has("unit")) {
                return item;
            }
        }
        throw new AssertionError("no " + meaning + " in " + group);
    }

    @ParameterizedTest
    @MethodSource("written")
    void pydicomReadsTheVeryNumbersOfTheResult(Written w) throws IOException {
        JsonNode muscle = answer("pydicom", w).get("groups").get(0);
        Map<String, Double> expected = expected(w);
        assertNoOthers(muscle, expected);
        for (Map.Entry<String, Double> e : expected.entrySet()) {
            JsonNode number = number(muscle, e.getKey());
            assertThat(number.get("exact").asDouble()).as(e.getKey()).isEqualTo(e.getValue());
            assertThat(number.get("value").asDouble()).isCloseTo(e.getValue(), within(1e-9));
            assertThat(number.get("unit").asText()).isEqualTo(UNITS.get(e.getKey()));
            assertThat(number.get("unitScheme").asText()).isEqualTo("UCUM");
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void dcmtkReadsThemToo(Written w) throws IOException {
        IndependentReaders.needs("dsrdump");
        JsonNode muscle = answer("dcmtk", w).get("groups").get(0);
        Map<String, Double> expected = expected(w);
        assertNoOthers(muscle, expected);
        for (Map.Entry<String, Double> e : expected.entrySet()) {
            JsonNode number = number(muscle, e.getKey());
            assertThat(number.get("value").asDouble()).isCloseTo(e.getValue(), within(1e-9));
            assertThat(number.get("unit").asText()).isEqualTo(UNITS.get(e.getKey()));
        }
    }

    /** What is named is the segment that lies beside it, and all that is named stands in the evidence. */
    @ParameterizedTest
    @MethodSource("written")
    void theReportNamesTheSegmentAndTheSliceThatWereWritten(Written w) {
        JsonNode report = answer("pydicom", w);
        JsonNode muscle = report.get("groups").get(0);
        TreeSet<String> named = new TreeSet<>();
        for (JsonNode item : muscle) {
            if (item.get("type").asText().equals("IMAGE")) {
                named.add(item.get("value").asText());
            }
        }
        List<String> evidence = new ArrayList<>();
        report.get("evidence").forEach(uid -> evidence.add(uid.asText()));
        assertThat(evidence).containsAll(named);
        String seg = new CaseSegments(w.findings()).object(Kind.MUSCLE).sopInstanceUid();
        assertThat(named).contains(seg);
        SliceMask measured = w.findings().measured().orElseThrow();
        boolean isAnImage =
                w.scan().series().fileGeometry().equals(w.scan().series().ct().geometry());
        var instance = w.scan().series().header().instances().get(isAnImage ? measured.k() : 0);
        assertThat(named.contains(instance.sopInstanceUid())).isEqualTo(isAnImage);
        if (isAnImage) {
            for (JsonNode item : muscle) {
                if (item.path("value").asText().equals(instance.sopInstanceUid())) {
                    assertThat(item.get("frame").asInt())
                            .isEqualTo(instance.frame().orElse(0));
                }
            }
        }
    }

    /** OHIF's adapters have an outline for each part, where the mask has it; the muscle as a whole is no one outline. */
    @ParameterizedTest
    @MethodSource("written")
    void ohifOutlinesEachPartWhereItLies(Written w) {
        Geometry file = w.scan().series().fileGeometry();
        assumeTrue(
                file.spacingI() == file.spacingJ(),
                "cornerstone 5.14.0 takes the spacing of rows for that of columns where they differ");
        SliceMask measured = w.findings().measured().orElseThrow();
        Geometry g = w.scan().series().ct().geometry();
        TreeSet<Integer> read = new TreeSet<>();
        int pixels = 0;
        for (JsonNode group : answer("ohif", w).get("groups")) {
            List<Vec3> line = new ArrayList<>();
            group.get("outline")
                    .forEach(p -> line.add(g.toIndex(new Vec3(
                            p.get(0).asDouble(), p.get(1).asDouble(), p.get(2).asDouble()))));
            assertThat(line).allSatisfy(p -> assertThat(p.z()).isCloseTo(measured.k(), within(1e-4)));
            for (int p = 0; p < g.sizeI() * g.sizeJ(); p++) {
                if (isInside(line, p % g.sizeI(), p / g.sizeI())) {
                    read.add(p);
                    pixels++;
                }
            }
            assertThat(number(group.get("numbers"), "Area").get("value").asDouble())
                    .isNotNegative();
        }
        TreeSet<Integer> expected = new TreeSet<>();
        for (int p = measured.mask().next(0); p >= 0; p = measured.mask().next(p + 1)) {
            expected.add(p);
        }
        assertThat(read).isEqualTo(expected);
        assertThat(pixels).isEqualTo(expected.size());
    }

    private static boolean isInside(List<Vec3> line, double i, double j) {
        boolean odd = false;
        for (int a = 0; a < line.size(); a++) {
            Vec3 p = line.get(a);
            Vec3 q = line.get((a + 1) % line.size());
            if (p.y() > j != q.y() > j && i < p.x() + (j - p.y()) / (q.y() - p.y()) * (q.x() - p.x())) {
                odd = !odd;
            }
        }
        return odd;
    }
}
