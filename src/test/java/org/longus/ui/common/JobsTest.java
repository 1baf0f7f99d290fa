package org.longus.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One job at a time, whatever goes wrong. Background and window go on when the test says so. */
class JobsTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void aJobForWhichThereIsNoThreadFailsAndTheNextOneCanBegin() {
        Jobs jobs = new Jobs(
                work -> {
                    throw new OutOfMemoryError("unable to create native thread");
                },
                Runnable::run,
                failures::add);
        jobs.start(new Job<>("one", progress -> "1", done::add));
        assertThat(failures).hasSize(1).first().isInstanceOf(OutOfMemoryError.class);
        assertThat(jobs.isBusy()).isFalse();
    }

    @Test
    void whatWaitsBeginsThoughTheResultBeforeCouldNotBeTaken() {
        Jobs jobs = new Jobs(background::add, window::add, failures::add);
        jobs.start(new Job<String>("one", progress -> "1", done::add, dropped -> {
            throw new IllegalStateException("no place for it");
        }));
        jobs.startInstead(new Job<>("two", progress -> "2", done::add));
        background.remove().run();
        assertThatThrownBy(() -> window.remove().run()).hasMessage("no place for it");
        assertThat(jobs.nameProperty().get()).isEqualTo("two");
        background.remove().run();
        window.remove().run();
        assertThat(done).containsExactly("2");
        assertThat(jobs.isBusy()).isFalse();
    }
}
