package org.longus.io;

import java.util.List;
import java.util.Optional;

/**
 * Which series of its study was taken and why, for whoever looks at the result.
 *
 * @param notChosen what could have been opened in its place
 * @param refused what is there of the same study and cannot be opened
 * @param preferredRefused a sentence when a series that would have been preferred was refused; the case is flagged with it
 */
public record SeriesSelection(
        How how, List<NotChosen> notChosen, List<RefusedSeries> refused, Optional<String> preferredRefused) {
    public static final SeriesSelection ONLY_ONE =
            new SeriesSelection(How.ONLY_ONE, List.of(), List.of(), Optional.empty());

    /** Who chose. */
    public enum How {
        ONLY_ONE("the only series"),
        BY_RULE("chosen by rule"),
        BY_PERSON("chosen by a person");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String text() {
            return words;
        }
    }

    /** @param why in words, why the rule puts it behind the first choice, as in "bone kernel" */
    public record NotChosen(SeriesOrigin origin, CtSeries.Identity identity, int slices, String why) {}

    public SeriesSelection {
        notChosen = List.copyOf(notChosen);
        refused = List.copyOf(refused);
    }
}
