package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.export.CaseFindings;
import org.longus.io.dicom.object.SegWriter.Kind;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Whoever takes the pixels whose centre lies inside a contour has every voxel of the masks, each where Longus has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RtStructReadersTest {
    private static final String FILE = "muscle.rtstruct.dcm";

    private List<Written> written = List.of();
    private final Map<String, Map<Path, JsonNode>> answers = new HashMap<>();

    @BeforeAll
    void write(@TempDir Path root) {
        written = Stream.concat(
                        Written.all(root, List.of(new RtStructExporter())).stream(),
                        Stream.of(Written.withHoles(root, List.of(new RtStructExporter()))))
                .toList();
    }

    List<Written> written() {
        return written;
    }

    /** Those that plastimatch knows: it has contours in planes of constant z alone. */
    List<Written> axial() {
        return written.stream()
                .filter(w ->
                        Math.abs(w.scan().series().fileGeometry().directionK().z()) > 0.999999)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("written")
    void pydicomAndTheRuleGiveEveryVoxelBack(Written w) {
        assertReadBy("rule", "pydicom", w);
    }

    @ParameterizedTest
    @MethodSource("written")
    void scikitImageFillsTheContoursWithEveryVoxel(Written w) {
        assertReadBy("skimage", "skimage, pydicom", w);
    }

    @ParameterizedTest
    @MethodSource("axial")
    void plastimatchFillsTheContoursWithEveryVoxel(Written w) {
        IndependentReaders.needs("plastimatch");
        assumeTrue(!w.scan().name().startsWith("enhanced"), "plastimatch reads no enhanced CT to lay the grid by");
        assertReadBy("plastimatch", "pydicom", w);
    }

    private void assertReadBy(String reader, String modules, Written w) {
        JsonNode rois = answers.computeIfAbsent(reader, r -> ask(r, modules))
                .get(w.file(FILE))
                .get("rois");
        Map<String, Mask> masks = masks(w.findings());
        assertThat(rois).hasSize(masks.size());
        Geometry g = w.findings().series().ct().geometry();
        masks.forEach((name, mask) -> {
            // plastimatch makes file names of them
            JsonNode roi = rois.has(name) ? rois.get(name) : rois.get(name.replaceAll("[ ,']", "_"));
            VoxelsAt.assertSame(roi.get("points"), mask, g);
            assertThat(roi.get("xor").asInt()).isEqualTo(mask.count());
        });
    }

    private Map<Path, JsonNode> ask(String reader, String modules) {
        List<Written> asked = reader.equals("plastimatch") ? axial() : written;
        JsonNode all = IndependentReaders.python(
                modules,
                "read_rtstruct.py",
                asked.stream()
                        .filter(w -> !reader.equals("plastimatch")
                                || !w.scan().name().startsWith("enhanced"))
                        .map(w -> Map.of(
                                "file",
                                w.file(FILE).toString(),
                                "sources",
                                w.scan().files().stream().map(Path::toString).toList()))
                        .toList(),
                reader);
        Map<Path, JsonNode> byFile = new HashMap<>();
        all.forEach(one -> byFile.put(Path.of(one.get("file").asText()), one));
        return byFile;
    }

    private static Map<String, Mask> masks(CaseFindings findings) {
        int slices = findings.series().ct().geometry().sizeK();
        Map<String, Mask> masks = new TreeMap<>();
        findings.measured()
                .ifPresent(m -> masks.put(Kind.MUSCLE.label(), m.mask().asSliceOf(slices, m.k())));
        findings.section().map(Section::mask).ifPresent(m -> masks.put(Kind.SECTION.label(), m));
        findings.automatic()
                .ifPresent(m -> masks.put(Kind.MODELS_MUSCLE.label(), m.mask().asSliceOf(slices, m.k())));
        return masks;
    }
}
