package org.longus.review;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.longus.measure.SliceRule;

/** What was chosen and measured on a case's section beside the measured slice. */
public final class SectionWork {
    private final CaseEdits edits;
    private final ModelAnswers models;
    private final Predicate<CaseEvent> make;

    SectionWork(CaseEdits edits, ModelAnswers models, Predicate<CaseEvent> make) {
        this.edits = edits;
        this.models = models;
        this.make = make;
    }

    /**
     * Notes the slice that a person chose by a rule; what is measured stays. Nothing happens where it is chosen already.
     *
     * @return whether it is chosen now
     */
    public boolean choose(SliceRule rule, int k) {
        return chosenBy(rule).equals(OptionalInt.of(k)) || make.test(new CaseEvent.SliceChosen(rule.id(), k));
    }

    /** The slice that a person chose by a rule; empty where nobody did. */
    public OptionalInt chosenBy(SliceRule rule) {
        return edits.choice(rule.id());
    }

    /** Keeps what the models measured on each slice of the section. */
    public void keep(MeasuredSection section) {
        make.test(new CaseEvent.SectionMeasured(section));
    }

    /** As kept last, whether it still is of the section as it stands or not. */
    public Optional<MeasuredSection> measured() {
        return models.section();
    }
}
