package org.longus.ui.cohort;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person wants to see of a cohort. */
public final class CohortChoices {
    private final ObjectProperty<CohortFigure> figure = new SimpleObjectProperty<>(CohortFigure.SMA);
    private final StringProperty outcome = new SimpleStringProperty("");
    private final StringProperty cutOff = new SimpleStringProperty("");
    private final StringProperty comparison = new SimpleStringProperty("");
    private final BooleanProperty bySex = new SimpleBooleanProperty(true);

    CohortChoices() {}

    /** Tells of each change. */
    void onChange(Runnable changed) {
        figure.subscribe((a, b) -> changed.run());
        outcome.subscribe((a, b) -> changed.run());
        cutOff.subscribe((a, b) -> changed.run());
        comparison.subscribe((a, b) -> changed.run());
        bySex.subscribe((a, b) -> changed.run());
    }

    public ObjectProperty<CohortFigure> figureProperty() {
        return figure;
    }

    /** One of the table's; empty for the first. */
    public StringProperty outcomeProperty() {
        return outcome;
    }

    /** The id of one in force; empty for the first. */
    public StringProperty cutOffProperty() {
        return cutOff;
    }

    /** The name of a comparison; empty for the first. */
    public StringProperty comparisonProperty() {
        return comparison;
    }

    /** Whether women and men have curves of their own. */
    public BooleanProperty bySexProperty() {
        return bySex;
    }
}
