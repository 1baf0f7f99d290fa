package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackNameTest {
    @Test
    void aPackIsNamedWithItsVersionAndAMissingOneIsSaid() {
        assertThat(ModelPack.nameOf(Path.of("models/c3-muscle"))).matches("longus-c3-muscle \\d+\\.\\d+\\.\\d+");
        assertThat(ModelPack.nameOf(Path.of("models/none"))).isEqualTo("models/none is missing or cannot be read");
    }
}
