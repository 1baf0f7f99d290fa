package org.longus.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longus.app.MemoryAdvice;

class FailuresTest {
    @Test
    void theWindowGivesTheOneAdviceOnMemory() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        assertThat(Failures.notice(full).text()).endsWith(MemoryAdvice.SENTENCE);
        assertThat(Failures.unexpected(full).text()).endsWith(MemoryAdvice.SENTENCE);
    }
}
