package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    private static final StackTraceElement TOP = new StackTraceElement("java.util.List", "get", "List.java", 7);
    private static final StackTraceElement OURS = new StackTraceElement("org.longus.a.B", "c", "B.java", 10);

    @Test
    void theCodeIsTheSameForOneFaultWhateverItsMessage() {
        Exception a = thrown(new IllegalStateException("Mustermann"), TOP, OURS);
        Exception b = thrown(new IllegalStateException("Musterfrau"), TOP, OURS);
        assertThat(ErrorCode.of(a)).isEqualTo(ErrorCode.of(b));
        assertThat(ErrorCode.of(a).text()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}").doesNotContain("0", "O", "1", "I");
    }

    @Test
    void anotherClassOrAnotherThrowerIsAnotherFault() {
        String one =
                ErrorCode.of(thrown(new IllegalStateException(), TOP, OURS)).text();
        assertThat(half(ErrorCode.of(thrown(new IllegalArgumentException(), TOP, OURS))))
                .isNotEqualTo(one.substring(0, 4));
        assertThat(half(ErrorCode.of(thrown(new IllegalStateException(), OURS))))
                .isNotEqualTo(one.substring(0, 4));
    }

    @Test
    void aLineThatMovedOrAWrappingChangesTheSecondHalfAlone() {
        ErrorCode one = ErrorCode.of(thrown(new IllegalStateException(), TOP, OURS));
        ErrorCode moved = ErrorCode.of(
                thrown(new IllegalStateException(), TOP, new StackTraceElement("org.longus.a.B", "c", "B.java", 11)));
        ErrorCode wrapped = ErrorCode.of(new RuntimeException(thrown(new IllegalStateException(), TOP, OURS)));
        assertThat(half(moved)).isEqualTo(half(one));
        assertThat(half(wrapped)).isEqualTo(half(one));
        assertThat(moved).isNotEqualTo(one);
        assertThat(wrapped).isNotEqualTo(one);
    }

    @Test
    void causesInACircleAndNoStackHaveACode() {
        IOException one = new IOException();
        one.initCause(new IOException(one));
        assertThat(ErrorCode.of(one).text()).hasSize(9);
        assertThat(ErrorCode.of(thrown(new IOException())).text()).hasSize(9);
    }

    private static String half(ErrorCode code) {
        return code.text().substring(0, 4);
    }

    private static <E extends Exception> E thrown(E e, StackTraceElement... stack) {
        e.setStackTrace(stack);
        return e;
    }
}
