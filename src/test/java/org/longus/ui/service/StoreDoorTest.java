package org.longus.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.review.store.CaseKey;
import org.longus.review.store.Settings;
import org.longus.ui.SyntheticStudy;

/** The way to what is kept: never waited for, in order, and whatever goes wrong with one is told and holds up no other. */
class StoreDoorTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final CaseKey key = CaseKey.of(SyntheticStudy.choice("neck"));

    /** Fails with an error at each decision, and notes all else. */
    private final KeptCases kept = (KeptCases) Proxy.newProxyInstance(
            KeptCases.class.getClassLoader(), new Class<?>[] {KeptCases.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("decideUnread")) {
                    throw new OutOfMemoryError("full");
                }
                done.add(method.getName());
                return method.getReturnType() == Map.class ? Map.of() : null;
            });

    private final StoreDoor door = new StoreDoor(Optional.of(kept), background::add, Runnable::run, failures::add);

    private void doAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void nothingIsAskedOfTheDiskBeforeTheBackgroundDoesIt() {
        door.keep(Settings.NONE, failures::add);
        door.readers(key, known -> done.add("told"));
        assertThat(done).isEmpty();
        assertThat(door.settled()).isNotDone();
        doAll();
        assertThat(done).containsExactly("keep", "readers", "told");
        assertThat(door.settled()).isDone();
    }

    @Test
    void anErrorIsToldAndWhatComesAfterItIsDone() {
        door.decideUnread(key, Optional.empty(), Optional.empty(), now -> done.add("decided"));
        door.keep(Settings.NONE, failures::add);
        doAll();
        assertThat(failures).hasSize(1).first().isInstanceOf(OutOfMemoryError.class);
        assertThat(done).containsExactly("keep");
        assertThat(door.settled()).isCompleted();
    }

    @Test
    void whereNothingIsKeptEveryCaseIsNew() {
        StoreDoor nothing = new StoreDoor(Optional.empty(), background::add, Runnable::run, failures::add);
        nothing.summaries(List.of(key, key), Optional.empty(), known -> done.add(known.toString()));
        doAll();
        assertThat(nothing.keeps()).isFalse();
        assertThat(done).hasSize(1).first().asString().contains("NEW");
        assertThat(failures).isEmpty();
    }
}
