package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.export.CaseFindings;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Other programs see every voxel of a segmentation at the very place in the patient where Longus has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegReadersTest {
    private List<Written> written = List.of();
    private final Map<String, Map<Path, JsonNode>> answers = new HashMap<>();

    @BeforeAll
    void write(@TempDir Path root) {
        written = Written.all(root, List.of(new SegExporter()));
    }

    List<Written> written() {
        return written;
    }

    /** Each reader is started once and reads all. */
    private JsonNode answer(String reader, Path file) {
        return answers.computeIfAbsent(reader, this::ask).get(file);
    }

    private Map<Path, JsonNode> ask(String reader) {
        JsonNode all = reader.equals("ohif")
                ? IndependentReaders.node(
                        "read_seg.mjs",
                        written.stream()
                                .map(w -> Map.of("sources", names(w.scan().files()), "segs", names(w.objects())))
                                .toList())
                : IndependentReaders.python(
                        reader.equals("dcmtk") ? "json" : reader,
                        "read_seg.py",
                        written.stream()
                                .flatMap(w -> names(w.objects()).stream())
                                .toList(),
                        reader);
        Map<Path, JsonNode> byFile = new HashMap<>();
        all.forEach(one -> byFile.put(Path.of(one.get("file").asText()), one));
        return byFile;
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(Path::toString).toList();
    }

    private void assertReadBy(String reader, Written w) {
        CaseFindings findings = w.findings();
        Geometry g = findings.series().ct().geometry();
        Map<String, Mask> masks = Map.of(
                "muscle.seg.dcm",
                findings.measured()
                        .orElseThrow()
                        .mask()
                        .asSliceOf(g.sizeK(), findings.measured().get().k()),
                "section.seg.dcm",
                findings.section().map(Section::mask).orElseThrow(),
                "models.seg.dcm",
                findings.automatic()
                        .map(Muscle::mask)
                        .orElseThrow()
                        .asSliceOf(g.sizeK(), findings.automatic().get().k()));
        assertThat(w.objects()).hasSize(masks.size());
        masks.forEach((name, mask) -> {
            JsonNode answer = answer(reader, w.file(name));
            assertThat(answer.path("refused").asText("")).as(name).isEmpty();
            VoxelsAt.assertSame(answer.get("points"), mask, g);
        });
    }

    @ParameterizedTest
    @MethodSource("written")
    void pydicomSeesEveryVoxelWhereItLies(Written w) {
        assertReadBy("pydicom", w);
    }

    @ParameterizedTest
    @MethodSource("written")
    void gdcmSeesEveryVoxelWhereItLies(Written w) {
        assertReadBy("gdcm", w);
    }

    @ParameterizedTest
    @MethodSource("written")
    void dcmtkSeesEveryVoxelWhereItLies(Written w) {
        IndependentReaders.needs("dcm2pnm");
        assertReadBy("dcmtk", w);
    }

    /**
     * Its version 5.14.0 takes packed pixels for something else where a frame does not fill whole bytes, and refuses an odd
     * number of bytes that was made even, as DICOM wants it.
     */
    @ParameterizedTest
    @MethodSource("written")
    void ohifSeesEveryVoxelWhereItLies(Written w) {
        Geometry file = w.scan().series().fileGeometry();
        assumeTrue(
                file.sizeI() * file.sizeJ() % 16 == 0, "OHIF's adapters misread frames that do not fill whole bytes");
        assertReadBy("ohif", w);
    }
}
