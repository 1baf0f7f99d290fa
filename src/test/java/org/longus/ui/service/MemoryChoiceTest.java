package org.longus.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longus.app.MemoryAdvice;
import org.longus.ui.common.Preference;

class MemoryChoiceTest {
    private final Preference<Integer> memory = new MemoryChoice().preference();

    @Test
    void itIsKeptAsTheLauncherReadsIt() {
        assertThat(memory.kept()).isEqualTo("usual");
        memory.restore("6g");
        assertThat(memory.kept()).isEqualTo("6g");
        memory.restore("6g -version");
        memory.restore("0g");
        assertThat(memory.kept()).isEqualTo("6g");
        memory.restore("usual");
        assertThat(memory.property().getValue()).isZero();
    }

    @Test
    void noMoreThanTheMachineHasIsOfferedAndWhatIsInForceIsSaid() {
        assertThat(memory.choices()).contains(0).allMatch(gb -> gb <= MemoryAdvice.machineGb());
        assertThat(memory.help()).contains((Runtime.getRuntime().maxMemory() >> 20) + " MB");
    }
}
