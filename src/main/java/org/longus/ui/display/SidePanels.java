package org.longus.ui.display;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The panels beside the planes: the cases and the results, each shown while it is wanted. Where there is room for one only, the
 * one that was asked for last is shown, and the other comes back with the room.
 */
public final class SidePanels {
    private final BooleanProperty casesWanted = new SimpleBooleanProperty(true);
    private final BooleanProperty resultWanted = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper cases = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper result = new ReadOnlyBooleanWrapper(true);
    private boolean narrow;
    private boolean casesLast;

    SidePanels() {
        casesWanted.subscribe(this::update);
        resultWanted.subscribe(this::update);
    }

    /** Tells whether there is room for one panel only. */
    public void setNarrow(boolean oneOnly) {
        narrow = oneOnly;
        update();
    }

    /** Shows the cases, or hides them where they are shown. */
    public void toggleCases() {
        casesLast = !cases.get();
        casesWanted.set(!cases.get());
        update();
    }

    /** Shows the results, or hides them where they are shown. */
    public void toggleResult() {
        casesLast = result.get();
        resultWanted.set(!result.get());
        update();
    }

    /** Shows the cases, whatever was. */
    public void showCases() {
        if (!cases.get()) {
            toggleCases();
        }
    }

    private void update() {
        boolean one = narrow && casesWanted.get() && resultWanted.get();
        cases.set(casesWanted.get() && (!one || casesLast));
        result.set(resultWanted.get() && (!one || !casesLast));
    }

    public ReadOnlyBooleanProperty casesProperty() {
        return cases.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether the cases are to be shown where there is room. */
    public BooleanProperty casesWantedProperty() {
        return casesWanted;
    }

    /** Whether the results are to be shown where there is room. */
    public BooleanProperty resultWantedProperty() {
        return resultWanted;
    }
}
