package org.longus.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Failures;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;

/**
 * One thing done with many cases, one after the other. Each CT is read for it and let go of again as memory asks for it, so a
 * list of any length will do; a case that fails is named and the rest goes on. It waits while a person's own work runs, and
 * the window stays usable. All but the work runs on the window's thread.
 */
public final class ListWork {
    /** What is done with each case. */
    public interface Step {
        /** Why nothing is done with a case, as far as that is known without its CT; a sentence. */
        Optional<String> leftOut(StudyItem item);

        /** Why nothing is done with a case whose CT is there. */
        Optional<String> leftOut(StudyItem item, CaseModel model);

        /** The work; what it returns is run on the window's thread when it is over. */
        Job.Work<Runnable> work(StudyItem item, CaseModel model);

        /** Whether it is stopped, and begun anew later, when a person starts something. */
        boolean makesWay();
    }

    /**
     * @param name what it is called, as in "Export"
     * @param end what comes when all are through, or when it was stopped: a last piece of work
     */
    public record Task(String name, List<StudyItem> items, Step step, End end) {
        public Task {
            items = List.copyOf(items);
        }
    }

    /** What comes after the last case. */
    @FunctionalInterface
    public interface End {
        /** The last piece of work; what it returns is run on the window's thread. */
        Job.Work<Runnable> work(Outcome outcome);
    }

    /** @param why a sentence */
    public record Left(StudyItem item, String why) {}

    /** @param stopped whether a person stopped it; those that were not begun are left out, too */
    public record Outcome(List<StudyItem> done, List<Left> leftOut, boolean stopped) {
        public Outcome {
            done = List.copyOf(done);
            leftOut = List.copyOf(leftOut);
        }
    }

    private final CaseList list;
    private final CaseLoader loader;
    private final Jobs persons;
    private final Executor window;
    private final Jobs jobs;
    private final Consumer<Throwable> endFailed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final List<StudyItem> done = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private Task task;
    private int at;
    /** Whether the CT of the case was asked for: a failure from before is not its last word. */
    private boolean asked;

    private boolean stopped;
    private boolean ending;
    private boolean lookingSoon;

    /**
     * @param persons what a person starts
     * @param endFailed told why the last piece of work failed
     */
    public ListWork(
            CaseList list,
            CaseLoader loader,
            Jobs persons,
            Executor background,
            Executor window,
            Consumer<Throwable> endFailed) {
        this.endFailed = endFailed;
        this.list = list;
        this.loader = loader;
        this.persons = persons;
        this.window = window;
        jobs = new Jobs(background, window, this::failed);
        jobs.busyProperty().subscribe(this::lookSoon);
        jobs.fractionProperty().subscribe(this::show);
        loader.reads().busyProperty().subscribe(this::lookSoon);
        persons.busyProperty().subscribe(now -> {
            if (now && task != null && !ending && task.step().makesWay()) {
                jobs.cancel();
            }
            lookSoon();
        });
    }

    /** Starts it. Only one is done at a time: while another is, nothing happens and the answer is false. */
    public boolean start(Task wanted) {
        if (task != null) {
            return false;
        }
        task = wanted;
        at = 0;
        asked = false;
        stopped = false;
        ending = false;
        done.clear();
        left.clear();
        busy.set(true);
        show();
        lookSoon();
        return true;
    }

    /** Stops it after the case that it is at; what was done stays done. */
    public void stop() {
        if (task == null || stopped || ending) {
            return;
        }
        stopped = true;
        jobs.cancel();
        if (isAtACase() && loader.isReading(item()) && item() != list.chosen()) {
            loader.reads().cancel();
        }
        show();
        lookSoon();
    }

    private boolean isAtACase() {
        return task != null && !ending && at < task.items().size();
    }

    private StudyItem item() {
        return task.items().get(at);
    }

    /** Not at once: what has just ended must have its result taken first. */
    private void lookSoon() {
        if (!lookingSoon && task != null) {
            lookingSoon = true;
            window.execute(() -> {
                lookingSoon = false;
                look();
            });
        }
    }

    private void look() {
        if (task == null || jobs.isBusy()) {
            return;
        }
        if (ending) {
            task = null;
            busy.set(false);
        } else if (stopped || !isAtACase()) {
            end();
        } else if (!persons.isBusy()) {
            take(item());
        }
    }

    private void take(StudyItem item) {
        Optional<String> why = list.all().contains(item)
                ? item.model() == null ? task.step().leftOut(item) : task.step().leftOut(item, item.model())
                : Optional.of("It was taken off the list meanwhile.");
        if (why.isPresent()) {
            leave(why.get());
        } else if (item.model() != null) {
            begin(item, item.model());
        } else if (asked && item.activity() == StudyItem.Activity.FAILED) {
            leave(item.failure());
        } else if (!loader.reads().isBusy()) {
            asked = true;
            loader.load(item, false);
        }
    }

    private void begin(StudyItem item, CaseModel model) {
        jobs.start(new Job<>(
                String.format(
                        Locale.ROOT,
                        "%s %d of %d",
                        task.name(),
                        at + 1,
                        task.items().size()),
                task.step().work(item, model),
                taken -> took(item, taken),
                // it came though it was to stop: done is done
                taken -> took(item, taken)));
    }

    private void took(StudyItem item, Runnable taken) {
        taken.run();
        done.add(item);
        next();
    }

    private void leave(String why) {
        left.add(new Left(item(), why));
        next();
    }

    private void next() {
        at++;
        asked = false;
        show();
        lookSoon();
    }

    private void failed(Throwable why) {
        if (ending) {
            endFailed.accept(why);
        } else {
            leave(Failures.notice(why).text());
        }
    }

    private void end() {
        task.items().subList(at, task.items().size()).forEach(i -> left.add(new Left(i, "It was stopped before.")));
        ending = true;
        show();
        Outcome outcome = new Outcome(done, left, stopped);
        jobs.start(new Job<>(task.name(), task.end().work(outcome), Runnable::run));
        lookSoon();
    }

    private void show() {
        if (task == null) {
            return;
        }
        int all = task.items().size();
        String count = ending
                ? task.name()
                : String.format(Locale.ROOT, "%s %d of %d", task.name(), Math.min(at + 1, all), all);
        text.set(stopped && !ending ? "Stopping ..." : count);
        double within =
                jobs.isBusy() && !ending ? Math.clamp(jobs.fractionProperty().get(), 0, 1) : 0;
        fraction.set(all == 0 || ending ? 1 : (at + within) / all);
    }

    /** Whether a case must stay in memory for it. */
    public boolean needs(StudyItem item) {
        return isAtACase() && item() == item;
    }

    /** Whether it is being done. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /** How far it is, in words. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }
}
