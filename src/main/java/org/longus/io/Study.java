package org.longus.io;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CT series of one patient's study.
 *
 * @param choices in the order of {@link SeriesPreference}; never empty
 * @param refused what cannot be opened
 */
public record Study(List<SeriesChoice> choices, List<RefusedSeries> refused) {
    public Study {
        choices = choices.stream().sorted(SeriesPreference.order()).toList();
        refused = List.copyOf(refused);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a study without a choice is a refusal");
        }
    }

    /** What is opened when nobody chooses: see {@link SeriesPreference}. */
    public SeriesChoice preferred() {
        return choices.getFirst();
    }

    /**
     * What to say of a choice.
     *
     * @param byPerson whether a person named it
     */
    public SeriesSelection selection(SeriesChoice chosen, boolean byPerson) {
        List<SeriesChoice> others = choices.stream().filter(c -> c != chosen).toList();
        SeriesSelection.How how = byPerson
                ? SeriesSelection.How.BY_PERSON
                : others.isEmpty() && refused.isEmpty() ? SeriesSelection.How.ONLY_ONE : SeriesSelection.How.BY_RULE;
        return new SeriesSelection(
                how,
                others.stream()
                        .map(c -> new SeriesSelection.NotChosen(
                                c.origin(), c.identity(), c.slices(), SeriesPreference.whyBehind(c, preferred())))
                        .toList(),
                refused,
                preferredRefused(chosen));
    }

    private Optional<String> preferredRefused(SeriesChoice chosen) {
        Stream<RefusedSeries> better = refused.stream().filter(r -> SeriesPreference.isPreferred(r, chosen));
        return better.findFirst()
                .map(r -> "%s would have been measured and was refused. %s"
                        .formatted(r.origin().facts().label(), r.reasonAlone()));
    }
}
