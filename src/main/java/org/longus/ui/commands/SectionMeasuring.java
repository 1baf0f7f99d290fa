package org.longus.ui.commands;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.WeakHashMap;
import org.longus.measure.AreaCurve;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.SectionAreas;
import org.longus.pipeline.SliceSelector;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Models;

/** The models' area on every slice of the section, as a person asks for it. It is kept for as long as the window is open. */
public final class SectionMeasuring {
    /** What is given back to a case that was let go of and read again, where the same run is in it. */
    private record Kept(List<C3Result.Model> models, List<AreaCurve.Slice> slices, OptionalInt utrechtK) {}

    private final Models models;
    private final CaseList list;
    private final PersonsWork work;
    private final Messages messages;
    private final Map<StudyItem, Kept> kept = new WeakHashMap<>();

    public SectionMeasuring(Models models, CaseList list, PersonsWork work, Messages messages) {
        this.models = models;
        this.list = list;
        this.work = work;
        this.messages = messages;
        list.currentProperty().subscribe(this::giveBack);
    }

    /** Runs stage 2 on each slice of the section of the shown case. */
    public void measure() {
        CaseModel on = list.current();
        if (on == null) {
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
                        progress -> SectionAreas.of(on.series().ct(), section, models::segmentOnly, progress),
                        slices -> taken(on, item, slices)),
                item);
    }

    private void taken(CaseModel on, StudyItem item, List<AreaCurve.Slice> slices) {
        on.change(c -> c.answers().keepSection(slices));
        keep(on, item);
        AreaCurve curve = on.numbers().curveProperty().get();
        if (on == list.current() && curve != null) {
            curve.range()
                    .ifPresent(r -> messages.say(String.format(
                            Locale.ROOT,
                            "Measured on %d slices of the section: %s. The curve is under More figures.",
                            slices.size(),
                            r.text())));
        }
    }

    /** Notes that a slice was chosen by the Utrecht rule. */
    void chosenByUtrecht(CaseModel on, StudyItem item, int k) {
        on.change(c -> c.answers().chooseByUtrecht(k));
        keep(on, item);
    }

    private void keep(CaseModel on, StudyItem item) {
        C3Result result = on.resultProperty().get();
        var answers = on.snapshot().answers();
        kept.put(
                item,
                new Kept(result == null ? List.of() : result.models(), answers.sectionAreas(), answers.utrechtK()));
    }

    private void giveBack(CaseModel on) {
        Kept of = on == null ? null : kept.get(list.chosen());
        if (of == null || on.isAiHidden()) {
            return;
        }
        var answers = on.snapshot().answers();
        C3Result result = on.resultProperty().get();
        boolean sameModels = result != null && result.models().equals(of.models());
        if (answers.sectionAreas().isEmpty() && !of.slices().isEmpty() && sameModels) {
            on.change(c -> c.answers().keepSection(of.slices()));
        }
        if (answers.utrechtK().isEmpty() && of.utrechtK().isPresent()) {
            on.change(c -> c.answers().chooseByUtrecht(of.utrechtK().getAsInt()));
        }
    }
}
