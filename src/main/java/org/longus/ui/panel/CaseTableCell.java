package org.longus.ui.panel;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.longus.ui.cases.CaseColumn;
import org.longus.ui.cases.StudyItem;

/** A figure or a word of the table of cases; where it is empty its tooltip says why. */
final class CaseTableCell extends TableCell<StudyItem, String> {
    private final CaseColumn column;
    private final Tooltip tip = Controls.tip("");
    private final StateIcon icon = new StateIcon();

    CaseTableCell(CaseColumn column) {
        this.column = column;
        if (column.isNumber()) {
            getStyleClass().add("figures");
        }
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        StudyItem item = empty || getTableRow() == null ? null : getTableRow().getItem();
        setText(item == null ? null : text);
        setGraphic(null);
        setTooltip(null);
        if (item == null) {
            return;
        }
        if (column == CaseColumn.STATE) {
            icon.show(item.state());
            setGraphic(icon);
        }
        String explained = column.explained(item);
        if (!explained.isEmpty()) {
            tip.setText(explained);
            setTooltip(tip);
        }
        setAccessibleText("%s: %s".formatted(column.heading(), text.isEmpty() ? "empty. " + explained : text));
    }
}
