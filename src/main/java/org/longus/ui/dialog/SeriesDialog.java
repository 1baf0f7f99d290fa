package org.longus.ui.dialog;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;

/** Which of several series to open; the one with most slices is chosen already. */
public final class SeriesDialog extends Dialog<SeriesChoice> {
    public SeriesDialog(Window owner, InputScan scan) {
        Dialogs.prepare(
                this,
                owner,
                "series-dialog",
                "Choose a series",
                "%d CT series were found. Which one shows the neck?"
                        .formatted(scan.choices().size()));
        ListView<SeriesChoice> list = new ListView<>();
        list.setId("series");
        list.getItems().setAll(scan.choices());
        list.setCellFactory(view -> new ChoiceCell());
        list.getSelectionModel().select(scan.preferred());
        list.getStyleClass().add("series-list");
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && list.getSelectionModel().getSelectedItem() != null) {
                setResult(list.getSelectionModel().getSelectedItem());
                close();
            }
        });
        VBox content = Dialogs.content(list);
        content.getStyleClass().add("dialog-wide");
        VBox.setVgrow(list, Priority.ALWAYS);
        if (!scan.leftOut().isEmpty()) {
            Label leftOut = new Label(String.join("\n", scan.leftOut()));
            leftOut.setWrapText(true);
            leftOut.getStyleClass().addAll("text-muted", "text-small");
            content.getChildren().add(leftOut);
        }
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        setResultConverter(b -> b == ButtonType.OK ? list.getSelectionModel().getSelectedItem() : null);
    }

    private static final class ChoiceCell extends ListCell<SeriesChoice> {
        @Override
        protected void updateItem(SeriesChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            String title = choice.description().isEmpty() ? choice.name() : choice.description();
            Label name = new Label(title);
            name.getStyleClass().add("case-name");
            Label facts = new Label("%d slices, %.2f mm apart, %d x %d pixels of %.2f mm"
                    .formatted(
                            choice.slices(),
                            choice.sliceSpacingMm(),
                            choice.fileGeometry().sizeI(),
                            choice.fileGeometry().sizeJ(),
                            choice.fileGeometry().spacingI()));
            facts.getStyleClass().addAll("text-muted", "text-small");
            VBox box = new VBox(2, name, facts);
            for (String warning : choice.warnings()) {
                Label line = new Label(warning);
                line.setWrapText(true);
                line.getStyleClass().add("series-warning");
                line.getStyleClass().addAll("text-small", "flag-warning");
                box.getChildren().add(line);
            }
            setGraphic(box);
        }
    }
}
