package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void aNameThatEndsInAFullStopEndsTheSentence() {
        assertThat(Sentence.ended("Approved: Prof. Dr.")).isEqualTo("Approved: Prof. Dr.");
        assertThat(Sentence.ended("Excluded: metal? ")).isEqualTo("Excluded: metal?");
        assertThat(Sentence.ended("Approved: Anna")).isEqualTo("Approved: Anna.");
        assertThat(Sentence.ended("")).isEqualTo(".");
    }
}
