package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.Exporter;
import org.longus.export.folder.Exporters;
import org.longus.io.SourceHeader;
import org.longus.io.dicom.object.SegWriter;
import org.longus.io.dicom.object.SliceStack;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.open.MaskOpener;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** The images of a scan need not lie on an even grid: what belongs to them lies where they were acquired. */
class JitteredSeriesTest {
    private static final List<String> FORMATS = List.of("seg", "rtstruct", "sr");

    @TempDir
    Path folder;

    private Scan scan;
    private Written written;
    private Mask section;

    @BeforeEach
    void write() {
        List<Exporter> exporters =
                Exporters.all().stream().filter(e -> FORMATS.contains(e.id())).toList();
        scan = Scan.jittered(folder.resolve("scans"));
        written = Written.of(scan, folder.resolve("objects"), exporters);
        section = written.findings().section().map(Section::mask).orElseThrow();
    }

    private Vec3 acquired(int k) {
        return scan.series().header().instances().get(k).position().orElseThrow();
    }

    @Test
    void eachInstanceKeepsWhereItWasAcquired() {
        Geometry even = scan.series().fileGeometry();
        double most = 0;
        for (int k = 0; k < even.sizeK(); k++) {
            Vec3 off = acquired(k).minus(even.toLps(0, 0, k));
            most = Math.max(most, off.length());
        }
        assertThat(most).as("it does jitter").isGreaterThan(0.3);
        assertThat(acquired(1).minus(acquired(0)).z()).isNotCloseTo(even.spacingK(), within(0.001));
    }

    /** Each point is a voxel of an image, where that image lies, to a thousandth of a mm. */
    private void assertOnTheImages(JsonNode points) {
        Geometry g = scan.series().fileGeometry();
        Set<Integer> read = new TreeSet<>();
        for (JsonNode p : points) {
            Vec3 at =
                    new Vec3(p.get(0).asDouble(), p.get(1).asDouble(), p.get(2).asDouble());
            for (int k = 0; k < g.sizeK(); k++) {
                Vec3 in = at.minus(acquired(k));
                double i = in.dot(g.directionI()) / g.spacingI();
                double j = in.dot(g.directionJ()) / g.spacingJ();
                if (Math.abs(in.dot(g.directionK())) < 0.001) {
                    assertThat(i).isCloseTo(Math.rint(i), within(0.002));
                    assertThat(j).isCloseTo(Math.rint(j), within(0.002));
                    read.add((k * g.sizeJ() + (int) Math.rint(j)) * g.sizeI() + (int) Math.rint(i));
                }
            }
        }
        Set<Integer> expected = new TreeSet<>();
        for (int p = section.next(0); p >= 0; p = section.next(p + 1)) {
            expected.add(p);
        }
        assertThat(read).isEqualTo(expected);
        assertThat(points).hasSize(expected.size());
    }

    @Test
    void pydicomSeesEveryVoxelOfTheSegmentationOnItsImage() {
        JsonNode answer = IndependentReaders.python(
                "pydicom",
                "read_seg.py",
                List.of(written.file("section.seg.dcm").toString()),
                "pydicom");
        assertOnTheImages(answer.get(0).get("points"));
    }

    @Test
    void pydicomSeesEveryContourOnItsImage() {
        JsonNode answer = IndependentReaders.python(
                "pydicom",
                "read_rtstruct.py",
                List.of(Map.of(
                        "file",
                        written.file("muscle.rtstruct.dcm").toString(),
                        "sources",
                        scan.files().stream().map(Path::toString).toList())),
                "rule");
        assertOnTheImages(
                answer.get(0).get("rois").get(SegWriter.Kind.SECTION.label()).get("points"));
    }

    @Test
    void validatorsFindNoError() {
        for (Path file : written.objects()) {
            assertThat(IndependentReaders.errors(file)).as("%s", file).isEmpty();
        }
    }

    @Test
    void theyComeBackVoxelForVoxel() throws IOException {
        for (String name : List.of("section.seg.dcm", "muscle.rtstruct.dcm")) {
            DrawnMasks masks = MaskOpener.open(written.file(name));
            DrawnMasks.Segment read = masks.segments().stream()
                    .filter(s -> s.name().equals(SegWriter.Kind.SECTION.label()))
                    .findFirst()
                    .orElseThrow();
            assertThat(masks.on(scan.series(), read)).as(name).isEqualTo(section);
        }
    }

    /** The even grid stays where nobody knows the places: they cannot be made up. */
    @Test
    void withoutPlacesTheGridIsTaken() {
        Geometry g = scan.series().fileGeometry();
        assertThat(SliceStack.of(g, SourceHeader.NONE)).isEqualTo(SliceStack.of(g));
        assertThat(SliceStack.of(g, scan.series().header()).positions().get(5)).isEqualTo(acquired(5));
        assertThat(SliceStack.of(g, scan.series().header()).only(5).positions()).containsExactly(acquired(5));
    }

    @Test
    void theReportsOutlineIsOnTheImageItself() {
        assertThat(new CaseReport(written.findings())
                        .with(Optional.empty())
                        .slice()
                        .stack()
                        .positions())
                .containsExactly(
                        acquired(written.findings().measured().orElseThrow().k()));
    }
}
