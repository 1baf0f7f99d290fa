package org.longus.ui.panel;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.io.CtSeries;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Workbench;

/** The opened cases; the chosen one is shown. */
public final class CasesPanel extends VBox {
    public CasesPanel(Workbench bench) {
        getStyleClass().addAll("side-panel", "cases-panel");
        ListView<CaseModel> list = new ListView<>(bench.cases());
        list.setId("cases");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CaseCell(bench));
        list.setPlaceholder(Controls.label("No case yet", "text-muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                bench.currentProperty().set(chosen);
            }
        });
        bench.currentProperty().subscribe(shown -> {
            if (shown == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(shown);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Controls.label("Cases", "panel-title"), list);
    }

    /** Who, which scan, and how far. */
    static String who(CtSeries series) {
        String name = series.identity().patientName().replace('^', ' ').strip();
        String id = series.identity().patientId();
        return !name.isEmpty() ? name : !id.isEmpty() ? id : series.name();
    }

    private static final class CaseCell extends ListCell<CaseModel> {
        private final Label who = Controls.label("", "case-name");
        private final Label scan = Controls.label("", "text-muted", "text-small");
        private final Label state = Controls.label("", "text-small", "case-state");
        private final VBox box = new VBox(2, who, scan, state);
        private final ContextMenu menu;

        CaseCell(Workbench bench) {
            MenuItem close = new MenuItem("Close   Ctrl+W");
            close.setOnAction(e -> bench.close());
            menu = new ContextMenu(close);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(CaseModel model, boolean empty) {
            super.updateItem(model, empty);
            state.textProperty().unbind();
            if (empty || model == null) {
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            CtSeries series = model.series();
            String date = series.identity().studyDate();
            who.setText(who(series));
            scan.setText(date.isEmpty() ? series.name() : date + "  " + series.name());
            state.textProperty().bind(model.stateProperty().map(s -> s.words()));
            setTooltip(Controls.tip(who(series) + "\n" + series.source()));
            setGraphic(box);
            setContextMenu(menu);
        }
    }
}
