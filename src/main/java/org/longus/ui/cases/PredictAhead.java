package org.longus.ui.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.longus.pipeline.C3Result;
import org.longus.review.ReviewState;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.RunOutcome;
import org.longus.ui.common.About;
import org.longus.ui.common.Failures;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.common.Preference;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Models;

/**
 * Runs the models by themselves: on the case that is shown, and then on those after it while a person is at work; one at a
 * time, stopped for whatever the person starts, and given to a case only if nobody has touched that meanwhile.
 */
public final class PredictAhead {
    /** What its work is called on a case that is not shown. */
    public static final String JOB = "Predict ahead";

    private static final String JOB_ON_SHOWN = "Find C3 and its muscle";

    /** How many cases after the chosen one. */
    private static final int CASES = 3;

    private final CaseList list;
    private final CaseLoader loader;
    private final Models models;
    private final Jobs persons;
    private final Executor window;
    private final Messages messages;
    private final Jobs jobs;
    private ObservableBooleanValue held = new SimpleBooleanProperty();
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);
    private final BooleanProperty onShown = new SimpleBooleanProperty(true);
    /** Where a person stopped it, or it failed: it does not begin again by itself. */
    private final Set<StudyItem> left = new HashSet<>();

    private StudyItem item;
    private boolean lookingSoon;
    private boolean failed;

    public PredictAhead(
            CaseList list,
            CaseLoader loader,
            Models models,
            Jobs persons,
            Executor background,
            Executor window,
            Messages messages) {
        this.list = list;
        this.loader = loader;
        this.models = models;
        this.persons = persons;
        this.window = window;
        this.messages = messages;
        this.jobs = new Jobs(background, window, this::failed);
        list.chosenProperty().subscribe(this::lookSoon);
        list.currentProperty().subscribe(this::lookSoon);
        list.all().subscribe(this::lookSoon);
        persons.busyProperty().subscribe(this::lookSoon);
        loader.reads().busyProperty().subscribe(this::lookSoon);
        jobs.busyProperty().subscribe(this::lookSoon);
        enabled.subscribe(on -> {
            if (on) {
                failed = false;
                lookSoon();
            } else {
                stop();
            }
        });
        onShown.subscribe(on -> {
            if (on) {
                failed = false;
                lookSoon();
            } else if (item == list.chosen()) {
                jobs.cancel();
            }
        });
    }

    /** Not at once: what has just ended must have its result taken first. */
    private void lookSoon() {
        if (!lookingSoon) {
            lookingSoon = true;
            window.execute(() -> {
                lookingSoon = false;
                look();
            });
        }
    }

    private void look() {
        StudyItem chosen = list.chosen();
        boolean shownFirst = onShown.get() && !failed && chosen != null && mayRun(chosen);
        if (jobs.isBusy()) {
            if (shownFirst && item != chosen) {
                // while its CT is still being read, too; looks again when that has stopped
                jobs.cancel();
            }
            return;
        }
        boolean idle = !held.get() && !persons.isBusy() && !loader.reads().isBusy();
        if (!idle || list.current() == null) {
            return;
        }
        // a reader in annotator mode is not to have the models' answer
        boolean answers = list.current().reader().isEmpty();
        StudyItem next = !answers ? null : shownFirst && isIdle(chosen) ? chosen : enabled.get() ? next() : null;
        if (next == null) {
            readNext();
        } else if (next.model() == null) {
            loader.load(next, false);
        } else {
            predict(next);
        }
    }

    /** With no more to predict the CT of the next case is read, whatever was done on it: going there takes no time then. */
    private void readNext() {
        List<StudyItem> shown = list.shown();
        int at = shown.indexOf(list.chosen()) + 1;
        // one that nothing is kept of would lose its result for it
        if (at == 0 || at == shown.size() || !loader.keeps()) {
            return;
        }
        StudyItem next = shown.get(at);
        if (next.model() == null && isIdle(next) && loader.hasRoomFor(next)) {
            loader.load(next, false);
        }
    }

    private StudyItem next() {
        List<StudyItem> shown = list.shown();
        int at = shown.indexOf(list.chosen());
        int until = Math.min(shown.size(), at + 1 + CASES);
        return shown.subList(at + 1, until).stream()
                .filter(candidate -> mayRun(candidate) && isIdle(candidate))
                .findFirst()
                .orElse(null);
    }

    /** Nobody has found or done anything on it yet. */
    private boolean mayRun(StudyItem candidate) {
        boolean closedToUs = candidate.model() != null
                && (candidate.model().isReadOnly() || !candidate.model().isUntouched());
        return candidate.state() == ReviewState.NEW && !closedToUs && !left.contains(candidate);
    }

    private static boolean isIdle(StudyItem candidate) {
        return candidate.activity() == StudyItem.Activity.NONE;
    }

    private void predict(StudyItem on) {
        item = on;
        CaseModel model = on.model();
        on.begin(StudyItem.Activity.PREDICTING);
        if (on == list.chosen()) {
            messages.say("The models run by themselves on this case; Cancel stops them.");
        }
        jobs.start(new Job<>(
                on == list.chosen() ? JOB_ON_SHOWN : JOB,
                progress -> {
                    try {
                        return model.opened().prepared(models.run(model.series().ct(), OptionalInt.empty(), progress));
                    } finally {
                        window.execute(() -> on.end(StudyItem.Activity.PREDICTING));
                    }
                },
                result -> take(on, model, result)));
    }

    private void take(StudyItem on, CaseModel model, C3Result result) {
        if (on.model() != model || !model.isUntouched() || model.reader().isPresent()) {
            return;
        }
        if (model == list.current()) {
            RunOutcome.take(model, result, messages);
        } else {
            model.accept(result);
        }
    }

    private void failed(Throwable why) {
        failed = true;
        left.add(item);
        enabled.set(false);
        Notice notice = Failures.notice(why);
        messages.showWhile(
                enabled.not(),
                new About(this, "failure"),
                new Notice(
                        Notice.Kind.WARNING,
                        "The models did not run on %s, and do not run by themselves any more (%s tries again): %s"
                                .formatted(item.who(), Shortcut.RUN.keys(), notice.text()),
                        notice.details()));
    }

    /** A person has the models run and they do: whatever kept them from it is over. */
    public void mended() {
        messages.endAll(this);
        if (failed) {
            failed = false;
            enabled.set(true);
        }
    }

    /** Stops what runs now. On the shown case that alone; ahead of it until a person turns it on again. */
    public void stopNow() {
        if (item == list.chosen()) {
            left.add(item);
            makeWay();
            messages.say("The models were stopped on this case: %s runs them.".formatted(Shortcut.RUN.keys()));
        } else {
            enabled.set(false);
        }
    }

    /** Begins nothing while it is so: work on the list reads one CT after the other. */
    public void holdWhile(ObservableBooleanValue other) {
        held = other;
        other.subscribe(now -> lookSoon());
    }

    /** Makes way for what a person wants of the models. */
    public void makeWay() {
        jobs.cancel();
    }

    private void stop() {
        if (item != list.chosen()) {
            makeWay();
        }
        messages.say("The models are not run ahead on the next cases.");
    }

    /** Whether the models are at work on this case. */
    public boolean isAt(StudyItem other) {
        return jobs.isBusy() && !jobs.cancellingProperty().get() && item == other;
    }

    /** Whether the case must stay in memory for it. */
    public boolean needs(StudyItem other) {
        return jobs.isBusy() && item == other || isNext(other);
    }

    /** The next case stays where it is read: a person goes there first. */
    private boolean isNext(StudyItem other) {
        List<StudyItem> shown = list.shown();
        int at = shown.indexOf(list.chosen()) + 1;
        return loader.keeps() && at > 0 && at < shown.size() && shown.get(at) == other;
    }

    /** On or off, as the person likes it. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Whether the shown case is run by itself. */
    public BooleanProperty onShownProperty() {
        return onShown;
    }

    /** What a person sets of it. */
    public List<Preference<?>> preferences() {
        return List.of(
                Preference.onOrOff(
                        "runByItself",
                        Preference.Group.MODELS,
                        "Run on an opened case",
                        "Find C3 and its muscle as soon as a case is open that nobody has worked on; never as an"
                                + " annotator",
                        onShown),
                preference());
    }

    /** Kept as the person likes it: that a failure stopped it is for this session alone. */
    private Preference<Boolean> preference() {
        return new Preference<>(
                "predictAhead",
                Preference.Group.MODELS,
                "Predict ahead",
                "Run the models on the next cases while you work on this one",
                enabled,
                List.of(true, false),
                on -> on ? "On" : "Off",
                on -> String.valueOf(on || failed),
                kept -> Optional.of(kept).filter(k -> k.matches("true|false")).map(Boolean::valueOf));
    }

    /** Its work, to be shown. */
    public Jobs jobs() {
        return jobs;
    }
}
