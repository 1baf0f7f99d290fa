package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.picture.OverlayPicture;
import org.longus.export.picture.PictureLayers;
import org.longus.io.file.Sha256;
import org.longus.io.nifti.NiftiReader;
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.Muscle;
import org.longus.review.AuditAct;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/**
 * The files of a case are what they were before there were {@code Exporter}s: held against what that version wrote, but for
 * times, the user, the build and the place of this checkout. {@code -Dlongus.golden=write} writes what is held against.
 */
class SameFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/export");

    @TempDir
    Path out;

    private static ReviewedCase worked() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(new Patient(
                Optional.of(Sex.FEMALE),
                OptionalDouble.of(63.25),
                OptionalDouble.of(170.5),
                OptionalDouble.of(43.25))));
        reviewed.accept(Cases.found(8, 29));
        reviewed.edit(Edits.ERASE, Cases.muscle(18, 9).mask());
        reviewed.moveSection(3);
        reviewed.calipers()
                .add(MeasurementMark.of(
                        Plane.AXIAL,
                        15,
                        List.of(new Vec3(25, 20, 15), new Vec3(20, 20, 15), new Vec3(25, 15, 15)),
                        Cases.GRID));
        reviewed.calipers()
                .add(MeasurementMark.of(
                        Plane.CORONAL, 20, List.of(new Vec3(20, 20, 10), new Vec3(20, 20, 15)), Cases.GRID));
        reviewed.decide(Optional.of(Decision.APPROVED));
        return reviewed;
    }

    private static CaseTrail trail() {
        Instant at = Instant.parse("2026-11-27T12:00:00Z");
        OptionalDouble area = OptionalDouble.of(27);
        return new CaseTrail(
                true,
                Optional.empty(),
                List.of(
                        entry(at, "anna", new AuditAct.RanModels(List.of(), "CPU"), OptionalDouble.of(36)),
                        entry(at, "anna", new AuditAct.Typed(Patient.UNKNOWN), OptionalDouble.empty()),
                        entry(at, "anna", new AuditAct.Edited(EditAction.of(EditKind.ERASE), 18), area),
                        entry(at, "ben", new AuditAct.Decided(Decision.APPROVED), area)));
    }

    private static AuditEntry entry(Instant at, String who, AuditAct what, OptionalDouble areaCm2) {
        return new AuditEntry(at, who, "0.1.0", what, areaCm2);
    }

    private Path export(ReviewedCase reviewed, CaseTrail trail) throws IOException {
        return CaseExport.export(CaseFindings.of(reviewed, trail), out).folder();
    }

    @Test
    void ofACaseThatPeopleWorkedOn() throws IOException {
        hold("worked", export(worked(), trail()));
    }

    @Test
    void ofACaseInWhichC3WasNotFound() throws IOException {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.notFound());
        hold("not-found", export(reviewed, CaseTrail.NONE));
    }

    @Test
    void thePictureIsThatOfTheMaskTheSectionAndTheVotes() throws IOException {
        ReviewedCase reviewed = worked();
        Path folder = export(reviewed, trail());
        Muscle models = reviewed.automatic().orElseThrow();
        PictureLayers layers = new PictureLayers(
                OptionalInt.of(19),
                Optional.of(reviewed.current().orElseThrow().mask()),
                Optional.of(reviewed.section().orElseThrow().mask()),
                models.votes(),
                models.members());
        CaseRow row = ResultFolder.in(folder).orElseThrow().row().orElseThrow();
        BufferedImage drawn = OverlayPicture.draw(reviewed.series().ct(), layers, row);
        BufferedImage written = ImageIO.read(folder.resolve("overlay.png").toFile());
        assertThat(pixels(written)).isEqualTo(pixels(drawn));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static void hold(String name, Path folder) throws IOException {
        String now = json(folder) + "\n\n" + cells(folder) + "\n" + masks(folder) + names(folder);
        Path golden = GOLDEN.resolve(name + ".txt");
        if (System.getProperty("longus.golden", "").equals("write")) {
            Files.writeString(golden, now);
        }
        assertThat(now).isEqualTo(Files.readString(golden));
        // that the masks are read at all
        assertThat(NiftiReader.mask(folder.resolve("muscle.nii.gz")).mask().sizeK())
                .isEqualTo(30);
    }

    private static String json(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String here = Path.of("").toAbsolutePath().toString();
        ObjectNode json = (ObjectNode)
                mapper.readTree(Files.readString(folder.resolve("result.json")).replace(here, "/here"));
        same(json, "/exported", "by", "at");
        same(json, "/row/run", "exportedAt", "appVersion");
        same(json, "/seconds", "write", "total");
        same(json, "/row/review", "exportedBy");
        same(json, "/files", "paper");
        same(json, "", "version", "commit");
        // a picture's letters are those of the computer's fonts; a workbook knows when it was made; a gzip's bytes are
        // zlib's
        ObjectNode digests = (ObjectNode) json.at("/files/sha256");
        digests.properties()
                .forEach(digest -> digest.setValue(mapper.getNodeFactory().textNode("a digest")));
        return json.toPrettyString();
    }

    private static void same(ObjectNode root, String pointer, String... fields) {
        ObjectNode node = (ObjectNode) root.at(pointer);
        for (String field : fields) {
            assertThat(node.has(field)).as(field).isTrue();
            node.put(field, "varies");
        }
    }

    private static String cells(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("report.xlsx")))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean varies = cell.getColumnIndex() > 0
                                && String.valueOf(row.getCell(0))
                                        .matches("Exported by|Longus version|Written|Exported at \\(UTC\\)");
                        text.append("%s %s: %s\n"
                                .formatted(sheet.getSheetName(), cell.getAddress(), varies ? "varies" : cell));
                    }
                }
            }
        }
        return text.toString().replace(Path.of("").toAbsolutePath().toString(), "/here");
    }

    private static String masks(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("muscle.nii.gz", "section.nii.gz")) {
            if (Files.exists(folder.resolve(name))) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
                    text.append("%s %s\n".formatted(name, Sha256.of(in.readAllBytes())));
                }
            }
        }
        return text.toString();
    }

    private static String names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().collect(Collectors.joining("\n"));
        }
    }
}
