package org.longus.ui.commands;

import java.util.List;
import java.util.Locale;
import org.longus.measure.AreaCurve;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.SectionAreas;
import org.longus.pipeline.SliceSelector;
import org.longus.review.MeasuredSection;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Models;
import org.longus.volume.Progress;

/** The models' area on every slice of the section, as a person asks for it. It is kept with the case. */
public final class SectionMeasuring {
    private final Models models;
    private final CaseList list;
    private final PersonsWork work;
    private final Messages messages;

    public SectionMeasuring(Models models, CaseList list, PersonsWork work, Messages messages) {
        this.models = models;
        this.list = list;
        this.work = work;
        this.messages = messages;
    }

    /** Runs stage 2 on each slice of the section of the shown case. */
    public void measure() {
        CaseModel on = list.current();
        if (on == null || Refusals.ofReadOnly(on, messages)) {
            return;
        }
        C3Result result = on.resultProperty().get();
        if (on.isAiHidden() || result == null || result.section().isEmpty()) {
            messages.say(
                    on.isAiHidden()
                            ? "The area over the section is the models': it is hidden until they are revealed."
                            : "There is no C3 section yet. Run the models (%s) first.".formatted(Shortcut.RUN.keys()));
            return;
        }
        SliceSelector.Middle section = result.section().get().middle();
        StudyItem item = list.chosen();
        work.start(
                new Job<>(
                        "Measure the whole section",
                        progress -> measured(on, section, progress),
                        measured -> taken(on, measured)),
                item);
    }

    private MeasuredSection measured(CaseModel on, SliceSelector.Middle section, Progress progress) {
        List<AreaCurve.Slice> slices = SectionAreas.of(on.series().ct(), section, models::segmentOnly, progress);
        // which they are is known for certain once they ran
        return new MeasuredSection(models.models(), slices);
    }

    private void taken(CaseModel on, MeasuredSection measured) {
        on.change(c -> c.sectionWork().keep(measured));
        AreaCurve curve = on.numbers().curveProperty().get();
        String outdated = on.numbers().curveOutdatedProperty().get();
        if (on == list.current() && !outdated.isEmpty()) {
            messages.say(outdated);
        } else if (on == list.current() && curve != null) {
            curve.range()
                    .ifPresent(r -> messages.say(String.format(
                            Locale.ROOT,
                            "Measured on %d slices of the section: %s.",
                            measured.slices().size(),
                            r.text().replace("cm2", "cm\u00B2"))));
        }
    }
}
