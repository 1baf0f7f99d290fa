package org.longus.ui.chart;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FaultKind;
import org.longus.ui.cohort.LiveFacts;
import org.longus.ui.panel.Controls;

/** The cases that could not be measured, each with its reason, the latest first. */
final class FailedList extends ListView<FailedCase> {
    FailedList(ObservableValue<LiveFacts> facts) {
        setId("cohort-failures");
        getStyleClass().add("cohort-failures");
        setAccessibleText("Cases that could not be measured, with the reasons");
        setPlaceholder(Controls.label("No case has failed.", "text-muted"));
        setMinHeight(90);
        setCellFactory(list -> new Line());
        facts.subscribe(f -> {
            // a list that is the same stays where a person has scrolled it to
            if (!f.failures().equals(getItems())) {
                setItems(FXCollections.observableArrayList(f.failures()));
            }
        });
    }

    private static final class Line extends ListCell<FailedCase> {
        private final Label name = Controls.wrapped("", "case-name");
        private final Label why = Controls.wrapped("", "text-small");
        private final VBox both = new VBox(name, why);

        Line() {
            both.setMinHeight(Region.USE_PREF_SIZE);
            prefWidthProperty().set(0);
        }

        @Override
        protected void updateItem(FailedCase item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            String whose = item.kind()
                    .map(k -> k == FaultKind.MACHINE ? "fault of the machine" : "fault of the data")
                    .orElse("failed");
            name.setText("%s \u00b7 %s".formatted(item.caseName(), whose));
            why.setText(item.sentence());
            setAccessibleText("%s, %s: %s".formatted(item.caseName(), whose, item.sentence()));
            setGraphic(both);
        }
    }
}
