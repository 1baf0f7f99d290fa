package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longus.measure.Category;
import org.longus.measure.CutOff;

/**
 * What the cut-offs said of a case at one moment, with the limits by which they said it: it stays true when a user changes
 * their own cut-offs afterwards.
 *
 * @param said one for each cut-off that was in force, in their order
 */
public record Judged(List<Said> said) {
    /** What a cut-off says. */
    public enum Says {
        LOW("low"),
        NOT_LOW("not low"),
        CANNOT_SAY("cannot say");

        private final String word;

        Says(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Says of(Category category) {
            return switch (category) {
                case Category.Labelled l -> l.low() ? LOW : NOT_LOW;
                case Category.Unlabelled u -> CANNOT_SAY;
                case Category.Uncovered u -> CANNOT_SAY;
            };
        }
    }

    /**
     * @param id of the cut-off
     * @param name as a sentence names it, marked where it is the user's
     * @param users whether it is the user's own
     * @param limit the row that applied, in words; empty where it cannot say
     * @param limits all its rows
     */
    public record Said(String id, String name, boolean users, String limit, String limits, Says says) {
        static Said of(Category category) {
            CutOff<?> by = category.cutOff();
            return new Said(
                    by.id(),
                    by.label(),
                    by.isUsers(),
                    category instanceof Category.Labelled l ? l.row().text() : "",
                    by.rows().stream().map(CutOff.Row::text).collect(Collectors.joining("; ")),
                    Says.of(category));
        }

        private String text() {
            return limit.isEmpty() ? says.word() : "%s (%s)".formatted(says.word(), limit);
        }
    }

    public Judged {
        said = List.copyOf(said);
    }

    static Judged of(List<Category> categories) {
        return new Judged(categories.stream().map(Said::of).toList());
    }

    /**
     * What is otherwise now, a clause each; empty where nothing is. Another name is no difference, nor is another limit for other
     * people.
     */
    List<String> changes(Judged now) {
        List<String> changes = new ArrayList<>();
        for (Said then : said) {
            Optional<Said> after = now.find(then.id());
            if (after.isEmpty()) {
                changes.add("%s said %s and is not applied any more"
                        .formatted(then.name(), then.says().word()));
            } else if (after.get().says() != then.says() || !after.get().limit().equals(then.limit())) {
                changes.add("%s said %s, now %s"
                        .formatted(then.name(), then.text(), after.get().text()));
            }
        }
        now.said.stream()
                .filter(s -> find(s.id()).isEmpty())
                .forEach(s -> changes.add(
                        "%s is new and says %s".formatted(s.name(), s.says().word())));
        return changes;
    }

    private Optional<Said> find(String id) {
        return said.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
