package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SourceHeader;
import org.longus.io.dicom.SeriesScanner;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.dicom.object.ObjectFacts;
import org.longus.io.dicom.object.RtStructWriter;
import org.longus.io.dicom.object.SegWriter;
import org.longus.io.dicom.object.SliceStack;
import org.longus.patient.Patient;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Longus does not open a scan of a tilted gantry, whose slices are shifted against each other; its writers could serve one. */
class TiltedGantryTest {
    private static final Geometry GRID = Geometry.axial(24, 20, 9, new Vec3(-12.5, 20.25, 31), 0.7, 0.9, 2.5);
    private static final Vec3 SHIFT_MM = new Vec3(0, 0.8, 0);
    private static final Mask MASK =
            Mask.where(24, 20, 9, p -> p / 480 >= 2 && p / 480 < 6 && (p % 24 < 5 || p % 480 < 60 + p / 480));

    @TempDir
    Path folder;

    private final List<Attributes> slices = new ArrayList<>();
    private List<Path> sources;
    private Path seg;
    private Path contours;

    @BeforeEach
    void write() throws IOException {
        CtSeriesWriter.Labels labels = new CtSeriesWriter.Labels(
                "tilt", "Phantom^Tilt", "T1", Patient.UNKNOWN, LocalDate.of(2026, 1, 2), "Neck", "Tilted", 3, 2.5);
        sources = CtSeriesWriter.write(
                Grids.of(GRID, (i, j, k) -> i + j + k),
                labels,
                CtSeriesWriter.Samples.UNSIGNED_12,
                CtSeriesWriter.Syntax.EXPLICIT_LITTLE_ENDIAN,
                folder.resolve("scan"),
                (slice, k) -> {
                    Vec3 at = position(k);
                    slice.setString(
                            Tag.ImagePositionPatient,
                            VR.DS,
                            CtSeriesWriter.decimal(at.x()),
                            CtSeriesWriter.decimal(at.y()),
                            CtSeriesWriter.decimal(at.z()));
                    slices.add(slice);
                });
        SliceStack even = SliceStack.of(GRID);
        SliceStack tilted = new SliceStack(
                even.columns(),
                even.rows(),
                even.row(),
                even.column(),
                even.rowSpacingMm(),
                even.columnSpacingMm(),
                even.sliceSpacingMm(),
                IntStream.range(0, GRID.sizeK())
                        .mapToObj(TiltedGantryTest::position)
                        .toList());
        seg = folder.resolve("muscle.seg.dcm");
        ObjectFacts facts = new ObjectFacts(header(), LocalDateTime.of(2026, 1, 3, 10, 0), List.of());
        SegWriter.Segment segment = new SegWriter.Segment(
                SegWriter.Kind.MUSCLE,
                MASK,
                SegWriter.Origin.AUTOMATIC,
                Optional.empty(),
                "",
                "",
                "automatic",
                "",
                0x56B4E9);
        SegWriter.of(facts, tilted, segment).write(seg);
        contours = folder.resolve("muscle.rtstruct.dcm");
        RtStructWriter.of(facts, tilted, List.of(segment), RtStructWriter.Approval.NONE)
                .write(contours);
    }

    private static Vec3 position(int k) {
        return GRID.toLps(0, 0, k).plus(SHIFT_MM.times(k));
    }

    private SourceHeader header() {
        Attributes a = slices.getFirst();
        return new SourceHeader(
                new SourceHeader.PatientModule("Phantom^Tilt", "T1", "", "", ""),
                new SourceHeader.StudyModule(
                        a.getString(Tag.StudyInstanceUID),
                        a.getString(Tag.StudyDate),
                        a.getString(Tag.StudyTime),
                        "1",
                        "",
                        "",
                        "Neck"),
                new SourceHeader.SeriesModule(
                        a.getString(Tag.SeriesInstanceUID), "3", a.getString(Tag.FrameOfReferenceUID), ""),
                SourceHeader.NONE.equipment(),
                "",
                slices.stream()
                        .map(s -> new SourceHeader.Instance(
                                s.getString(Tag.SOPClassUID),
                                s.getString(Tag.SOPInstanceUID),
                                s.getString(Tag.InstanceNumber),
                                OptionalInt.empty()))
                        .toList());
    }

    @Test
    void theReaderRefusesSuchAScan() {
        assertThatThrownBy(() ->
                        SeriesScanner.scan(folder.resolve("scan")).preferred().open())
                .hasMessageContaining("tilted gantry");
    }

    @Test
    void validatorsFindNoError() {
        assertThat(IndependentReaders.errors(seg)).isEmpty();
        assertThat(IndependentReaders.errors(contours)).isEmpty();
        List<Path> set = new ArrayList<>(sources);
        set.add(seg);
        set.add(contours);
        assertThat(IndependentReaders.errorsAmong(set)).isEmpty();
    }

    /** As if the gantry had not been tilted. */
    private static ArrayNode straightened(JsonNode points) {
        ArrayNode straight = JsonNodeFactory.instance.arrayNode();
        for (JsonNode p : points) {
            Vec3 at =
                    new Vec3(p.get(0).asDouble(), p.get(1).asDouble(), p.get(2).asDouble());
            long k = Math.round((at.z() - GRID.origin().z()) / GRID.spacingK());
            Vec3 back = at.minus(SHIFT_MM.times(k));
            straight.addArray().add(back.x()).add(back.y()).add(back.z());
        }
        return straight;
    }

    private void assertReadBy(JsonNode answers) {
        assertThat(answers.get(0).path("refused").asText("")).isEmpty();
        VoxelsAt.assertSame(straightened(answers.get(0).get("points")), MASK, GRID);
    }

    @Test
    void pydicomSeesEveryVoxelWhereItLies() {
        assertReadBy(IndependentReaders.python("pydicom", "read_seg.py", List.of(seg.toString()), "pydicom"));
    }

    @Test
    void contoursOnShiftedSlicesGiveEveryVoxelBack() {
        for (String reader : List.of("rule", "skimage")) {
            JsonNode answer = IndependentReaders.python(
                    reader.equals("rule") ? "pydicom" : "skimage, pydicom",
                    "read_rtstruct.py",
                    List.of(Map.of(
                            "file",
                            contours.toString(),
                            "sources",
                            sources.stream().map(Path::toString).toList())),
                    reader);
            JsonNode roi = answer.get(0).get("rois").get(SegWriter.Kind.MUSCLE.label());
            VoxelsAt.assertSame(straightened(roi.get("points")), MASK, GRID);
        }
    }

    @Test
    void dcmtkSeesEveryVoxelWhereItLies() {
        IndependentReaders.needs("dcm2pnm");
        assertReadBy(IndependentReaders.python("json", "read_seg.py", List.of(seg.toString()), "dcmtk"));
    }

    @Test
    void ohifSeesEveryVoxelWhereItLies() {
        assertReadBy(IndependentReaders.node(
                "read_seg.mjs",
                List.of(Map.of(
                        "sources", sources.stream().map(Path::toString).toList(), "segs", List.of(seg.toString())))));
    }
}
