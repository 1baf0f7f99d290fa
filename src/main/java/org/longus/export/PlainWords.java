package org.longus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longus.measure.AreaInterval;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.CutOff;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.IndexInput;

/**
 * What the number says and what it does not, in sentences for a reader who works with it and not with its statistics. Each is
 * made from the case's own figures.
 */
public final class PlainWords {
    static final String NOT_ABOUT_FUNCTION =
            "The area says nothing of strength, of what the person eats, or of muscle elsewhere in the body.";
    static final String NO_DIAGNOSIS =
            "\"Low\" and \"not low\" compare with one group of people under one definition. Neither is a diagnosis of"
                    + " sarcopenia; a qualified person looks at the mask first.";

    private PlainWords() {}

    /** @param area empty where nothing is measured */
    public static List<String> of(
            Optional<MuscleArea> area,
            Optional<AreaInterval> interval,
            Optional<Indices> indices,
            List<Category> categories,
            List<CategoryChange> changes) {
        if (area.isEmpty()) {
            return List.of(
                    "Nothing is measured, so there is no number to explain. If the scan shows the third neck vertebra,"
                            + " a person can choose its slice in Longus.");
        }
        List<String> words = new ArrayList<>();
        words.add(String.format(
                Locale.ROOT,
                "On this one slice at the third neck vertebra (C3) the muscles take up %.1f cm2 (SMA).",
                area.get().areaCm2()));
        interval.filter(AreaInterval::isKnown)
                .ifPresent(i -> words.add("Measured a little differently it would be " + i.text()
                        + ": a change between two scans within that range may come from the measuring."));
        indices.flatMap(Indices::c3Smi)
                .ifPresent(smi -> words.add(String.format(
                        Locale.ROOT,
                        "For this height that is an index (C3 SMI) of %.1f cm2/m2. Its scale is the neck's: no limit"
                                + " that was made for the lumbar muscles fits it.",
                        smi.cm2PerM2())));
        indices.flatMap(Indices::l3Smi)
                .ifPresent(smi -> words.add(String.format(
                        Locale.ROOT,
                        "The value for the lumbar muscles (L3 SMI), %.1f cm2/m2, is an estimate from neck, age, weight"
                                + " and sex: for a single person it can be far off.",
                        smi.cm2PerM2())));
        missing(categories).ifPresent(words::add);
        own(categories).ifPresent(words::add);
        words.addAll(changes.stream().map(c -> c.sentence(interval)).toList());
        words.add(NOT_ABOUT_FUNCTION);
        words.add(NO_DIAGNOSIS);
        return words;
    }

    private static Optional<String> own(List<Category> categories) {
        List<String> names = categories.stream()
                .map(Category::cutOff)
                .filter(CutOff::isUsers)
                .map(CutOff::name)
                .toList();
        return switch (names.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(
                        "%s is a cut-off of the user's own. No publication stands behind it unless its source names one."
                                .formatted(names.getFirst()));
            default ->
                Optional.of(String.format(
                        Locale.ROOT,
                        "%d cut-offs are the user's own. No publication stands behind them unless their sources name"
                                + " one: %s.",
                        names.size(),
                        String.join(", ", names)));
        };
    }

    private static Optional<String> missing(List<Category> categories) {
        List<Category.Unlabelled> unlabelled = categories.stream()
                .filter(Category.Unlabelled.class::isInstance)
                .map(Category.Unlabelled.class::cast)
                .toList();
        if (unlabelled.isEmpty()) {
            return Optional.empty();
        }
        List<IndexInput> inputs = unlabelled.stream()
                .flatMap(u -> u.missing().stream())
                .distinct()
                .sorted()
                .toList();
        String names =
                unlabelled.stream().map(u -> u.cutOff().label()).distinct().collect(Collectors.joining(", "));
        String what = inputs.stream().map(IndexInput::word).collect(Collectors.joining(", "));
        return Optional.of("%s cannot say whether it is low: %s %s missing."
                .formatted(names, what, inputs.size() == 1 ? "is" : "are"));
    }
}
