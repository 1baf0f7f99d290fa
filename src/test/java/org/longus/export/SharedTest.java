package org.longus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {
    private static final Shared.Kind<Object> PICTURE = new Shared.Kind<>();
    private static final Shared.Kind<Object> PAGE = new Shared.Kind<>();

    private final Shared shared = new Shared(Set.of("png", "sc"));

    @Test
    void allWhoAskAtOnceGetTheOneThing() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(4);
        List<Future<Object>> got = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < 4; n++) {
                got.add(workers.submit(() -> {
                    asking.countDown();
                    return shared.get(PICTURE, () -> {
                        awaited(asking);
                        made.incrementAndGet();
                        return new Object();
                    });
                }));
            }
        }
        for (Future<Object> each : got) {
            assertThat(each.get()).isSameAs(got.getFirst().get());
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void eachKindAndEachExportHasItsOwn() throws IOException {
        Object picture = shared.get(PICTURE, Object::new);
        assertThat(shared.get(PAGE, Object::new)).isNotSameAs(picture);
        assertThat(new Shared(Set.of()).get(PICTURE, Object::new)).isNotSameAs(picture);
    }

    @Test
    void whatCannotBeMadeFailsForEveryoneWhoAsks() {
        IOException full = new IOException("the disk is full");
        for (int n = 0; n < 2; n++) {
            assertThatThrownBy(() -> shared.get(PICTURE, () -> {
                        throw full;
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is full");
            assertThatThrownBy(() -> shared.get(PAGE, () -> {
                        throw new IllegalStateException("no letters");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no letters");
        }
    }

    @Test
    void itKnowsWhatElseIsWritten() {
        assertThat(shared.isAsked("sc")).isTrue();
        assertThat(shared.isAsked("seg")).isFalse();
    }

    private static void awaited(CountDownLatch all) {
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
