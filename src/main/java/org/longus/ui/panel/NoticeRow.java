package org.longus.ui.panel;

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

/** A notice in full: the sentence, and what the program knows of the cause. */
final class NoticeRow extends VBox {
    NoticeRow(Notice notice, Messages messages) {
        getStyleClass().addAll("notice", style(notice));
        Label text = Controls.wrapped(notice.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button dismiss =
                Controls.button("dismiss-one", Feather.X, "", "Dismiss this notice", () -> messages.dismiss(notice));
        dismiss.getStyleClass().addAll("small", "flat");
        HBox line = Controls.styled(new HBox(new FontIcon(icon(notice)), text, dismiss), "tool-row");
        line.setAlignment(Pos.TOP_LEFT);
        getChildren().add(line);
        if (!notice.details().isEmpty()) {
            addDetails(notice);
        }
    }

    private void addDetails(Notice notice) {
        TextArea details = new TextArea(notice.details());
        details.setId("notice-cause");
        details.setEditable(false);
        details.setPrefRowCount(5);
        details.setAccessibleText("Details of the error");
        Button copy = Controls.button(
                "copy-details", Feather.COPY, "Copy", "Copy sentence and details, to be sent to the developers", () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(notice.text() + "\n\n" + notice.details());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        copy.getStyleClass().add("small");
        HBox right = new HBox(copy);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(details, right);
    }

    static String style(Notice notice) {
        return switch (notice.kind()) {
            case INFORMATION -> "notice-information";
            case WARNING -> "notice-warning";
            case ERROR -> "notice-error";
        };
    }

    static Feather icon(Notice notice) {
        return switch (notice.kind()) {
            case INFORMATION -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case ERROR -> Feather.ALERT_OCTAGON;
        };
    }
}
