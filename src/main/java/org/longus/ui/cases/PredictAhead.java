package org.longus.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.longus.pipeline.C3Result;
import org.longus.review.ReviewState;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Failures;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.common.Preference;
import org.longus.ui.service.Models;

/**
 * Runs the models on the next cases while a person is at work on one: one at a time, stopped for whatever the person
 * starts, and given to a case only if nobody has touched that meanwhile.
 */
public final class PredictAhead {
    /** What its work is called. */
    public static final String JOB = "Predict ahead";

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
        boolean idle = !jobs.isBusy() && !persons.isBusy() && !loader.reads().isBusy();
        // a reader in annotator mode is not to have the models' answer
        if (!enabled.get()
                || held.get()
                || !idle
                || list.current() == null
                || list.current().reader().isPresent()) {
            return;
        }
        StudyItem next = next();
        if (next != null && next.model() == null) {
            loader.load(next, false);
        } else if (next != null) {
            predict(next);
        }
    }

    private StudyItem next() {
        List<StudyItem> shown = list.shown();
        int at = shown.indexOf(list.chosen());
        int until = Math.min(shown.size(), at + 1 + CASES);
        for (int n = at + 1; n < until; n++) {
            StudyItem candidate = shown.get(n);
            boolean idle = candidate.activity() == StudyItem.Activity.NONE;
            boolean closedToUs = candidate.model() != null
                    && (candidate.model().isReadOnly() || !candidate.model().isUntouched());
            if (candidate.state() == ReviewState.NEW && idle && !closedToUs) {
                return candidate;
            }
        }
        return null;
    }

    private void predict(StudyItem on) {
        item = on;
        CaseModel model = on.model();
        on.begin(StudyItem.Activity.PREDICTING);
        jobs.start(new Job<>(
                JOB,
                progress -> {
                    try {
                        return model.opened().prepared(models.run(model.series().ct(), OptionalInt.empty(), progress));
                    } finally {
                        window.execute(() -> on.end(StudyItem.Activity.PREDICTING));
                    }
                },
                result -> take(on, model, result)));
    }

    private static void take(StudyItem on, CaseModel model, C3Result result) {
        if (on.model() == model && model.isUntouched() && model.reader().isEmpty()) {
            model.accept(result);
        }
    }

    private void failed(Throwable why) {
        failed = true;
        enabled.set(false);
        Notice notice = Failures.notice(why);
        messages.show(new Notice(
                Notice.Kind.WARNING,
                "The models were not run ahead on %s, and are not run ahead any more: %s"
                        .formatted(item.who(), notice.text()),
                notice.details()));
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
        makeWay();
        messages.say("The models are not run ahead on the next cases.");
    }

    /** Whether the models are at work on this case. */
    public boolean isAt(StudyItem other) {
        return jobs.isBusy() && !jobs.cancellingProperty().get() && item == other;
    }

    /** Whether the case must stay in memory for it. */
    public boolean needs(StudyItem other) {
        return jobs.isBusy() && item == other;
    }

    /** On or off, as the person likes it. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Kept as the person likes it: that a failure stopped it is for this session alone. */
    public Preference<Boolean> preference() {
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
