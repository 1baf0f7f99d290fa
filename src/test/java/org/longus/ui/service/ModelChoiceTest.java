package org.longus.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longus.model.DeviceChoice;

class ModelChoiceTest {
    private static final Path BUNDLED = Path.of("home", "models", "c3-muscle");

    @Test
    void whatWasKeptCountsWhereNoCommandLineSaysOtherwise() {
        ModelChoice kept = ModelChoice.of(Map.of("device", "GPU", "modelsFolder", "/packs"));
        assertThat(kept.device(DeviceChoice.AUTO)).isEqualTo(DeviceChoice.GPU);
        assertThat(kept.device(DeviceChoice.CPU)).isEqualTo(DeviceChoice.CPU);
        assertThat(kept.pack(BUNDLED, BUNDLED)).isEqualTo(Path.of("/packs/c3-muscle"));
        assertThat(kept.pack(Path.of("mine"), BUNDLED)).isEqualTo(Path.of("mine"));
    }

    @Test
    void withoutAnythingKeptOrWithNonsenseItIsAsUsual() {
        for (ModelChoice usual : new ModelChoice[] {
            ModelChoice.of(Map.of()), ModelChoice.of(Map.of("device", "TOASTER", "modelsFolder", ""))
        }) {
            assertThat(usual.device(DeviceChoice.AUTO)).isEqualTo(DeviceChoice.AUTO);
            assertThat(usual.pack(BUNDLED, BUNDLED)).isEqualTo(BUNDLED);
        }
    }
}
