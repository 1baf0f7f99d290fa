package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code longus evaluate} with the bundled models, on a phantom and, where it is there, real CT. */
class EvaluateTest {
    private static final Path SHARED = Path.of(System.getProperty("longus.shared", "../shared"), "ct");

    @TempDir
    private Path folder;

    private int longus(Object... words) {
        String[] args = new String[words.length];
        for (int w = 0; w < args.length; w++) {
            args[w] = words[w].toString();
        }
        return LongusCommand.run((open, packs) -> {}, args);
    }

    private JsonNode figures(Path truth, int status) throws IOException {
        Path out = folder.resolve("out");
        assertThat(longus("evaluate", "--truth", truth, "--out", out, "--device", "cpu"))
                .isEqualTo(status);
        assertThat(out.resolve("evaluation.csv")).isNotEmptyFile();
        return new ObjectMapper().readTree(out.resolve("evaluation.json").toFile());
    }

    @Test
    void aFolderOfPhantomsGivesFigures() throws IOException {
        Path phantoms = folder.resolve("phantoms");
        assertThat(longus("sample", "--seed", 104, "--format", "nifti", "--out", phantoms))
                .isZero();
        JsonNode group = figures(phantoms, 0).at("/groups/0");
        assertThat(group.at("/section/found").asInt()).isEqualTo(1);
        assertThat(group.at("/section/judgedByDiscs").asInt()).isEqualTo(1);
        assertThat(group.at("/section/dice/mean").asDouble()).isBetween(0.5, 1.0);
        assertThat(group.at("/muscle/dice/mean").asDouble()).isBetween(0.6, 1.0);
        assertThat(group.at("/muscle/members/members").size()).isEqualTo(5);
    }

    @Test
    void oneBadCaseDoesNotStopTheOthersAndABadTruthIsToldAtOnce() throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), "input,c3_z_mm\nnowhere,1\n");
        assertThat(figures(truth, 1).at("/groups/0/failed/0").asText()).isEqualTo("nowhere");
        assertThat(longus("evaluate", "--truth", Files.writeString(truth, "inputs\nx")))
                .isEqualTo(1);
        assertThat(longus("evaluate")).isEqualTo(2);
    }

    @Test
    void realPeopleAreFoundAndTheAbdomenIsNot() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "real CT is absent: " + SHARED);
        String ct = SHARED.toAbsolutePath().normalize().toString();
        Path truth = Files.writeString(folder.resolve("truth.csv"), """
            case,input,c3_z_mm,muscle_mask,muscle_z_mm,members
            frm2,CT/highres/frm2.nii.gz,34.8,CT/highres/muscle/frm2_16_A.png;CT/highres/muscle/frm2_16_B.png,42,3
            abdomen,CT/no-c3/acrin-abdomen.nii.gz,none,,,
            """.replace("CT", ct));
        JsonNode group = figures(truth, 0).at("/groups/0");
        assertThat(group.at("/section/rightVertebra").asInt()).isEqualTo(1);
        assertThat(group.at("/section/correctlyNotFound").asInt()).isEqualTo(1);
        assertThat(group.at("/muscle/dice/mean").asDouble()).isBetween(0.7, 1.0);
        // readers.csv: 0.912, before pixels outside -29..150 HU were taken out
        assertThat(group.at("/muscle/betweenReaders/dice/mean").asDouble()).isBetween(0.90, 0.92);
    }
}
