package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    @Test
    void theBundledPackGivesItsStoredAnswerOnTheCpu() {
        SelfTest.Result result = SelfTest.run(Path.of("models", "c3-muscle"), DeviceChoice.CPU);
        assertThat(result.expected())
                .as("an answer kept for this pack; it marks %d", result.pixels())
                .isPresent();
        assertThat(result.passed()).as(result.sentence()).isTrue();
        assertThat(result.pixels()).isGreaterThan(500);
        assertThat(result.sentence()).startsWith("passed on CPU").contains("the stored one");
    }

    @Test
    void anotherAnswerThanTheStoredOneFails() {
        SelfTest.Result result = new SelfTest.Result("CPU", 80, 1500, OptionalLong.of(3000), OptionalLong.empty());
        assertThat(result.passed()).isFalse();
        assertThat(result.sentence()).startsWith("FAILED").contains("1500").contains("3000");
        assertThat(new SelfTest.Result("CPU", 80, 0, OptionalLong.of(0), OptionalLong.empty()).passed())
                .as("a device that marks nothing")
                .isFalse();
    }

    @Test
    void aGpuThatAnswersOtherwiseThanTheCpuFails() {
        SelfTest.Result result = new SelfTest.Result("CUDA 0", 9, 3000, OptionalLong.of(3000), OptionalLong.of(2000));
        assertThat(result.passed()).isFalse();
        assertThat(result.sentence()).startsWith("FAILED on CUDA 0").contains("ANOTHER");
    }

    @Test
    void aPackThatNothingIsKeptOfIsNotSaidToHavePassed() {
        SelfTest.Result result = new SelfTest.Result("CPU", 9, 3000, OptionalLong.empty(), OptionalLong.empty());
        assertThat(result.sentence()).startsWith("ran on CPU").contains("no answer is kept");
    }

    @Test
    void aPackTellsItsFiguresAndWhoseLabelsTheyRestOn() {
        assertThat(ModelPack.factsOf(Path.of("models", "c3-muscle")))
                .anyMatch(line -> line.startsWith("longus-c3-muscle "))
                .anyMatch(line -> line.startsWith("Measured: ") && line.contains("mean Dice with their readers 0."))
                .anyMatch(line -> line.startsWith("Rests on: ") && line.contains("non-clinicians"))
                .anyMatch(line ->
                        line.matches("Of \\d+ answers that it doubted \\d+ were wrong; of \\d+ others \\d+\\..*"))
                .anyMatch(line -> line.startsWith("Licence: "));
        assertThat(ModelPack.factsOf(Path.of("nowhere"))).containsExactly("nowhere is missing or cannot be read");
    }
}
