package org.longus.ui.cases;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.longus.io.Counted;
import org.longus.review.ReviewState;

/** Which cases of the list are shown: by words that a line must hold, and by states. */
final class ListFilter {
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableSet<ReviewState> states = FXCollections.observableSet(EnumSet.noneOf(ReviewState.class));

    /** @param changed told when another part of the list is to be shown */
    void onChange(Runnable changed) {
        words.subscribe(w -> changed.run());
        states.subscribe(changed);
    }

    /** As it is now; what is changed later does not change it. */
    Predicate<StudyItem> now() {
        String held = words.get() == null ? "" : words.get().strip();
        Set<ReviewState> of = Set.copyOf(states);
        boolean all = isOfAllStates();
        return item -> (all || of.contains(item.state())) && item.matches(held);
    }

    StringProperty words() {
        return words;
    }

    /** None of them is all of them. */
    ObservableSet<ReviewState> states() {
        return states;
    }

    private boolean isOfAllStates() {
        return states.isEmpty() || states.size() == ReviewState.values().length;
    }

    /** As in "all states", "flagged" and "2 states". */
    String statesText() {
        if (isOfAllStates()) {
            return "all states";
        }
        return states.size() == 1 ? states.iterator().next().word() : Counted.of(states.size(), "state");
    }
}
