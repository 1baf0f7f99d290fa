package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import org.longus.pipeline.Section;
import org.longus.volume.Geometry;

/** The facts that the two steps of finding C3 raise, as the models had it before anybody moved the section. */
final class SectionFlags {
    /** Mm between the two steps' middles. Set from the held-out people, see the card of the section models. */
    static final double STEPS_DIFFER_MM = 5.0;

    /** Mm between the outermost members. Set from the held-out people, see the card of the section models. */
    static final double UNSURE_MM = 4.0;

    private SectionFlags() {}

    static List<FlagFact> of(Section.Steps steps, Geometry g) {
        if (steps.discs().isEmpty()) {
            return List.of(new FlagFact.SectionCoarse(steps.believed(), steps.members()));
        }
        List<FlagFact> facts = new ArrayList<>();
        double differenceMm = steps.differenceMm(g).orElseThrow();
        if (Math.abs(differenceMm) > STEPS_DIFFER_MM) {
            facts.add(new FlagFact.SectionStepsDiffer(differenceMm, STEPS_DIFFER_MM));
        }
        double spreadMm = steps.discs().get().spreadMm();
        if (spreadMm > UNSURE_MM) {
            facts.add(new FlagFact.SectionUnsure(spreadMm, UNSURE_MM));
        }
        return facts;
    }
}
