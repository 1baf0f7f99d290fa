package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.commands.Commands;

/** The cases that the filter lets through; the chosen one is marked. */
public final class CaseListView extends ListView<StudyItem> {
    private final CaseList cases;

    /** @param otherSeries asks for another series of the chosen case's study */
    public CaseListView(CaseList cases, Commands commands, Runnable otherSeries) {
        super(cases.shown());
        this.cases = cases;
        setId("cases");
        setAccessibleText("Cases");
        // with the keyboard on it, arrows go from case to case
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                cases.step(e.getCode() == KeyCode.DOWN);
                e.consume();
            }
        });
        setCellFactory(view -> new CaseCell(cases.chosenProperty()::set, commands, otherSeries));
        Label none = Controls.label("", "text-muted");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> cases.all().isEmpty() ? "No case yet" : "No case is as the filter asks", cases.all()));
        setPlaceholder(none);
        cases.chosenProperty().subscribe(this::mark);
        cases.shown().addListener((ListChangeListener<StudyItem>) c -> mark());
    }

    private void mark() {
        int at = cases.shown().indexOf(cases.chosen());
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(at);
            scrollTo(Math.max(0, at - 1));
        }
    }
}
