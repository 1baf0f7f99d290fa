package org.longus.ui.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The lines that are chosen together. The shown case is always among them, and choosing others beside it leaves it shown;
 * when another case is shown, that is chosen alone. Nobody orders anything of a case that is not seen: what the filter hides
 * is not chosen.
 */
public final class CaseSelection {
    private final CaseList list;
    private final Set<StudyItem> marked = new HashSet<>();
    private final ObservableList<StudyItem> items = FXCollections.observableArrayList();
    /** One for all: who listens to it must not lose it with its wrapper. */
    private final ObservableList<StudyItem> toLookAt = FXCollections.unmodifiableObservableList(items);

    private final BooleanBinding several = Bindings.size(items).greaterThan(1);
    /** Where a range begins, and where it ends now. */
    private StudyItem anchor;

    private StudyItem lead;

    public CaseSelection(CaseList list) {
        this.list = list;
        list.chosenProperty().subscribe(c -> onlyTheShown());
        list.shown().addListener((ListChangeListener<StudyItem>) c -> refresh());
    }

    /** Gives the others up. */
    public void onlyTheShown() {
        marked.clear();
        if (list.chosen() != null) {
            marked.add(list.chosen());
        }
        anchor = list.chosen();
        lead = anchor;
        refresh();
    }

    /** Chooses a line beside the others, or gives it up; the shown case stays. */
    public void toggle(StudyItem item) {
        if (item != list.chosen() && !marked.remove(item)) {
            marked.add(item);
        }
        anchor = item;
        lead = item;
        refresh();
    }

    /**
     * Chooses all lines from where the last choice began.
     *
     * @param order of the lines as they are seen
     */
    public void extendTo(StudyItem item, List<StudyItem> order) {
        int from = order.indexOf(anchor);
        int to = order.indexOf(item);
        if (to < 0) {
            return;
        }
        from = from < 0 ? to : from;
        marked.clear();
        if (list.chosen() != null) {
            marked.add(list.chosen());
        }
        marked.addAll(order.subList(Math.min(from, to), Math.max(from, to) + 1));
        lead = item;
        refresh();
    }

    /** Moves the end of the range by a line. */
    public void extend(boolean forward, List<StudyItem> order) {
        int to = order.indexOf(lead) + (forward ? 1 : -1);
        if (to >= 0 && to < order.size()) {
            extendTo(order.get(to), order);
        }
    }

    /** Chooses these alone, the shown one only if it is among them: for a table, whose rows are seen without their CT. */
    public void choose(List<StudyItem> these) {
        marked.clear();
        marked.addAll(these);
        refresh();
    }

    /** Chooses every case that the filter shows. */
    public void all() {
        marked.addAll(list.shown());
        refresh();
    }

    private void refresh() {
        marked.retainAll(Set.copyOf(list.all()));
        List<StudyItem> now = list.shown().stream().filter(marked::contains).toList();
        if (!now.equals(items)) {
            items.setAll(now);
        }
    }

    public boolean contains(StudyItem item) {
        return items.contains(item);
    }

    /** In the order of the list. */
    public ObservableList<StudyItem> items() {
        return toLookAt;
    }

    /** The end of the range that Shift moves; null where nothing is chosen. */
    public StudyItem lead() {
        return lead;
    }

    /** Whether more than one is chosen. */
    public BooleanBinding severalBinding() {
        return several;
    }
}
