package org.longus.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longus.measure.AreaInterval;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.IndexInput;

/**
 * What the number says and what it does not, in sentences for a reader who works with it and not with its statistics. Each is
 * made from the case's own figures.
 */
public final class PlainWords {
    static final String NOT_ABOUT_FUNCTION =
            "It says nothing about strength, about what the person eats, or about muscle elsewhere in the body.";
    static final String NO_DIAGNOSIS =
            "A category compares the person with one group under one definition. It is not a diagnosis of sarcopenia,"
                    + " and a qualified person has to check the mask first.";

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
                "On this one slice at the third neck vertebra the muscles take up %.1f cm2.",
                area.get().areaCm2()));
        interval.filter(AreaInterval::isKnown)
                .ifPresent(i -> words.add(
                        "Measured slightly differently, it could be anywhere %s. This is not a confidence interval."
                                .formatted(i.text())));
        indices.flatMap(Indices::c3Smi)
                .ifPresent(smi -> words.add(String.format(
                        Locale.ROOT,
                        "Relative to height that is an index of %.1f cm2/m2, on the neck's own scale.",
                        smi.cm2PerM2())));
        indices.flatMap(Indices::l3Smi)
                .ifPresent(smi -> words.add(String.format(
                        Locale.ROOT,
                        "The value for the lumbar muscles, %.1f cm2/m2, is estimated from neck, age, weight and sex:"
                                + " for an individual it can be far off.",
                        smi.cm2PerM2())));
        missing(categories).ifPresent(words::add);
        words.addAll(changes.stream().map(c -> c.sentence(interval)).toList());
        words.add(NOT_ABOUT_FUNCTION);
        words.add(NO_DIAGNOSIS);
        return words;
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
                unlabelled.stream().map(u -> u.cutOff().name()).distinct().collect(Collectors.joining(", "));
        String what = inputs.stream().map(IndexInput::word).collect(Collectors.joining(", "));
        return Optional.of("%s cannot say whether it is low: %s %s missing."
                .formatted(names, what, inputs.size() == 1 ? "is" : "are"));
    }
}
