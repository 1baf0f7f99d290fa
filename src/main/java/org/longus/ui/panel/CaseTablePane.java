package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.cases.CaseTable;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;

/** The table of cases with its filters, and how the areas spread beside it; it stands in place of the planes. */
public final class CaseTablePane extends BorderPane {
    /** @param sign with which figures are shown */
    public CaseTablePane(
            CaseTable model,
            CaseList list,
            CaseSelection selection,
            Commands commands,
            ObservableValue<TextScale> scale,
            ObservableValue<DecimalSign> sign) {
        setId("case-table-pane");
        getStyleClass().add("case-table-pane");
        Runnable back = commands.of(Shortcut.TABLE);
        CaseTableView view = new CaseTableView(model, list, selection, commands, scale, sign, back);
        Label count = Controls.label("", "text-muted", "figures");
        count.setId("table-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                Locale.ROOT,
                                "%d of %d",
                                model.rows().size(),
                                list.all().size()),
                        model.rows(),
                        list.all()));
        Button planes = Controls.button(
                "table-back",
                Feather.ARROW_LEFT,
                "Planes",
                Controls.text("Back to the planes, with the chosen case (also Enter and Esc)", Shortcut.TABLE),
                back);
        Button export = Controls.button(
                "table-export",
                Feather.SAVE,
                "Export the list",
                Controls.text("Write every case's folder and one workbook", Shortcut.EXPORT_LIST),
                commands.of(Shortcut.EXPORT_LIST));
        HBox heading = Controls.styled(
                new HBox(planes, Controls.label("Table of cases", "table-title"), count, Controls.spacer(), export),
                "tool-row");
        setTop(Controls.styled(new VBox(heading, new CaseTableFilters(model, list)), "rows"));
        setCenter(view);
        AreaStrips strips = new AreaStrips(model, list, scale);
        VBox.setVgrow(strips, Priority.ALWAYS);
        Label figures = Controls.wrapped("", "text-small", "figures");
        figures.setId("area-text");
        figures.textProperty().bind(DecimalSign.shown(sign, strips.accessibleTextProperty()));
        VBox beside = Controls.styled(
                new VBox(Controls.label("SMA of the rows (cm\u00B2)", "panel-title"), strips, figures), "table-beside");
        setRight(beside);
        Controls.showWhile(this, model.shownProperty());
    }
}
