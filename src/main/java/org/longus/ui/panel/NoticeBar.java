package org.longus.ui.panel;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.display.DisplayModel;

/**
 * A sentence over the planes: what went wrong and what to do, with details for who is asked for help. It stays until it is
 * dismissed or out of date.
 */
public final class NoticeBar extends VBox {
    /** The width from which sentence and buttons stand in one row, with text of the usual size. */
    private static final double ONE_ROW = 520;

    private final Label text = Controls.label("");
    private final FontIcon icon = new FontIcon(Feather.INFO);
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private final Button more;
    private final TextArea details = new TextArea();
    private final Button copy;
    private final HBox buttons;
    private final HBox line;

    public NoticeBar(Messages messages, DisplayModel display) {
        setId("notice");
        setMaxHeight(USE_PREF_SIZE);
        text.setId("notice-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        details.setId("notice-cause");
        details.setEditable(false);
        details.setPrefRowCount(5);
        details.setAccessibleText("Details of the error");
        copy = Controls.button(
                "copy-details", Feather.COPY, "Copy", "Copy sentence and details, to be sent to the developers", () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text.getText() + "\n\n" + details.getText());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        Button dismiss = Controls.button(
                "dismiss",
                Feather.X,
                "",
                "Dismiss",
                () -> messages.noticeProperty().set(null));
        dismiss.getStyleClass().add("flat");
        more = Controls.button(
                "notice-details",
                Feather.CHEVRON_DOWN,
                "Details",
                "What the program knows of the cause",
                () -> opened.set(!opened.get()));
        for (Button button : List.of(more, copy, dismiss)) {
            button.getStyleClass().add("small");
        }
        Controls.showWhile(details, opened.and(more.visibleProperty()));
        Controls.showWhile(copy, details.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        buttons = Controls.styled(new HBox(copy, more, dismiss), "tool-row");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        line = Controls.styled(new HBox(icon, text, buttons), "tool-row");
        getChildren().addAll(line, details);
        Runnable arrange = () -> arrange(display.scale().factor());
        widthProperty().subscribe(arrange);
        display.scaleProperty().subscribe(arrange);
        messages.noticeProperty().subscribe(this::show);
    }

    /** Where the planes are narrow the buttons stand under the sentence, which would be a word a line beside them. */
    private void arrange(double factor) {
        boolean under = getWidth() > 0 && getWidth() < ONE_ROW * factor;
        if (under != getChildren().contains(buttons)) {
            line.getChildren().remove(buttons);
            getChildren().remove(buttons);
            if (under) {
                getChildren().add(1, buttons);
            } else {
                line.getChildren().add(buttons);
            }
        }
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        opened.set(false);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
        details.setText(notice.details());
        more.setVisible(!notice.details().isEmpty());
        getStyleClass()
                .setAll(
                        "notice",
                        switch (notice.kind()) {
                            case INFORMATION -> "notice-information";
                            case WARNING -> "notice-warning";
                            case ERROR -> "notice-error";
                        });
        icon.setIconCode(notice.kind() == Notice.Kind.INFORMATION ? Feather.INFO : Feather.ALERT_TRIANGLE);
    }
}
