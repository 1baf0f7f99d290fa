package org.longus.ui.panel;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.longus.ui.cases.CaseColumn;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.cases.CaseTable;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;

/** The rows of the table of cases: a row is the chosen case, several are chosen together. */
final class CaseTableView extends TableView<StudyItem> {
    private final CaseTable model;
    private final CaseList list;
    private final CaseSelection selection;
    private final ObservableValue<DecimalSign> sign;
    private final Runnable back;
    private boolean following;

    /**
     * @param sign with which figures are shown
     * @param back shows the planes
     */
    CaseTableView(
            CaseTable model,
            CaseList list,
            CaseSelection selection,
            Commands commands,
            ObservableValue<TextScale> scale,
            ObservableValue<DecimalSign> sign,
            Runnable back) {
        super(model.rows());
        this.model = model;
        this.list = list;
        this.selection = selection;
        this.sign = sign;
        this.back = back;
        setId("case-table");
        setAccessibleText("Table of cases");
        getStyleClass().add("case-table");
        for (CaseColumn column : CaseColumn.values()) {
            getColumns().add(column(column, scale, sign));
        }
        setTableMenuButtonVisible(true);
        // a little screen has no room for it; the button at the corner shows it
        getColumns().getLast().setVisible(false);
        setPlaceholder(Controls.label("No case is as the filters ask", "text-muted"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // the model sorts: what is empty stands last whichever way is asked for
        setSortPolicy(table -> {
            model.sort(getSortOrder().stream()
                    .map(c -> new CaseTable.Order(
                            (CaseColumn) c.getUserData(), c.getSortType() == TableColumn.SortType.DESCENDING))
                    .toList());
            follow();
            return true;
        });
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<StudyItem>) c -> take());
        model.rows().addListener((ListChangeListener<StudyItem>) c -> follow());
        list.chosenProperty().subscribe(this::show);
        model.shownProperty().subscribe(shown -> {
            if (shown) {
                show();
                requestFocus();
            } else {
                selection.onlyTheShown();
            }
        });
        setContextMenu(new SeveralMenu(selection, commands));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(e -> {
            boolean onARow = e.getTarget() instanceof javafx.scene.Node n && isInARow(n);
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && onARow) {
                back.run();
            }
        });
    }

    private static boolean isInARow(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (at instanceof javafx.scene.control.TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private static TableColumn<StudyItem, String> column(
            CaseColumn of, ObservableValue<TextScale> scale, ObservableValue<DecimalSign> sign) {
        TableColumn<StudyItem, String> column =
                new TableColumn<>(of.unit().isEmpty() ? of.title() : of.title() + "\n" + of.unit());
        column.setId("column-" + of.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        column.setUserData(of);
        scale.subscribe(s -> column.setPrefWidth(of.width() * s.factor()));
        column.setCellValueFactory(row -> {
            ObservableValue<String> text = row.getValue().summaryProperty().map(s -> of.text(row.getValue()));
            return of.isNumber() ? DecimalSign.shown(sign, text) : text;
        });
        column.setCellFactory(c -> new CaseTableCell(of));
        if (of.isNumber()) {
            column.getStyleClass().add("figure-column");
        }
        return column;
    }

    /** Chooses what the person has marked. */
    private void take() {
        if (following || !model.shownProperty().get()) {
            return;
        }
        List<StudyItem> marked = marked();
        following = true;
        if (marked.size() == 1) {
            list.chosenProperty().set(marked.getFirst());
            selection.onlyTheShown();
        } else if (marked.size() > 1) {
            selection.choose(marked);
        }
        following = false;
    }

    private List<StudyItem> marked() {
        return getItems().filtered(getSelectionModel().getSelectedItems()::contains).stream()
                .toList();
    }

    /** Another case is shown, or the table is. */
    private void show() {
        if (!following && model.shownProperty().get()) {
            follow();
            Reveal.line(this, getItems().indexOf(list.chosen()), 2, this::scrollTo);
        }
    }

    /** Marks what is chosen; never more when rows change: a person may have scrolled to another place, to click there. */
    private void follow() {
        if (following || !model.shownProperty().get()) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        selection.items().forEach(getSelectionModel()::select);
        int at = getItems().indexOf(list.chosen());
        if (at >= 0) {
            getSelectionModel().select(at);
            getFocusModel().focus(at);
        }
        following = false;
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            back.run();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            back.run();
        } else if (e.getCode() == KeyCode.C && e.isShortcutDown()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(CaseTable.text(marked(), sign.getValue()::shown));
            Clipboard.getSystemClipboard().setContent(content);
        } else {
            return;
        }
        e.consume();
    }
}
