package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.export.workbook.Sheet;

/** {@code longus analyze} of what cannot be measured: whatever a person names is in the summary, and the others go on. */
class FailedInputsTest extends BatchFixture {
    @Test
    void whateverIsThrownIsTheCasesRowAndTheOthersGoOn() throws IOException {
        Path a = nifti("p1/ct.nii", 50);
        Path b = nifti("p2/ct.nii", 60);
        for (Throwable each : List.of(
                new StackOverflowError(),
                new OutOfMemoryError("native"),
                new NoClassDefFoundError("x"),
                new UnsatisfiedLinkError("y"),
                new IllegalStateException("z"))) {
            thrown = each;
            assertThat(analyze(a, b)).isEqualTo(1);
            assertThat(measured).hasSize(2);
            assertThat(told).contains(a.toString(), b.toString());
        }
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Input"))
                .containsExactlyInAnyOrder(a.toString(), b.toString());
        thrown = null;
        assertThat(analyze(folder.resolve("nowhere"), a)).isEqualTo(1);
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Error"))
                .as("a is measured, b not yet, nowhere is nowhere")
                .hasSize(2)
                .anyMatch(v -> v.contains("nowhere"));
        assertThat(analyze(b)).isZero();
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Error")).hasSize(1);
    }

    @Test
    void aPathThatThisSystemHasNoLettersForFailsAloneWithItsName() throws IOException {
        Path a = nifti("ct.nii", 50);
        assertThat(analyze("bad\0name", a)).isEqualTo(1);
        assertThat(told).contains("bad\0name").contains("LC_ALL");
        assertThat(measured).hasSize(1);
    }

    private Path bytes(String place, int length) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        return file;
    }

    private static void modality(Path series, String now) throws IOException {
        String attribute = "\b\0\u0060\0CS\2\0";
        try (var files = Files.list(series)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).contains(attribute + "CT");
                Files.writeString(file, bytes.replace(attribute + "CT", attribute + now), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private Map<String, String> errors() throws IOException {
        Map<String, String> errors = rows("Error");
        errors.values().removeIf(String::isEmpty);
        return errors;
    }

    /** A patient whose export was cut off is one whom nobody would miss among hundreds. */
    @Test
    void aFolderOfACohortFromWhichNothingCanBeOpenedIsARowAndEndsInFailure() throws IOException {
        dicom("cohort/p1", "P1", 1, 30, 50);
        bytes("cohort/p2/scan.dcm", 3000);
        bytes("cohort/p3/CT/IM0001", 3000);
        bytes("cohort/p3/CT/IM0002", 3000);
        Path cut = dicom("cut", "P4", 1, 1, 50);
        try (var files = Files.list(cut)) {
            byte[] whole = Files.readAllBytes(files.findFirst().orElseThrow());
            Path damaged = bytes("cohort/p4/x", 1);
            Files.write(damaged, Arrays.copyOf(whole, 700));
        }
        bytes("cohort/p5/scan.zip", 3000);
        bytes("cohort/p6/p6.nii.gz", 3000);
        assertThat(analyze(folder.resolve("cohort"))).isEqualTo(1);
        assertThat(measured).hasSize(1);
        assertThat(errors().keySet()).containsExactlyInAnyOrder("p2", "p3", "p4", "p5/scan.zip", "p6/p6.nii.gz");
        assertThat(errors().get("p2")).contains("'p2/scan.dcm'").contains("holds nothing that can be opened");
        assertThat(errors().get("p3")).contains("'p3/CT/IM0001' and so on");
        assertThat(told).containsOnlyOnce("'p2' holds").containsOnlyOnce("'p5/scan.zip' is");

        Files.delete(folder.resolve("cohort/p2/scan.dcm"));
        dicom("cohort/p2", "P2", 1, 30, 60);
        assertThat(analyze(folder.resolve("cohort"))).isEqualTo(1);
        assertThat(errors()).as("it can be opened now").doesNotContainKey("p2").hasSize(4);
    }

    @Test
    void whatHoldsNoScanBesideScansIsSaidAndFailsNobody() throws IOException {
        dicom("cohort/p1", "P1", 1, 30, 50);
        Files.createDirectories(folder.resolve("cohort/p1/notes"));
        Files.writeString(folder.resolve("cohort/p1/notes/README"), "of the scan");
        Files.createDirectories(folder.resolve("cohort/letters"));
        Files.writeString(folder.resolve("cohort/letters/LICENSE"), "none");
        Files.writeString(folder.resolve("cohort/letters/a.txt"), "none");
        assertThat(analyze(folder.resolve("cohort"))).isZero();
        assertThat(told).contains("No scan is in 'letters'.").doesNotContain("notes");
        assertThat(analyze(folder)).as("results lie beside").isZero();
        assertThat(told).doesNotContain("'out'");
    }

    @Test
    void eachOfTheInputsThatAPersonNamesIsInTheSummaryWithItsReason() throws IOException {
        Path good = nifti("ct.nii", 50);
        Files.createDirectories(folder.resolve("empty"));
        Path notes = Files.writeString(folder.resolve("notes.txt"), "none");
        Path mr = dicom("mr", "P7", 1, 3, 50);
        modality(mr, "MR");
        Path zip = bytes("half.zip", 4000);
        assertThat(analyze(folder.resolve("missing"), folder.resolve("empty"), notes, mr, zip, good))
                .isEqualTo(1);
        assertThat(measured).hasSize(1);
        assertThat(errors())
                .containsOnlyKeys("missing", "empty", "notes.txt", "mr", "half.zip")
                .allSatisfy((name, why) -> assertThat(why).contains(name));
        assertThat(errors().get("mr")).contains("no CT (MR)");
    }
}
