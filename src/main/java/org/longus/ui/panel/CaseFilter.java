package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.CaseList;
import org.longus.ui.key.Shortcut;

/** Above the list: how many cases it has, the table of patients, and which cases are shown. */
public final class CaseFilter {
    private final CaseList list;
    private final TextField filter = new TextField();

    public CaseFilter(CaseList list) {
        this.list = list;
    }

    /** Puts the keyboard into the filter. */
    public void findCase() {
        filter.requestFocus();
        filter.selectAll();
    }

    /**
     * @param importPatients asks for a table of patients
     * @param busy while it cannot
     */
    public HBox heading(Runnable importPatients, ObservableBooleanValue busy) {
        Label count = Controls.label("", "text-muted", "text-small", "figures");
        count.setId("case-count");
        count.textProperty().bind(Bindings.createStringBinding(() -> count(list), list.shown(), list.all()));
        Button table = Controls.button(
                "import-patients",
                Feather.USER_PLUS,
                "",
                "Take sex, age, height and weight out of a CSV or XLSX table, by PatientID",
                importPatients);
        table.getStyleClass().addAll("flat", "small");
        table.disableProperty().bind(Bindings.isEmpty(list.all()).or(busy));
        return Controls.styled(
                new HBox(Controls.label("Cases", "panel-title"), count, Controls.spacer(), table), "tool-row");
    }

    private static String count(CaseList list) {
        int all = list.all().size();
        int shown = list.shown().size();
        return all == 0
                ? ""
                : shown == all ? Integer.toString(all) : String.format(Locale.ROOT, "%d of %d", shown, all);
    }

    /** By words. */
    public TextField wordsField() {
        filter.setId("case-filter");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Show only cases that hold these words");
        filter.setTooltip(Controls.tip(Controls.text("Name, PatientID, date, state or reason", Shortcut.FILTER)));
        filter.textProperty().bindBidirectional(list.filterProperty());
        // Enter ends typing: the keys belong to the planes again
        filter.setOnAction(e -> filter.getScene().getRoot().requestFocus());
        return filter;
    }

    /** By their state. */
    public StateFilter states() {
        return new StateFilter(list);
    }
}
