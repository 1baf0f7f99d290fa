package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.edit.SliceMask;
import org.longus.export.Exporter;
import org.longus.export.folder.Exporters;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.open.MaskOpener;
import org.longus.pipeline.Section;
import org.longus.volume.Mask;

/** Each mask that Longus writes comes back voxel for voxel, and another reader sees the NRRD where it lies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasksReturnTest {
    private static final List<String> FORMATS = List.of("nifti", "nrrd", "seg", "rtstruct");

    private List<Written> written = List.of();

    @BeforeAll
    void write(@TempDir Path root) {
        List<Exporter> exporters =
                Exporters.all().stream().filter(e -> FORMATS.contains(e.id())).toList();
        written = Written.all(root, exporters);
    }

    List<Written> written() {
        return written;
    }

    private static Mask expected(Written w, String name) {
        if (name.contains("section")) {
            return w.findings().section().map(Section::mask).orElseThrow();
        }
        int slices = w.scan().series().ct().geometry().sizeK();
        if (name.contains("model")) {
            var models = w.findings().automatic().orElseThrow();
            return models.mask().asSliceOf(slices, models.k());
        }
        SliceMask muscle = w.findings().measured().orElseThrow();
        return muscle.mask().asSliceOf(slices, muscle.k());
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyMaskComesBackVoxelForVoxel(Written w) throws IOException {
        for (Path file : w.objects()) {
            assertThat(MaskOpener.isMasks(file)).as("%s", file).isTrue();
            DrawnMasks read = MaskOpener.open(file);
            assertThat(read.sha256()).hasSize(64);
            for (DrawnMasks.Segment segment : read.segments()) {
                String what = file.getFileName() + " " + segment.name().toLowerCase();
                assertThat(read.on(w.scan().series(), segment))
                        .as("%s, %s", file, segment.name())
                        .isEqualTo(expected(w, what));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void theMeasuredSliceIsFoundInEach(Written w) throws IOException {
        SliceMask muscle = w.findings().measured().orElseThrow();
        for (Path file : w.objects()) {
            if (file.getFileName().toString().startsWith("muscle.")) {
                DrawnMasks read = MaskOpener.open(file);
                MaskOpener.MaskSlice slice = MaskOpener.slice(
                        read, read.segments().getFirst(), w.scan().series(), OptionalInt.of(muscle.k()));
                assertThat(new SliceMask(slice.k(), slice.mask()))
                        .as("%s", file)
                        .isEqualTo(muscle);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void anotherReaderSeesTheNrrdVoxelsInTheirPlaces(Written w) throws IOException {
        List<String> files = Stream.of("muscle.seg.nrrd", "section.seg.nrrd")
                .map(f -> w.file(f).toString())
                .toList();
        for (JsonNode read : IndependentReaders.python("numpy", "read_nrrd.py", files)) {
            String name = Path.of(read.path("file").asText()).getFileName().toString();
            VoxelsAt.assertSame(
                    read.path("points"),
                    expected(w, name),
                    w.scan().series().ct().geometry());
            JsonNode fields = read.path("fields");
            assertThat(fields.path("Segment0_LabelValue").asText()).isEqualTo("1");
            assertThat(fields.path("Segment0_Layer").asText()).isEqualTo("0");
            assertThat(fields.path("Segment0_Tags").asText())
                    .startsWith("TerminologyEntry:")
                    .endsWith("|")
                    .contains("~SCT^");
            assertThat(fields.path("Segmentation_MasterRepresentation").asText())
                    .isEqualTo("Binary labelmap");
        }
        assertThat(Files.size(w.file("muscle.seg.nrrd"))).isPositive();
    }
}
