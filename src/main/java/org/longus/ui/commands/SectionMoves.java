package org.longus.ui.commands;

import java.util.Locale;
import java.util.Optional;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Geometry;
import org.longus.volume.SliceNumber;

/** The C3 section moved by hand, as a whole. The measured slice stays until its middle is asked for. */
public final class SectionMoves {
    private final CaseList list;
    private final ModelRuns runs;
    private final Messages messages;

    public SectionMoves(CaseList list, ModelRuns runs, Messages messages) {
        this.list = list;
        this.runs = runs;
        this.messages = messages;
    }

    private static Optional<Section> section(CaseModel on) {
        return Optional.ofNullable(on.resultProperty().get()).flatMap(C3Result::section);
    }

    /** How far of this way the section can go before the scan ends, in slices of the file's order. */
    public static int within(CaseModel on, int slices) {
        int last = on.series().ct().geometry().sizeK() - 1;
        return section(on)
                .map(Section::middle)
                .map(m -> Math.clamp(slices, -m.firstK(), last - m.lastK()))
                .orElse(0);
    }

    /** By one slice. */
    public void nudge(boolean towardsHead) {
        step(towardsHead, 1);
    }

    /** By about one vertebra: the models may have taken its neighbour for C3. */
    public void jump(boolean towardsHead) {
        if (list.current() != null) {
            step(towardsHead, Section.slicesALevel(list.current().series().ct().geometry()));
        }
    }

    private void step(boolean towardsHead, int slices) {
        if (list.current() != null) {
            int sense = list.current().series().ct().geometry().sense(2);
            moveBy(towardsHead ? sense * slices : -sense * slices);
        }
    }

    /** @param slices of the file's order; fewer where the scan ends before that */
    public void moveBy(int slices) {
        CaseModel on = list.current();
        if (on == null || Refusals.ofReadOnly(on, messages)) {
            return;
        }
        if (section(on).isEmpty() || on.slice() == null) {
            messages.say("There is no C3 section to move. Run the models (%s) first.".formatted(Shortcut.RUN.keys()));
            return;
        }
        int by = within(on, slices);
        if (by == 0) {
            messages.say("The scan ends there: the C3 section stays.");
            return;
        }
        on.moveSection(by);
        Geometry g = on.series().ct().geometry();
        var middle = section(on).orElseThrow().middle();
        messages.say(String.format(
                Locale.ROOT,
                "C3 section moved %.0f mm towards the %s. Slice %d stays measured; %s measures its middle, %d.",
                Math.abs(by) * g.spacingK(),
                by * g.sense(2) > 0 ? "head" : "feet",
                SliceNumber.of(on.slice().k()),
                Shortcut.MEASURE_MIDDLE.keys(),
                SliceNumber.of(middle.k())));
    }

    /** Measures the section's middle slice, where it stands now. */
    public void measureMiddle() {
        CaseModel on = list.current();
        Optional<Section> section = on == null ? Optional.empty() : section(on);
        if (section.isEmpty()) {
            messages.say("There is no C3 section yet. Run the models (%s) first.".formatted(Shortcut.RUN.keys()));
        } else {
            runs.measureSlice(section.get().middle().k());
        }
    }
}
