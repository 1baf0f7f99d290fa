package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;

/** The cases that the filter lets through; the chosen one is marked. */
public final class CaseListView extends ListView<StudyItem> {
    /** Of several that are chosen the one whose planes are seen. */
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final CaseList cases;
    private final CaseSelection selection;
    /** The pointer is on the line: nothing may move under it. */
    private boolean pointed;

    /**
     * @param sign with which figures are shown
     * @param otherSeries asks for another series of the chosen case's study
     */
    public CaseListView(
            CaseList cases,
            CaseSelection selection,
            Commands commands,
            ObservableValue<DecimalSign> sign,
            Runnable otherSeries) {
        super(cases.shown());
        this.cases = cases;
        this.selection = selection;
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setId("cases");
        setAccessibleText("Cases");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setCellFactory(view -> {
            CaseCell cell = new CaseCell(selection, commands, sign, otherSeries);
            // not by the list's own selection: that moves by itself when the filter takes the chosen line away
            cell.setOnMousePressed(e -> choose(cell.getItem(), e));
            cell.setOnMouseReleased(e -> mark());
            Runnable tell = () ->
                    cell.pseudoClassStateChanged(SHOWN, cell.getItem() != null && cell.getItem() == cases.chosen());
            cases.chosenProperty().subscribe(tell);
            cell.itemProperty().subscribe(tell);
            return cell;
        });
        Label none = Controls.label("", "text-muted");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> cases.all().isEmpty() ? "No case yet" : "No case is as the filter asks", cases.all()));
        setPlaceholder(none);
        cases.chosenProperty().subscribe(this::show);
        // never more than a mark when lines change: a person may have scrolled to another place, to click there
        selection.items().subscribe(this::mark);
        cases.shown().addListener((ListChangeListener<StudyItem>) c -> mark());
    }

    /** With the keyboard on it, arrows go from case to case, with Shift they choose lines beside the shown one. */
    private void pressed(KeyEvent e) {
        boolean step = e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN;
        boolean down = e.getCode() == KeyCode.DOWN;
        if (step && e.isShiftDown()) {
            selection.extend(down, getItems());
            Reveal.line(this, getItems().indexOf(selection.lead()), 1, this::scrollTo);
        } else if (step) {
            cases.step(down);
        } else if (e.getCode() == KeyCode.ESCAPE && selection.severalBinding().get()) {
            selection.onlyTheShown();
        } else {
            return;
        }
        e.consume();
    }

    private void choose(StudyItem item, MouseEvent e) {
        boolean menu = e.getButton() == MouseButton.SECONDARY;
        if (item == null || !(menu || e.getButton() == MouseButton.PRIMARY)) {
            return;
        }
        if (menu && selection.contains(item)) {
            // the menu is for all that are chosen
            mark();
        } else if (e.isShiftDown() && !menu) {
            selection.extendTo(item, getItems());
            requestFocus();
        } else if (e.isShortcutDown() && !menu) {
            selection.toggle(item);
            requestFocus();
        } else {
            pointed = true;
            cases.chosenProperty().set(item);
            pointed = false;
            selection.onlyTheShown();
        }
        mark();
    }

    /** Another case is shown. */
    private void show() {
        mark();
        if (!pointed) {
            Reveal.line(this, cases.shown().indexOf(cases.chosen()), 1, this::scrollTo);
        }
    }

    /** Marks what is chosen, the shown case among it. */
    private void mark() {
        int shown = cases.shown().indexOf(cases.chosen());
        getSelectionModel().clearSelection();
        selection.items().forEach(i -> getSelectionModel().select(cases.shown().indexOf(i)));
        if (shown >= 0) {
            if (selection.items().isEmpty()) {
                getSelectionModel().select(shown);
            }
            getFocusModel().focus(shown);
        }
    }
}
