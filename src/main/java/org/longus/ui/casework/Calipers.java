package org.longus.ui.casework;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.measure.CaliperMark;

/**
 * The distances and angles of a case as the window shows them. One may be selected. One may be dragged: it is shown as it is
 * at this moment, and the case itself changes once, at the drag's end.
 */
public final class Calipers {
    public static final int NONE = -1;

    private final CaseModel model;
    private final ObservableList<CaliperMark> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    /** As the case has them. */
    private List<CaliperMark> kept;

    private int dragged = NONE;

    Calipers(CaseModel model, List<CaliperMark> kept) {
        this.model = model;
        this.kept = kept;
        shown.setAll(kept);
    }

    /** Takes over what the case has now. What was added, changed or brought back is selected. */
    void show(List<CaliperMark> now) {
        if (isDragged()) {
            return;
        }
        if (!now.equals(kept)) {
            select(now.size() < kept.size() ? NONE : firstDifference(now));
            kept = now;
        }
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
    }

    private int firstDifference(List<CaliperMark> now) {
        int n = 0;
        while (n < kept.size() && kept.get(n).equals(now.get(n))) {
            n++;
        }
        return n;
    }

    /** In the order in which they were drawn. */
    public ObservableList<CaliperMark> shown() {
        return shown;
    }

    /** An index into {@link #shown()}, or {@link #NONE}. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public int selected() {
        return selected.get();
    }

    public void select(int index) {
        selected.set(index);
    }

    public void add(CaliperMark mark) {
        model.change(c -> c.addCaliper(mark));
    }

    /** Shows one as it would be now; the first call begins the drag. */
    public void drag(int index, CaliperMark as) {
        dragged = index;
        select(index);
        shown.set(index, as);
    }

    public boolean isDragged() {
        return dragged != NONE;
    }

    /** Makes the drag one step; without one nothing happens. */
    public void endDrag() {
        if (isDragged()) {
            int index = dragged;
            CaliperMark to = shown.get(index);
            dragged = NONE;
            model.change(c -> c.moveCaliper(index, to));
        }
    }

    /** Drops the drag. */
    public void cancelDrag() {
        dragged = NONE;
        show(kept);
    }

    /** Takes away the selected one, or the last where none is selected. Returns it; empty where none was taken away. */
    public Optional<CaliperMark> remove() {
        if (kept.isEmpty() || isDragged()) {
            return Optional.empty();
        }
        int index = selected() == NONE ? kept.size() - 1 : selected();
        CaliperMark mark = kept.get(index);
        int before = kept.size();
        model.change(c -> c.removeCaliper(index));
        return kept.size() < before ? Optional.of(mark) : Optional.empty();
    }
}
