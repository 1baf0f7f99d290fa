package org.longus.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.longus.patient.IndexInput;
import org.longus.volume.SliceNumber;

/** What raised a flag, in a sentence and in a few words: the one place for window, workbook and {@code result.json}. */
final class FlagText {
    private static final String CUT_OFFS_CHANGED = "Approved before the cut-offs changed";

    private FlagText() {}

    static String of(FlagFact fact) {
        return switch (fact) {
            case FlagFact.Told(var code, String sentence) -> sentence;
            case FlagFact.C3NotFound(String reason) -> "C3 not found: " + reason + ".";
            case FlagFact.SectionLength(double lengthMm, double usualMm) ->
                text("The models marked %.0f mm as C3, not about %.0f mm: check the level.", lengthMm, usualMm);
            case FlagFact.SectionComponents(int places) ->
                text("The models marked %d separate places as C3; the largest was taken: check the level.", places);
            case FlagFact.SectionAtEdge() -> "The section reaches the end of the scan: C3 may be cut off.";
            case FlagFact.SectionStepsDiffer(double mm, double limitMm) ->
                text(
                        "The closer look at the discs puts the middle of C3 %.1f mm towards the %s of where the first"
                                + " look had it, more than %.0f mm: check the level.",
                        Math.abs(mm), mm > 0 ? "head" : "feet", limitMm);
            case FlagFact.SectionUnsure(double spreadMm, double limitMm) ->
                text(
                        "The models put the middle of C3 at places up to %.1f mm apart, more than %.0f mm: check the"
                                + " level.",
                        spreadMm, limitMm);
            case FlagFact.SectionCoarse(int believed, int members) ->
                text(
                        "The discs of C3 were not found (%d of %d models are believed): the section is the first,"
                                + " coarse look's. Check the level.",
                        believed, members);
            case FlagFact.SectionMoved(double mm) -> "A person moved the C3 section %s.".formatted(towards(mm));
            case FlagFact.SliceNotTheModels far
            when far.isWarning() ->
                text(
                        "Slice %d is measured, %s of the models' slice %d: check the level.",
                        SliceNumber.of(far.k()), towards(far.towardsHeadMm()), SliceNumber.of(far.modelsK()));
            case FlagFact.SliceNotTheModels(int k, int modelsK, double mm) ->
                text(
                        "Slice %d is measured, %s of the models' slice %d.",
                        SliceNumber.of(k), towards(mm), SliceNumber.of(modelsK));
            case FlagFact.LowAgreement(double share) ->
                text(
                        "The models agree on %.1f %% of the muscle, less than on nine of ten scans: check its outline.",
                        100 * share);
            case FlagFact.AreaImplausible(double areaCm2, double leastCm2, double mostCm2) ->
                text(
                        "%.1f cm2 is outside %.0f to %.0f cm2, what C3 muscle areas plausibly are.",
                        areaCm2, leastCm2, mostCm2);
            case FlagFact.TakenFromTheModels(double areaCm2) ->
                text(
                        "%.1f cm2 that the models marked lie outside the body or in its skin (couch, headrest, a fold)"
                                + " and were taken out of their mask: check that no muscle went with it.",
                        areaCm2);
            case FlagFact.OutsideBody(double areaCm2) ->
                text("%.1f cm2 of the mask lie outside the body and are counted.", areaCm2);
            case FlagFact.NeighbourSlices(double areaCm2, var neighbours, double readersPercent) ->
                text(
                        "The models find %.1f cm2 on this slice and %s, more than two readers differ (%.0f %%): check"
                                + " the level.",
                        areaCm2, changes(neighbours), readersPercent);
            case FlagFact.CoarsePixels(double pixelMm, double limitMm) ->
                text(
                        "Pixels of %.1f mm are too coarse for an area that one could quote: above %.0f mm they move it"
                                + " by more than two readers differ.",
                        pixelMm, limitMm);
            case FlagFact.Metal() -> "Metal on the measured slice: its streaks change HU and outline.";
            case FlagFact.Tilt(double degrees) ->
                text(
                        "The slices are tilted by %.0f degrees: the area is oblique, larger than a true axial one.",
                        degrees);
            case FlagFact.Mirrored() ->
                "Mirrored muscle: part of the mask is the other side's shape, counted by the HU where it now lies.";
            case FlagFact.Opened(var source, boolean changed) ->
                "Mask %s, not the models'.".formatted(new OpenedMask(source, changed).text());
            case FlagFact.CutOffsChanged(var changes) ->
                changes.isEmpty()
                        ? CUT_OFFS_CHANGED + "."
                        : CUT_OFFS_CHANGED + ": %s.".formatted(String.join("; ", changes));
            case FlagFact.Edited edited ->
                text(
                        "By hand: %.1f cm2 added to the models' mask and %.1f cm2 taken from it%s.",
                        edited.addedCm2(),
                        edited.takenCm2(),
                        edited.dice().isPresent()
                                ? text(
                                        "; Dice coefficient with it %.2f",
                                        edited.dice().getAsDouble())
                                : "");
            case FlagFact.ValuesContradict(var input, var used, var other) ->
                "%s: %s was used; %s %s. Check which is right."
                        .formatted(
                                name(input),
                                used.from().of(used.text(input)),
                                other.from().says(),
                                other.text(input));
            case FlagFact.ValueNotTaken(var input, var said)
            when !Double.isFinite(said.number().orElse(0)) ->
                "%s: what was typed is no number, and counts as missing.".formatted(name(input));
            case FlagFact.ValueNotTaken(var input, var said) ->
                "%s: %s is outside %s and counts as missing. Check the value and its unit."
                        .formatted(name(input), said.from().of(said.text(input)), input.acceptedRange());
            case FlagFact.UnusualBody(double bmi) ->
                text("Height and weight make a body mass index of %.1f kg/m2: check both, and their units.", bmi);
        };
    }

    static String brief(FlagFact fact) {
        return switch (fact) {
            case FlagFact.Told(var code, String sentence) -> sentence;
            case FlagFact.C3NotFound(String reason) -> "C3 not found";
            case FlagFact.SectionLength(double lengthMm, double usualMm) ->
                text("%.0f mm marked as C3, usual %.0f mm", lengthMm, usualMm);
            case FlagFact.SectionComponents(int places) -> text("%d places marked as C3", places);
            case FlagFact.SectionAtEdge() -> "Section at the scan's end";
            case FlagFact.SectionStepsDiffer(double mm, double limitMm) ->
                text("Two looks for C3 differ by %.1f mm", Math.abs(mm));
            case FlagFact.SectionUnsure(double spreadMm, double limitMm) ->
                text("Models differ on C3 by %.1f mm", spreadMm);
            case FlagFact.SectionCoarse(int believed, int members) -> "Discs of C3 not found";
            case FlagFact.SectionMoved(double mm) -> "Section moved %s".formatted(towards(mm));
            case FlagFact.SliceNotTheModels far ->
                text(
                        "%.0f mm %s the models' slice",
                        Math.abs(far.towardsHeadMm()), far.towardsHeadMm() > 0 ? "above" : "below");
            case FlagFact.LowAgreement(double share) -> text("Models agree on %.1f %% only", 100 * share);
            case FlagFact.AreaImplausible(double areaCm2, double leastCm2, double mostCm2) ->
                text("Not plausible: outside %.0f to %.0f cm2", leastCm2, mostCm2);
            case FlagFact.TakenFromTheModels(double areaCm2) -> text("%.1f cm2 taken out: not in the body", areaCm2);
            case FlagFact.OutsideBody(double areaCm2) -> text("%.1f cm2 counted outside the body", areaCm2);
            case FlagFact.NeighbourSlices near ->
                "Slices beside this one: "
                        + near.neighbours().stream()
                                .map(n -> text("%+.0f %%", n.changePercent()))
                                .collect(Collectors.joining(", "));
            case FlagFact.CoarsePixels(double pixelMm, double limitMm) ->
                text("Pixels of %.1f mm are too coarse", pixelMm);
            case FlagFact.Metal() -> "Metal on the measured slice";
            case FlagFact.Tilt(double degrees) -> text("Slices tilted by %.0f degrees", degrees);
            case FlagFact.Mirrored() -> "Partly mirrored";
            case FlagFact.Opened o -> "Mask opened from a file, not the models'";
            case FlagFact.CutOffsChanged c -> CUT_OFFS_CHANGED;
            case FlagFact.Edited edited ->
                text("Edited by hand: +%.1f and -%.1f cm2", edited.addedCm2(), edited.takenCm2());
            case FlagFact.ValuesContradict(var input, var used, var other) ->
                "%s: %s or %s?".formatted(name(input), used.text(input), other.text(input));
            case FlagFact.ValueNotTaken(var input, var said) -> name(input) + " counts as missing";
            case FlagFact.UnusualBody(double bmi) -> text("Body mass index %.1f kg/m2", bmi);
        };
    }

    private static String name(IndexInput input) {
        String word = input.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String changes(List<FlagFact.NeighbourSlices.Neighbour> neighbours) {
        return neighbours.stream()
                .map(n -> text("%.1f cm2 (%+.0f %%) ", n.areaCm2(), n.changePercent()) + towards(n.towardsHeadMm()))
                .collect(Collectors.joining(" and "));
    }

    private static String towards(double headMm) {
        return text("%.0f mm towards the %s", Math.abs(headMm), headMm > 0 ? "head" : "feet");
    }

    private static String text(String sentence, Object... figures) {
        return String.format(Locale.ROOT, sentence, figures);
    }
}
