package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.open.CtOpener;
import org.longus.sample.Phantom;
import org.longus.sample.PhantomGenerator;
import org.longus.sample.PhantomSpec;
import org.longus.volume.CtVolume;

class SampleTest {
    @TempDir
    private Path out;

    private int sample(String... words) {
        String[] args = new String[words.length + 3];
        args[0] = "sample";
        args[1] = "--out";
        args[2] = out.toString();
        System.arraycopy(words, 0, args, 3, words.length);
        return LongusCommand.run((open, packs) -> {}, args);
    }

    @Test
    void theBundledSampleIsWhatTheGeneratorMakes() throws IOException {
        Phantom phantom = PhantomGenerator.generate(PhantomSpec.sample());
        CtVolume bundled = CtOpener.open(Path.of("sample-studies/neck-phantom")).ct();
        assertThat(bundled.geometry().sameGridAs(phantom.ct().geometry())).isTrue();
        int largest = 0;
        for (int p = 0; p < bundled.voxels().length; p++) {
            int made = Math.clamp(phantom.ct().voxels()[p], -1024, 3071);
            largest = Math.max(largest, Math.abs(bundled.voxels()[p] - made));
        }
        // another processor may round a sine differently
        assertThat(largest).isLessThanOrEqualTo(1);
        double area = new ObjectMapper()
                .readTree(Path.of("sample-studies/neck-phantom/truth.json").toFile())
                .at("/muscleAreaAtC3Cm2")
                .asDouble();
        assertThat(Math.abs(area - phantom.muscleAreaAtC3Cm2())).isLessThan(0.01);
    }

    @Test
    void aSeedGivesTheSameBytesAgainAndAnotherSeedAnotherPerson() throws IOException {
        assertThat(sample("--seed", "31", "--count", "2")).isZero();
        Path first = out.resolve("neck-phantom-31");
        byte[] before = Files.readAllBytes(dicomOf(first));
        CtVolume a = CtOpener.open(first).ct();
        CtVolume b = CtOpener.open(out.resolve("neck-phantom-32")).ct();
        assertThat(a.geometry()).isNotEqualTo(b.geometry());
        assertThat(sample("--seed", "31")).isZero();
        assertThat(Files.readAllBytes(dicomOf(first))).isEqualTo(before);
    }

    private static Path dicomOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".dcm"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void asNiftiTheTruthComesAsMasks() {
        assertThat(sample("--seed", "7", "--format", "nifti")).isZero();
        for (String file : new String[] {"ct.nii.gz", "muscle.nii.gz", "section.nii.gz", "truth.json"}) {
            assertThat(out.resolve("7").resolve(file)).isNotEmptyFile();
        }
    }
}
