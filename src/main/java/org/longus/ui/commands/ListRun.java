package org.longus.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.io.Counted;
import org.longus.pipeline.C3Result;
import org.longus.review.ReviewState;
import org.longus.ui.cases.ListWork;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.Models;

/** Runs the models on cases of the list that have no result yet; whatever a person did on one stays. */
final class ListRun implements ListWork.Step {
    private final Models models;
    private final Messages messages;
    private int withoutC3;

    ListRun(Models models, Messages messages) {
        this.models = models;
        this.messages = messages;
    }

    @Override
    public Optional<String> leftOut(StudyItem item) {
        return item.state() == ReviewState.NEW
                        && !item.summaryProperty().get().figures().noC3()
                ? Optional.empty()
                : Optional.of(already(item));
    }

    @Override
    public Optional<String> leftOut(StudyItem item, CaseModel model) {
        if (model.isReadOnly()) {
            return Optional.of(ListExport.elsewhere(model));
        }
        boolean untouched = model.isUntouched() && model.decision().isEmpty();
        return untouched ? Optional.empty() : Optional.of(already(item));
    }

    private static String already(StudyItem item) {
        return item.state() == ReviewState.PREDICTED || item.state() == ReviewState.NEW
                ? "The models have looked at it already."
                : "It is %s, and what a person did stays: run it alone."
                        .formatted(item.state().word());
    }

    @Override
    public Job.Work<Runnable> work(StudyItem item, CaseModel model) {
        return progress -> {
            C3Result result = model.opened().prepared(models.run(model.series().ct(), OptionalInt.empty(), progress));
            return () -> take(item, model, result);
        };
    }

    private void take(StudyItem item, CaseModel model, C3Result result) {
        // meanwhile a person may have begun, or let go of the case
        if (item.model() == model && model.isUntouched() && model.reader().isEmpty()) {
            model.accept(result);
            withoutC3 += result.section().isEmpty() ? 1 : 0;
        }
    }

    @Override
    public boolean makesWay() {
        return true;
    }

    /** Says how many were run, and names those that were not. */
    Job.Work<Runnable> end(ListWork.Outcome outcome) {
        return progress -> () -> told(outcome);
    }

    private void told(ListWork.Outcome outcome) {
        int all = outcome.done().size() + outcome.leftOut().size();
        String none = withoutC3 == 0 ? "" : String.format(Locale.ROOT, " C3 was not found on %d of them.", withoutC3);
        String said = String.format(
                Locale.ROOT,
                "%sThe models ran on %d of %s.%s",
                outcome.stopped() ? "Stopped. " : "",
                outcome.done().size(),
                Counted.of(all, "case"),
                none);
        messages.say(said);
        List<String> left = new ArrayList<>();
        outcome.leftOut().forEach(l -> left.add("%s: %s".formatted(l.item().who(), l.why())));
        if (!left.isEmpty()) {
            messages.show(Notice.Kind.WARNING, said + " " + ListExport.first(left));
        }
    }
}
