package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.review.store.Unsaved;
import org.longus.ui.Desk;
import org.longus.ui.DeskQuestions;
import org.longus.ui.service.KeptCases;
import org.longus.ui.service.Questions.Leaving;
import org.longus.ui.service.StoreDoor;

/** The window closes with all on the disk, or with what a person gave up. */
class LeaveCommandTest {
    private static final Unsaved FULL = new Unsaved(2, Optional.of("Changes are not being saved (No space left)."));

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Unsaved> answers = new ArrayDeque<>();
    private final DeskQuestions questions = new DeskQuestions();
    private final Desk desk = new Desk();
    private final List<String> done = new ArrayList<>();

    /** A disk that takes what the test says, and fails with an error where it says nothing. */
    private final KeptCases kept = (KeptCases) Proxy.newProxyInstance(
            KeptCases.class.getClassLoader(), new Class<?>[] {KeptCases.class}, (proxy, method, arguments) -> {
                if (answers.isEmpty()) {
                    throw new OutOfMemoryError("full");
                }
                return answers.remove();
            });

    private final StoreDoor door = new StoreDoor(Optional.of(kept), background::add, Runnable::run, e -> {});
    private final LeaveCommand leave = new LeaveCommand(desk.bench.list(), door, questions, desk.bench.messages());

    private void leave() {
        leave.leave(() -> done.add("closed"));
    }

    private void doAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void withAllOnTheDiskTheWindowClosesUnasked() {
        answers.add(Unsaved.NOTHING);
        leave();
        assertThat(done).isEmpty();
        doAll();
        assertThat(done).containsExactly("closed");
        assertThat(questions.asked).isEmpty();
    }

    @Test
    void changesThatTheDiskDoesNotTakeKeepTheWindowOpen() {
        answers.add(FULL);
        leave();
        doAll();
        assertThat(done).isEmpty();
        assertThat(questions.asked)
                .containsExactly(
                        "Changes of 2 cases are not on the disk yet. Changes are not being saved (No space left).");
    }

    @Test
    void tryingAgainClosesAsSoonAsTheDiskTakesThem() {
        answers.addAll(List.of(FULL, FULL, Unsaved.NOTHING));
        questions.leaving.addAll(List.of(Leaving.TRY_AGAIN, Leaving.TRY_AGAIN));
        leave();
        doAll();
        assertThat(done).containsExactly("closed");
        assertThat(questions.asked).hasSize(2);
    }

    @Test
    void onlyAPersonGivesThemUp() {
        answers.add(FULL);
        questions.leaving.add(Leaving.LOSE_CHANGES);
        leave();
        doAll();
        assertThat(done).containsExactly("closed");
    }

    @Test
    void whoStaysCanLeaveLater() {
        answers.addAll(List.of(FULL, Unsaved.NOTHING));
        leave();
        leave();
        doAll();
        assertThat(questions.asked).hasSize(1);
        leave();
        doAll();
        assertThat(done).containsExactly("closed");
    }

    @Test
    void anErrorOfTheStoreIsAskedAboutToo() {
        leave();
        doAll();
        assertThat(done).isEmpty();
        assertThat(questions.asked).hasSize(1).first().asString().startsWith("Changes of 1 case are not on the disk");
    }

    @Test
    void aDiskThatDoesNotAnswerIsAReasonToAsk() throws Exception {
        List<Unsaved> told = new ArrayList<>();
        var answered = new java.util.concurrent.CountDownLatch(1);
        StoreDoor silent = new StoreDoor(Optional.of(kept), background::add, Runnable::run, e -> {});
        silent.unsaved(Duration.ofMillis(1), left -> {
            told.add(left);
            answered.countDown();
        });
        assertThat(answered.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(told.getFirst().cases()).isEqualTo(1);
        assertThat(told.getFirst().reason())
                .hasValueSatisfying(r -> assertThat(r).contains("not answered"));
    }
}
