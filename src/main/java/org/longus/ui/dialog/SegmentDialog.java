package org.longus.ui.dialog;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.longus.io.mask.DrawnMasks;

/** Which of several masks that a file holds. */
public final class SegmentDialog extends Dialog<DrawnMasks.Segment> {
    public SegmentDialog(Window owner, DrawnMasks masks) {
        Dialogs.prepare(
                this,
                owner,
                "segment-dialog",
                "Choose a mask",
                "'%s' holds %s masks. Which one?"
                        .formatted(masks.file().getFileName(), masks.segments().size()));
        ListView<DrawnMasks.Segment> list = new ListView<>();
        list.setId("segments");
        list.setAccessibleText("Masks of the file");
        list.getItems().setAll(masks.segments());
        list.setCellFactory(view -> new NameCell());
        list.getSelectionModel().selectFirst();
        list.getStyleClass().add("series-list");
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                take(list);
            }
        });
        // a list keeps Enter to itself
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                take(list);
                e.consume();
            }
        });
        getDialogPane().setContent(Dialogs.content(list));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        setOnShown(e -> list.requestFocus());
        setResizable(true);
        setResultConverter(b -> b == ButtonType.OK ? list.getSelectionModel().getSelectedItem() : null);
    }

    private void take(ListView<DrawnMasks.Segment> list) {
        DrawnMasks.Segment chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            setResult(chosen);
            close();
        }
    }

    private static final class NameCell extends ListCell<DrawnMasks.Segment> {
        @Override
        protected void updateItem(DrawnMasks.Segment segment, boolean empty) {
            super.updateItem(segment, empty);
            setText(empty ? null : segment.name());
        }
    }
}
