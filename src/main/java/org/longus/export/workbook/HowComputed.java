package org.longus.export.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.longus.export.AcquisitionNote;
import org.longus.export.CaseRow;
import org.longus.export.RowFigures;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffs;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;

/** The sheet "How it was computed" as pairs of subject and text: the formulas, their sources, and what not to do. */
final class HowComputed {
    static final String NOT_A_MEDICAL_DEVICE =
            "Longus is not a medical device. For research; a qualified person has to check every case.";

    private HowComputed() {}

    record Line(String subject, String text) {}

    static List<Line> lines(List<CaseRow> rows) {
        List<Line> lines = new ArrayList<>(List.of(
                new Line("Use", NOT_A_MEDICAL_DEVICE),
                new Line(
                        "Method",
                        "C3 section by an ensemble of 3D networks with majority vote, its middle slice, muscle on that"
                            + " slice by an ensemble of 2D networks with majority vote: the scheme of Naser, Wahid et"
                            + " al., Front Oncol 2022;12:930432. The models are not that paper's: see the models"
                            + " below. A section pack may have a second step, networks that look for the discs C2/C3"
                            + " and C3/C4 around the first step's middle: then the middle is half way between the"
                            + " discs, and the section is the neck around it (c3.discs and c3.steps in result.json)."),
                new Line(
                        "SMA (cm2)",
                        "Skeletal muscle area: pixels of the mask within " + HuRange.MUSCLE
                                + " (both included), on the acquired plane. Paravertebral muscles and both"
                                + " sternocleidomastoids. Not comparable with areas of another HU range, or without"
                                + " one."),
                new Line(
                        "SMA by side, front and back (cm2)",
                        "Left and right are the patient's. All are parted at the middle of the vertebra's bone; without"
                                + " bone, left and right at the body's middle, front and back at the muscle's own."
                                + " Hints to what is missing, not findings."),
                new Line("Mask area (cm2)", "Every pixel of the mask, whatever its HU."),
                new Line(
                        "Taken away (cm2)",
                        "What the models marked outside the neck's body (couch, mask frame, arm), in the skin's outer 2"
                                + " mm or, at least, outermost pixel, or in parts that lie as near to the surface as"
                                + " folds of skin and cushions do. It is in no area. A person's own strokes are never"
                                + " taken away; outside the body they raise a flag."),
                new Line(
                        "Models' SMA a step to the head, to the feet (cm2)",
                        "The models' area on the slices nearest to 3 mm above and below, at least one slice. A change"
                                + " of more than two readers differ by is flagged."),
                new Line(
                        "SMA interval (cm2)",
                        "From the least to the most of three choices that nobody can call wrong: one model more or"
                                + " fewer that has to agree, the models' area about 3 mm up and down, the outline half"
                                + " a pixel farther in and out. They are not added up, and it is no confidence"
                                + " interval. Once a person has changed the mask the border alone is told."),
                new Line("SMD (HU)", "Mean attenuation of the pixels counted in SMA. Contrast agent raises it."),
                new Line("SMD and how the scan was made", String.join(" ", AcquisitionNote.EFFECTS)),
                new Line(
                        "Fat inside the outline (cm2)",
                        "Pixels of -190 to -30 HU inside the outline of each part of the mask with its holes filled;"
                                + " a hole with 0.5 cm2 of bone or more is the vertebra and stays open. Within and"
                                + " between muscles; a lower bound, as fat that is open to the outside lies in no"
                                + " outline."),
                new Line(
                        "Low- and normal-attenuation muscle (cm2)",
                        "Mask pixels of -29 to 29 and of 30 to 150 HU; together they are SMA. The split moves with the"
                                + " scan protocol though SMA does not: compare it between scans made alike."),
                new Line(
                        "Muscle gauge (HU cm2/m2)",
                        "SMD x C3 SMI, on the C3 scale: not to be held against a gauge at L3."),
                new Line(
                        "What would change it",
                        "For each label, by how much the area or the weight alone would have to differ for the other"
                                + " label; a change of the band of BMI is counted in."),
                new Line(
                        "Sheet Section",
                        "The models' area on each slice of the C3 section, with the slice of each rule. It is made on"
                                + " request; 'not computed' says that nobody asked for it."),
                new Line(
                        "Slice tilt",
                        "Angle between the slice's normal and the body's long axis. The area is that of the tilted"
                                + " plane and is not corrected; the true axial area is about SMA x cos(tilt)."),
                new Line("C3 SMI (cm2/m2)", "SMA / height^2. Not comparable with any index or cut-off at L3."),
                new Line(
                        "L3 area, estimated (cm2)",
                        "%s. %s. %s"
                                .formatted(
                                        Indices.l3Formula().text(),
                                        Indices.l3Formula().citation(),
                                        Indices.l3Formula().limits())),
                new Line(
                        "L3 SMI, estimated (cm2/m2)",
                        "Estimated L3 area / height^2. An estimate: against measured L3, ICC 0.78, and kappa 0.57 for"
                                + " who is low (Bril 2022, n = 200). A wrong weight or sex moves it more than the mask"
                                + " does. Not to be held against cut-offs for measured L3."),
                new Line(
                        "Agreement (0-1)",
                        "Muscle: Dice coefficient pooled over all pairs of models, from the votes v of n models at"
                                + " each pixel: sum v(v-1) / ((n-1) sum v). 1: all the same. Models trained alike can"
                                + " agree and all be wrong."),
                new Line(
                        "State, decided and edited by",
                        "As the journal of the case has it: who approved, flagged, excluded or finished it, and when;"
                            + " everyone who changed pixels of the mask, first to last. Not known for a case that is"
                            + " not kept. An approval falls when the mask is changed."),
                new Line(
                        "Edited (%)",
                        "Pixels added to or taken from the models' mask, in percent of that mask's pixels. Empty where"
                                + " there is no mask of the models to change, as for one drawn by hand."),
                new Line(
                        "Reader, AI to the reader",
                        "In annotator mode each reader has a mask of their own. Hidden: nothing of the models was"
                                + " shown. Seen: it was, or may have been, before the reading was finished."),
                new Line(
                        "Missing values",
                        "An empty cell is unknown, never zero. Without sex, age, height or weight the indices that"
                                + " need them are empty and nothing is labelled. Age 18 to 110 years, height 100 to 230"
                                + " cm, weight 25 to 350 kg; other values count as missing.")));
        CutOffs.published().applied().stream()
                .map(c -> new Line("Cut-off: " + c.name(), c.text()))
                .forEach(lines::add);
        lines.addAll(own(rows));
        CutOffs.published().forMeasuredL3().stream()
                .map(c -> new Line("For measured L3, not applied: " + c.name(), c.text()))
                .forEach(lines::add);
        lines.add(new Line(
                "Labels the models learned from",
                "As each model's card says. The models that come with Longus"
                        + " learned from labels by careful non-clinicians: not clinical truth."));
        rows.stream()
                .flatMap(r -> r.run().models().stream())
                .distinct()
                .map(m -> new Line("Model", m))
                .forEach(lines::add);
        lines.add(new Line("Formulas", Indices.FORMULAS));
        rows.stream()
                .map(r -> r.run().appVersion())
                .distinct()
                .map(v -> new Line("Longus version", v))
                .forEach(lines::add);
        return lines;
    }

    /** Those of users, which need not be the same for all rows. */
    private static List<Line> own(List<CaseRow> rows) {
        Map<RowFigures.OwnCutOff, Long> cases = rows.stream()
                .flatMap(r -> r.figures().ownCutOffs().stream())
                .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
        return cases.entrySet().stream()
                .map(e -> new Line(
                        "%s, %s: %s"
                                .formatted(
                                        e.getKey().applied() ? "Cut-off" : "For measured L3, not applied",
                                        CutOff.Whose.USER.mark(),
                                        e.getKey().name()),
                        e.getKey().text() + among(e.getValue(), rows.size())))
                .toList();
    }

    private static String among(long cases, int all) {
        return cases == all ? "" : String.format(Locale.ROOT, ". In force for %d of these %d cases.", cases, all);
    }
}
