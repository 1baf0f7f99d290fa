package org.longus.ui.casework;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaInterval;
import org.longus.measure.MuscleTissue;
import org.longus.measure.TissueMeasure;
import org.longus.pipeline.Muscle;
import org.longus.review.Interval;
import org.longus.volume.CtVolume;

/**
 * The figures of the shown case for which a stroke must not wait: the interval of its area, and what the muscle is made of. They
 * are made in the background, of the mask as it stands by then; while they are not, there are none.
 */
public final class MoreNumbers {
    /** @param tissue null where the mask is empty */
    public record Found(AreaInterval interval, MuscleTissue tissue) {}

    private record Question(CtVolume ct, SliceMask mask, Muscle models) {}

    private record Answer(Found found, Interval interval) {}

    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    /** Null where nothing is measured. */
    private Question wanted;

    private boolean atWork;
    /** What was made of the CT for all its masks; let go of with the case, for it holds the CT. Null where there is none. */
    private Interval interval;

    private CtVolume intervalOf;

    /** @param window the JavaFX thread */
    public MoreNumbers(ObservableValue<CaseModel> shown, Executor background, Executor window) {
        this.background = background;
        this.window = window;
        ObservableValue<SliceMask> mask = shown.flatMap(CaseModel::sliceProperty);
        ObservableValue<Muscle> models = shown.flatMap(CaseModel::automaticProperty);
        Runnable ask = () -> ask(shown.getValue(), mask.getValue(), models.getValue());
        mask.subscribe(ask);
        models.subscribe(ask);
    }

    private void ask(CaseModel on, SliceMask mask, Muscle models) {
        Question now =
                on == null || mask == null ? null : new Question(on.series().ct(), mask, models);
        if (now == null || now.ct() != intervalOf) {
            interval = null;
            intervalOf = null;
        }
        if (now == null ? wanted == null : now.equals(wanted)) {
            return;
        }
        wanted = now;
        found.set(null);
        if (!atWork) {
            start();
        }
    }

    private void start() {
        Question question = wanted;
        if (question == null) {
            return;
        }
        Interval known = interval;
        atWork = true;
        background.execute(() -> {
            Answer answer = null;
            try {
                answer = answer(question, known == null ? new Interval(question.ct()) : known);
            } finally {
                Answer made = answer;
                window.execute(() -> take(question, made));
            }
        });
    }

    private void take(Question question, Answer answer) {
        atWork = false;
        if (answer != null && wanted != null && wanted.ct() == question.ct()) {
            interval = answer.interval();
            intervalOf = question.ct();
        }
        if (question.equals(wanted)) {
            found.set(answer == null ? null : answer.found());
        } else {
            start();
        }
    }

    private static Answer answer(Question q, Interval interval) {
        Found found = new Found(
                interval.of(q.mask(), Optional.ofNullable(q.models())),
                TissueMeasure.of(q.ct(), q.mask().mask(), q.mask().k()).orElse(null));
        return new Answer(found, interval);
    }

    /** Null while they are being made, and where nothing is measured. */
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
