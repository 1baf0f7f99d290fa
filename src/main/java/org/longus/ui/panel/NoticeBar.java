package org.longus.ui.panel;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.state.Notice;
import org.longus.ui.state.Workbench;

/** A sentence above the planes: what went wrong and what to do. It stays until it is dismissed or out of date. */
public final class NoticeBar extends HBox {
    private final Label text = Controls.label("");
    private final FontIcon icon = new FontIcon(Feather.INFO);

    public NoticeBar(Workbench bench) {
        setId("notice");
        text.setId("notice-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button dismiss = Controls.button(
                "dismiss",
                Feather.X,
                "",
                "Dismiss",
                () -> bench.noticeProperty().set(null));
        dismiss.getStyleClass().addAll("flat", "small");
        getChildren().addAll(icon, text, dismiss);
        bench.noticeProperty().subscribe(this::show);
    }

    private void show(Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            return;
        }
        text.setText(notice.text());
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
