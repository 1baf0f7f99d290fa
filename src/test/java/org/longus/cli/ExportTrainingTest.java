package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.io.CtSeries;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.open.CtOpener;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;

/** A case as the window exports it, through {@code longus export-training}. */
class ExportTrainingTest {
    @TempDir
    private Path folder;

    private Path ct;
    private Path out;
    private Path secret;
    private ReviewedCase reviewed;
    private String said = "";
    private List<String> uids = List.of();

    @BeforeEach
    void aCaseWithMuscleOnSlice13() throws IOException {
        ct = folder.resolve("neck.nii.gz");
        out = folder.resolve("training");
        secret = folder.resolve("mine/training-secret");
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> i + j + k), ct);
        reviewed = new ReviewedCase(NiftiReader.read(ct));
        reviewed.accept(Cases.found(8, 18));
    }

    private Path exported() throws IOException {
        Path place = folder.resolve("cases/neck");
        CaseExport.write(CaseFindings.of(reviewed, CaseTrail.NONE), place);
        return place;
    }

    private int export(Object... words) {
        String[] args = Stream.concat(Stream.of("export-training", "--out", out, "--secret", secret), Stream.of(words))
                .map(Object::toString)
                .toArray(String[]::new);
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return LongusCommand.run((open, packs) -> {}, args);
        } finally {
            System.setErr(before);
            said = err.toString(StandardCharsets.UTF_8);
        }
    }

    private Path written() throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            List<Path> all = folders.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static JsonNode truth(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    }

    @Test
    void aCorrectedCaseBecomesATrainingCase() throws IOException {
        Mask corrected = Mask.where(40, 40, 1, p -> p % 40 == 7 && p / 40 < 9);
        reviewed.edit(Edits.BRUSH, corrected);
        assertThat(export(exported())).isZero();
        JsonNode truth = truth(written());
        assertThat(truth.at("/source").asText()).isEqualTo("person");
        assertThat(truth.at("/measuredSlice").asInt()).isEqualTo(13);
        assertThat(truth.at("/c3CentreMm/2").asDouble()).isCloseTo(39, within(1e-6));
        assertThat(truth.at("/c3Source").asText()).isEqualTo("models");
        assertThat(truth.at("/patient").asText()).hasSize(16).doesNotContain("neck");
        NiftiReader.MaskFile mask = NiftiReader.mask(written().resolve("muscle.nii.gz"));
        assertThat(mask.mask()).isEqualTo(corrected.asSliceOf(30, 13));
        assertThat(NiftiReader.read(written().resolve("ct.nii.gz")).ct().voxels())
                .isEqualTo(reviewed.series().ct().voxels());
        assertThat(export(exported())).as("again, to the same folder").isZero();
        written();
    }

    @Test
    void aSliceThatAPersonChoseTellsTheLevel() throws IOException {
        reviewed.moveTo(Cases.muscle(16, 6));
        reviewed.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 50));
        assertThat(export(exported())).isZero();
        assertThat(truth(written()).at("/c3Source").asText()).isEqualTo("person");
        assertThat(truth(written()).at("/c3CentreMm/2").asDouble()).isCloseTo(48, within(1e-6));
    }

    @Test
    void whatNobodyEditedIsRefusedUnlessAskedFor() throws IOException {
        Path place = exported();
        assertThat(export(place)).isEqualTo(1);
        assertThat(said).contains("edited by nobody", "--include-unedited");
        assertThat(export(place, "--include-unedited")).isZero();
        assertThat(truth(written()).at("/source").asText()).isEqualTo("models");
    }

    @Test
    void aCtThatMovedIsAskedForAndMustBeTheRightOne() throws IOException {
        reviewed.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 50));
        Path place = exported();
        Path moved = Files.move(ct, folder.resolve("moved.nii.gz"));
        assertThat(export(place)).isEqualTo(1);
        assertThat(said).contains("--ct neck=PATH");
        Geometry g = Cases.GRID;
        Path other = folder.resolve("other.nii.gz");
        NiftiWriter.write(Grids.of(Geometry.axial(40, 40, 30, g.origin(), 5, 5, 2), (i, j, k) -> 0), other);
        assertThat(export(place, "--ct", "neck=" + other)).isEqualTo(1);
        assertThat(said).contains("No CT in").contains("other.nii.gz");
        assertThat(export(place, "--ct", "neck=" + moved)).isZero();
        assertThat(export(folder)).isEqualTo(1);
        assertThat(said).contains("result.json is missing");
        assertThat(export(folder.getRoot())).isEqualTo(1);
        assertThat(said).contains("result.json is missing");
    }

    private static final List<String> OF_THE_PATIENT =
            List.of("Geheim", "Petra", "PID-4711", "4711", "20190307", "2019-03-07", "Wachau", "neck-of-petra");

    /** A DICOM series of a named patient, corrected and exported into a folder of that name. */
    private Path ofPetra(String exportedTo) throws IOException {
        Path dicom = folder.resolve("Geheim_Petra_4711");
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> i + j + k),
                new CtSeriesWriter.Labels(
                        "petra",
                        "Geheim^Petra",
                        "PID-4711",
                        Patient.UNKNOWN,
                        LocalDate.of(2019, 3, 7),
                        "Wachau",
                        "neck-of-petra",
                        4,
                        3),
                dicom);
        CtSeries series = CtOpener.scan(dicom).preferred().open();
        assertThat(series.identity().patientId()).isEqualTo("PID-4711");
        assertThat(series.identity().studyDate()).isEqualTo("20190307");
        uids = List.of(
                series.identity().studyInstanceUid(),
                series.identity().seriesInstanceUid(),
                series.identity().frameOfReferenceUid(),
                series.identity().sopInstanceUids().getFirst());
        assertThat(uids).allSatisfy(u -> assertThat(u).hasSizeGreaterThan(5));
        ReviewedCase petra = new ReviewedCase(series);
        petra.accept(Cases.found(8, 18));
        petra.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 50));
        Path place = folder.resolve(exportedTo);
        CaseExport.write(CaseFindings.of(petra, CaseTrail.NONE), place);
        return place;
    }

    private static byte[] plain(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        // the bytes of the outer file too: a gzip header can hold a name and a time
        assertThat(bytes[3]).as("no file name in the gzip header").isZero();
        assertThat(Arrays.copyOfRange(bytes, 4, 8)).as("no time").containsOnly(0);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Test
    void nothingOfThePatientGoesAlong() throws IOException {
        assertThat(export(ofPetra("exports/Geheim_Petra_20190307"))).isZero();
        assertThat(said).contains("A secret for pseudonyms was made", secret.toString());
        List<Path> all;
        try (Stream<Path> walk = Files.walk(out)) {
            all = walk.filter(p -> !p.equals(out)).toList();
        }
        assertThat(all).hasSize(4);
        for (Path each : all) {
            String name = out.relativize(each).toString();
            assertThat(name).matches("case-[0-9a-f]{16}(/(ct\\.nii\\.gz|muscle\\.nii\\.gz|truth\\.json))?");
            if (Files.isRegularFile(each)) {
                String text = new String(plain(each), StandardCharsets.ISO_8859_1);
                for (String secretText :
                        Stream.concat(OF_THE_PATIENT.stream(), uids.stream()).toList()) {
                    assertThat(text.contains(secretText))
                            .as("%s holds %s", name, secretText)
                            .isFalse();
                    assertThat(name).doesNotContain(secretText);
                }
                assertThat(text.contains(folder.toString())).as("a path").isFalse();
            }
        }
    }

    @Test
    void pseudonymsAreKeyedStableAndNotToBeRecomputed() throws Exception {
        Path place = ofPetra("exports/a");
        assertThat(export(place, ofPetra("exports/b"))).isZero();
        List<JsonNode> two = truths();
        assertThat(two).hasSize(2);
        String patient = two.getFirst().at("/patient").asText();
        assertThat(patient).hasSize(16).isEqualTo(two.getLast().at("/patient").asText());
        assertThat(patient).isNotEqualTo(sha256("PID-4711"));
        assertThat(Files.readString(secret).strip()).matches("[0-9a-f]{64}");
        Path other = folder.resolve("other");
        assertThat(LongusCommand.run(
                        (open, packs) -> {},
                        "export-training",
                        "--out",
                        other.toString(),
                        "--secret",
                        secret.toString(),
                        place.toString()))
                .isZero();
        out = other;
        assertThat(truth(written()).at("/patient").asText())
                .as("the same secret")
                .isEqualTo(patient);
        Files.delete(secret);
        assertThat(export(place)).isZero();
        assertThat(said)
                .contains("A secret for pseudonyms was made", "holds 1 case with", "another secret", "empty folder");
        assertThat(truths())
                .extracting(t -> t.at("/patient").asText())
                .contains(patient)
                .doesNotHaveDuplicates();
    }

    private List<JsonNode> truths() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(out)) {
            for (Path each : folders.toList()) {
                all.add(truth(each));
            }
        }
        return all;
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    @Test
    void aDamagedSecretIsNeverReplaced() throws IOException {
        Path place = ofPetra("exports/a");
        Files.createDirectories(secret.getParent());
        Files.writeString(secret, "not a secret");
        assertThat(export(place)).isEqualTo(1);
        assertThat(said).contains("holds no secret for pseudonyms", secret.toString());
        assertThat(secret).hasContent("not a secret");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void theSecretIsTheUsersAlone() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(export(ofPetra("exports/a"))).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void ofTwoCtsOnOneGridNoneIsGuessed() throws IOException {
        Path place = ofPetra("exports/a");
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> i * j),
                new CtSeriesWriter.Labels(
                        "petra",
                        "Geheim^Petra",
                        "PID-4711",
                        Patient.UNKNOWN,
                        LocalDate.of(2019, 3, 7),
                        "",
                        "bone",
                        5,
                        3),
                folder.resolve("Geheim_Petra_4711/bone"));
        JsonNode result =
                new ObjectMapper().readTree(place.resolve("result.json").toFile());
        if (result.path("identity").isMissingNode()) {
            assertThat(export(place)).isEqualTo(1);
            assertThat(said).contains("2 CTs in", "nothing tells which", "--ct a=PATH");
        }
    }
}
