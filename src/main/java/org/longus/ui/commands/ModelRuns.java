package org.longus.ui.commands;

import java.util.Locale;
import java.util.OptionalInt;
import org.longus.edit.SliceMask;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Refusals;
import org.longus.ui.casework.RunOutcome;
import org.longus.ui.common.About;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Models;
import org.longus.ui.service.Questions;
import org.longus.volume.SliceNumber;

/** The models on the shown case, as a person asks for them: both stages, or stage 2 on a chosen slice. */
public final class ModelRuns {
    private final Models models;
    private final CaseList list;
    private final ReadingSteps readingSteps;
    private final PredictAhead ahead;
    private final Questions questions;
    private final PersonsWork work;
    private final Messages messages;

    public ModelRuns(
            Models models,
            CaseList list,
            ReadingSteps readingSteps,
            PredictAhead ahead,
            Questions questions,
            PersonsWork work,
            Messages messages) {
        this.models = models;
        this.list = list;
        this.readingSteps = readingSteps;
        this.ahead = ahead;
        this.questions = questions;
        this.work = work;
        this.messages = messages;
    }

    /** Runs both stages. Where a person has worked on the case, it is asked first. */
    public void run() {
        CaseModel on = list.current();
        if (on == null || Refusals.ofReadOnly(on, messages) || readingSteps.reveals(on)) {
            return;
        }
        if (ahead.isAt(list.chosen())) {
            messages.say("The models are at work on this case already.");
            return;
        }
        String lost = RunAgain.takesThePlaceOf(on);
        if (!lost.isEmpty() && !questions.confirmed("Run the models again", lost, "Run again")) {
            return;
        }
        messages.clear();
        SliceMask before = on.slice();
        StudyItem item = list.chosen();
        work.startModels(
                new Job<>(
                        "Find C3 and its muscle",
                        progress -> on.opened().prepared(models.run(on.series().ct(), OptionalInt.empty(), progress)),
                        result -> taken(on, item, before, result)),
                item);
    }

    private void taken(CaseModel on, StudyItem item, SliceMask before, C3Result result) {
        ahead.mended();
        // one that is still being drawn counts, too
        on.endStroke();
        boolean drawnMeanwhile =
                before != null && !before.equals(on.slice()) && result.muscle().isPresent();
        if (on == list.current()) {
            RunOutcome.take(on, result, messages, drawnMeanwhile ? RunOutcome.STROKE_REPLACED : "");
            return;
        }
        // of another patient than the one that is shown now: its line on the list says it
        on.accept(result);
        if (drawnMeanwhile) {
            messages.show(
                    new About(item, "stroke"),
                    new Notice(Notice.Kind.WARNING, "%s: %s".formatted(item.who(), RunOutcome.STROKE_REPLACED)));
        }
    }

    /**
     * Measures another slice: stage 2 runs there. A slice chosen before and not finished yet is dropped.
     *
     * @param k one that the scan does not have changes nothing
     */
    public void measureSlice(int k) {
        CaseModel on = list.current();
        if (on == null
                || Refusals.ofReadOnly(on, messages)
                || k < 0
                || k >= on.series().ct().geometry().sizeK()
                || on.canPaintOn(k)
                || work.refuseSegmenting()) {
            return;
        }
        messages.clear();
        if (readingSteps.begins(on, k)) {
            return;
        }
        work.startSegmenting(
                new Job<>(
                        "Segment slice " + SliceNumber.of(k),
                        progress -> models.segment(on.series().ct(), k, progress),
                        muscle -> taken(on, muscle)),
                list.chosen());
    }

    private void taken(CaseModel on, Muscle muscle) {
        SliceMask before = on.slice();
        boolean edited = on.stateProperty().get() == ReviewState.EDITED;
        boolean asLeft = on.moveTo(muscle);
        if (on == list.current()) {
            messages.say(moved(before, edited, muscle, asLeft));
        }
    }

    private static String moved(SliceMask before, boolean edited, Muscle muscle, boolean asLeft) {
        String now = asLeft
                ? String.format(
                        Locale.ROOT,
                        "Slice %d is measured, with your edits as you left them; %s resets to the models'.",
                        SliceNumber.of(muscle.k()),
                        Shortcut.RESET.keys())
                : String.format(Locale.ROOT, "Slice %d is measured.", SliceNumber.of(muscle.k()));
        return edited && before != null
                ? now
                        + String.format(
                                Locale.ROOT,
                                " Your edits on slice %d are kept: %s or going back there brings them back.",
                                SliceNumber.of(before.k()),
                                Shortcut.UNDO.keys())
                : now;
    }
}
