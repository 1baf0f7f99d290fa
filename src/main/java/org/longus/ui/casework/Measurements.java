package org.longus.ui.casework;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.measure.MeasurementMark;

/**
 * The distances and angles of a case as the window shows them. One may be selected. One may be dragged: it is shown as it is
 * at this moment, and the case itself changes once, at the drag's end.
 */
public final class Measurements {
    public static final int NONE = -1;

    private final CaseModel model;
    private final ObservableList<MeasurementMark> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    /** As the case has them. */
    private List<MeasurementMark> kept;

    private int dragged = NONE;

    Measurements(CaseModel model, List<MeasurementMark> kept) {
        this.model = model;
        this.kept = kept;
        shown.setAll(kept);
    }

    /** Takes over what the case has now. What was added, changed or brought back is selected. */
    void show(List<MeasurementMark> now) {
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

    private int firstDifference(List<MeasurementMark> now) {
        int n = 0;
        while (n < kept.size() && kept.get(n).equals(now.get(n))) {
            n++;
        }
        return n;
    }

    /** In the order in which they were drawn. */
    public ObservableList<MeasurementMark> shown() {
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

    public void add(MeasurementMark mark) {
        model.change(c -> c.calipers().add(mark));
    }

    /** Shows one as it would be now; the first call begins the drag. */
    public void drag(int index, MeasurementMark as) {
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
            MeasurementMark to = shown.get(index);
            dragged = NONE;
            model.change(c -> c.calipers().move(index, to));
        }
    }

    /** Drops the drag. */
    public void cancelDrag() {
        dragged = NONE;
        show(kept);
    }

    /** Takes away the selected one, or the last where none is selected. Returns it; empty where none was taken away. */
    public Optional<MeasurementMark> remove() {
        if (kept.isEmpty() || isDragged()) {
            return Optional.empty();
        }
        int index = selected() == NONE ? kept.size() - 1 : selected();
        MeasurementMark mark = kept.get(index);
        int before = kept.size();
        model.change(c -> c.calipers().remove(index));
        return kept.size() < before ? Optional.of(mark) : Optional.empty();
    }
}
