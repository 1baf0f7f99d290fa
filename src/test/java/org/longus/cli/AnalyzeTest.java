package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user types it, with the bundled models on the bundled sample and, where it is there, real CT. */
class AnalyzeTest {
    private static final Path SAMPLE = Path.of("sample-studies/neck-phantom");
    private static final Path SHARED = Path.of(System.getProperty("longus.shared", "../shared"), "ct");

    private static final String SAMPLE_NAME = "PHANTOM-2022_20260101_1";

    @TempDir
    private Path out;

    private String said = "";

    private int analyze(Object... words) {
        List<String> args = new ArrayList<>(List.of("analyze", "--out", out.toString(), "--device", "CPU"));
        for (Object word : words) {
            args.add(word.toString());
        }
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return LongusCommand.run((open, packs) -> {}, args.toArray(String[]::new));
        } finally {
            System.setErr(before);
            said = err.toString(StandardCharsets.UTF_8);
        }
    }

    /** The one result of an input. */
    private JsonNode result(Path input) throws IOException {
        return new ObjectMapper().readTree(folder(input).resolve("result.json").toFile());
    }

    private Path folder(Path input) throws IOException {
        String read = input.toAbsolutePath().normalize().toString();
        List<Path> found = new ArrayList<>();
        try (var folders = Files.newDirectoryStream(out, Files::isDirectory)) {
            for (Path folder : folders) {
                Path json = folder.resolve("result.json");
                if (Files.exists(json)
                        && new ObjectMapper()
                                .readTree(json.toFile())
                                .path("input")
                                .asText()
                                .equals(read)) {
                    found.add(folder);
                }
            }
        }
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theSampleStudyGivesEveryFileAndNumbersNearItsKnownTruth() throws IOException {
        assertThat(analyze(SAMPLE)).isZero();
        for (String file : List.of("muscle.nii.gz", "section.nii.gz", "overlay.png", "report.xlsx", "result.json")) {
            assertThat(out.resolve(SAMPLE_NAME).resolve(file)).isNotEmptyFile();
        }
        JsonNode truth =
                new ObjectMapper().readTree(SAMPLE.resolve("truth.json").toFile());
        JsonNode found = result(SAMPLE);
        assertThat(found.at("/c3/found").asBoolean()).isTrue();
        // half a vertebra: the right level, whatever the models' finer error
        assertThat(found.at("/c3/centreMm/2").asDouble())
                .isCloseTo(truth.at("/c3CentreMm/2").asDouble(), within(8.0));
        double area = truth.at("/muscleAreaAtC3Cm2").asDouble();
        assertThat(found.at("/muscle/areaCm2").asDouble()).isCloseTo(area, within(0.2 * area));
        // a step of 2.5 mm up and down, where the phantom's muscle is much the same; nothing of it lies in the skin
        assertThat(found.at("/muscle/neighbours"))
                .hasSize(2)
                .allSatisfy(n -> assertThat(n.path("areaCm2").asDouble())
                        .isCloseTo(found.at("/muscle/areaCm2").asDouble(), within(0.05 * area)));
        assertThat(found.at("/muscle/takenAwayCm2").asDouble()).isZero();
        assertThat(found.at("/indices/l3SmiEstimateCm2PerM2").isNumber()).isTrue();
        assertThat(found.at("/models/0/sha256").asText()).hasSize(64);
        assertThat(found.at("/device").asText()).isEqualTo("CPU");
        assertThat(found.at("/seconds/total").asDouble()).isPositive();
        assertThat(said).contains("Finding C3: model 3 of 5");
    }

    @Test
    void aChosenSliceIsMeasuredAndTypedValuesStandInForTheHeaders() throws IOException {
        assertThat(analyze(SAMPLE, "--slice", "-60", "--sex", "M", "--height-cm", "180"))
                .isZero();
        JsonNode found = result(SAMPLE);
        assertThat(found.at("/muscle/sliceZMm").asDouble()).isCloseTo(-60, within(1.3));
        assertThat(found.at("/indices/patient/sex").asText()).isEqualTo("MALE");
        assertThat(found.at("/indices/patient/heightCm").asDouble()).isEqualTo(180);
        assertThat(found.at("/indices/patient/source").asText()).isEqualTo("DICOM header, partly typed");
        assertThat(found.at("/flags").findValuesAsText("code")).contains("SLICE_NOT_THE_MODELS");
    }

    @Test
    void oneFailingInputDoesNotStopTheOthers() throws IOException {
        Path broken = Files.writeString(out.resolve("broken.nii"), "not a CT");
        assertThat(analyze(broken, out.resolve("nowhere"), SAMPLE)).isEqualTo(1);
        assertThat(said).contains("broken.nii").contains("nowhere");
        assertThat(out.resolve(SAMPLE_NAME).resolve("result.json")).isNotEmptyFile();
        assertThat(out.resolve("broken")).doesNotExist();
        assertThat(out.resolve("report.xlsx")).isNotEmptyFile();
    }

    @Test
    void withoutACommandTheWindowIsAskedForWithTheStudiesToOpen() {
        List<Object> asked = new ArrayList<>();
        LongusCommand.Window window = (toOpen, packs) -> asked.addAll(List.of(toOpen, packs.musclePack()));
        assertThat(LongusCommand.run(window, "--open", "study", "--muscle-pack", "mine"))
                .isZero();
        assertThat(asked).containsExactly(List.of(Path.of("study")), Path.of("mine"));
        asked.clear();
        assertThat(LongusCommand.run(window, "--open", "study", "another", "--muscle-pack", "mine"))
                .isZero();
        assertThat(asked).containsExactly(List.of(Path.of("study"), Path.of("another")), Path.of("mine"));
        asked.clear();
        assertThat(LongusCommand.run(window)).isZero();
        assertThat(asked.getFirst()).isEqualTo(List.of());
    }

    @Test
    void aMissingPackIsTold() {
        assertThat(analyze(SAMPLE, "--section-pack", out.resolve("no-pack"))).isEqualTo(1);
        assertThat(said).contains("no-pack").contains("missing");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldBeforeTheWork() throws IOException {
        out = Files.writeString(out.resolve("file"), "");
        assertThat(analyze(SAMPLE)).isEqualTo(2);
        assertThat(said).contains("cannot be made a folder");
        assertThat(said).doesNotContain("Finding C3");
    }

    @Test
    void impossibleValuesAreRefusedNotGuessed() {
        assertThat(analyze(SAMPLE, "--height-cm", "1.75")).isEqualTo(2);
        assertThat(said).contains("--height-cm");
        assertThat(analyze(SAMPLE, "--sex", "X")).isEqualTo(2);
        assertThat(analyze(SAMPLE, "--format", "xlsx,docx")).isEqualTo(2);
        assertThat(said).contains("'docx' is no format", "There are nifti, png, xlsx");
        assertThat(out).isEmptyDirectory();
        assertThat(analyze(SAMPLE, "--slice", "9999")).isEqualTo(1);
        assertThat(said).contains("no slice at z");
    }

    @Test
    void realCtWithoutANeckGivesNoSection() throws IOException {
        Path abdomen = SHARED.resolve("no-c3/acrin-abdomen.nii.gz");
        assumeTrue(Files.exists(abdomen), "real CT is absent: " + abdomen);
        assertThat(analyze(abdomen)).isZero();
        assertThat(result(abdomen).at("/c3/found").asBoolean()).isFalse();
        assertThat(result(abdomen).at("/muscle/areaCm2").isNull()).isTrue();
        assertThat(result(abdomen).at("/flags/0/code").asText()).isEqualTo("C3_NOT_FOUND");
    }

    @Test
    void bothRealDicomSeriesGiveTheRightVertebra() throws IOException {
        Path highres = SHARED.resolve("highres");
        assumeTrue(Files.exists(highres), "real CT is absent: " + highres);
        assertThat(analyze(highres.resolve("onkodicom"), highres.resolve("acrin")))
                .isZero();
        // the labels are careful non-clinicians'; half a vertebra is about 8.5 mm
        assertThat(result(highres.resolve("onkodicom")).at("/c3/centreMm/2").asDouble())
                .isCloseTo(-715, within(8.5));
        assertThat(result(highres.resolve("acrin")).at("/c3/centreMm/2").asDouble())
                .isCloseTo(-193.5, within(8.5));
    }
}
