package org.longus.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.longus.measure.AreaCurve;
import org.longus.measure.AreaInterval;
import org.longus.measure.AreaRange;
import org.longus.measure.CutOffTable;
import org.longus.measure.IndexScale;
import org.longus.measure.MuscleTissue;
import org.longus.measure.TissueAmounts;

/**
 * The figures beside the area as a row shows them ({@link MoreFigures}). Of a row that was written before there were any, all
 * is empty.
 *
 * @param interval of the area, and how it was made
 * @param whole what the muscle is made of; {@code left} and {@code right} of the patient likewise
 * @param gaugeHuCm2PerM2 SMD x C3 SMI
 * @param changes what would bring each category to its other side, a sentence a line
 * @param section the area on each slice of the section; empty where nobody asked for it
 * @param ownCutOffs the user's own ones that were in force
 */
public record RowFigures(
        Span interval,
        Tissue whole,
        Tissue left,
        Tissue right,
        OptionalDouble gaugeHuCm2PerM2,
        Made made,
        String changes,
        Section section,
        List<OwnCutOff> ownCutOffs) {
    /** @param how in words; why there is none where it is unknown */
    public record Span(OptionalDouble leastCm2, OptionalDouble mostCm2, String how) {}

    /** As {@link TissueAmounts}. */
    public record Tissue(
            OptionalDouble fatInsideCm2,
            OptionalDouble fatInMaskCm2,
            OptionalDouble lowCm2,
            OptionalDouble normalCm2,
            OptionalDouble meanHu) {
        static final Tissue NONE = new Tissue(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        static Tissue of(TissueAmounts t) {
            return new Tissue(
                    OptionalDouble.of(t.fatInsideCm2()),
                    OptionalDouble.of(t.fatInMaskCm2()),
                    OptionalDouble.of(t.lowCm2()),
                    OptionalDouble.of(t.normalCm2()),
                    t.meanHu());
        }
    }

    /** How the scan was made, as the header says. */
    public record Made(String contrast, OptionalDouble kvp, String kernel, OptionalDouble thicknessMm) {}

    /**
     * The models' area over the section.
     *
     * @param computed false where nobody asked for it
     * @param persons the measured slice by the mask of a person; empty where that is the models'
     */
    public record Section(boolean computed, List<Slice> slices, List<Rule> rules, Optional<Slice> persons) {
        static final Section NOT_COMPUTED = new Section(false, List.of(), List.of(), Optional.empty());

        public Section {
            slices = List.copyOf(slices);
            rules = List.copyOf(rules);
        }
    }

    /** @param applied false for one made for measured L3; {@code text} all of its definition */
    public record OwnCutOff(String name, boolean applied, String text) {}

    public record Slice(int k, double zMm, double areaCm2, OptionalDouble meanHu) {}

    /**
     * @param sliceK empty where nobody has chosen a slice by it
     * @param by whose the area is, in words
     */
    public record Rule(
            String name, String text, String source, OptionalInt sliceK, OptionalDouble areaCm2, String by) {}

    static final RowFigures NONE = new RowFigures(
            new Span(OptionalDouble.empty(), OptionalDouble.empty(), ""),
            Tissue.NONE,
            Tissue.NONE,
            Tissue.NONE,
            OptionalDouble.empty(),
            new Made("", OptionalDouble.empty(), "", OptionalDouble.empty()),
            "",
            Section.NOT_COMPUTED,
            List.of());

    public RowFigures {
        ownCutOffs = List.copyOf(ownCutOffs);
    }

    /** @param inForce by which the case is judged */
    public static RowFigures of(MoreFigures more, CutOffTable inForce) {
        AcquisitionNote note = more.acquisition();
        Optional<MuscleTissue> tissue = more.tissue();
        return new RowFigures(
                more.interval().map(RowFigures::span).orElse(NONE.interval()),
                tissue.map(t -> Tissue.of(t.whole())).orElse(Tissue.NONE),
                tissue.map(t -> Tissue.of(t.left())).orElse(Tissue.NONE),
                tissue.map(t -> Tissue.of(t.right())).orElse(Tissue.NONE),
                more.gaugeHuCm2PerM2(),
                new Made(
                        note.agent().isEmpty() ? note.contrast().words() : note.agent(),
                        note.kvp(),
                        note.kernel(),
                        note.thicknessMm()),
                more.changes().stream().map(c -> c.sentence(more.interval())).collect(Collectors.joining("\n")),
                more.curve().map(RowFigures::section).orElse(Section.NOT_COMPUTED),
                inForce.own().all().stream()
                        .map(c -> new OwnCutOff(c.name(), c.on() != IndexScale.L3_MEASURED, c.text()))
                        .toList());
    }

    private static Span span(AreaInterval interval) {
        String how = interval.parts().stream().map(AreaInterval.Part::text).collect(Collectors.joining("\n"));
        AreaRange range = interval.range();
        return interval.isKnown()
                ? new Span(OptionalDouble.of(range.leastCm2()), OptionalDouble.of(range.mostCm2()), how)
                : new Span(OptionalDouble.empty(), OptionalDouble.empty(), how);
    }

    private static Slice slice(AreaCurve.Slice s) {
        return new Slice(s.k(), s.zMm(), s.areaCm2(), s.meanHu());
    }

    private static Section section(AreaCurve curve) {
        return new Section(
                !curve.slices().isEmpty(),
                curve.slices().stream().map(RowFigures::slice).toList(),
                curve.byRule().stream()
                        .map(r -> new Rule(
                                r.rule().name(),
                                r.rule().text(),
                                r.rule().source(),
                                r.k(),
                                r.slice()
                                        .map(s -> OptionalDouble.of(s.areaCm2()))
                                        .orElse(OptionalDouble.empty()),
                                r.by()))
                        .toList(),
                curve.persons().map(RowFigures::slice));
    }
}
