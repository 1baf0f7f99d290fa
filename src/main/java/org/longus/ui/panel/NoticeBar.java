package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;

/**
 * What went wrong and what to do, in a line of its own under the planes: nothing of a picture is covered, and none moves. The
 * gravest notice is shown; a press shows all of them in full, with details for who is asked for help. Each stays until it is
 * dismissed or no longer true.
 */
public final class NoticeBar extends HBox {
    private final Messages messages;
    private final Label text = Controls.label("");
    private final FontIcon icon = new FontIcon(Feather.INFO);
    private final Button more;
    private final VBox all = Controls.styled(new VBox(), "notices");
    private final Bubble bubble = new Bubble("notices", PopOver.ArrowLocation.BOTTOM_LEFT, all);

    public NoticeBar(Messages messages) {
        this.messages = messages;
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("notice-text");
        // it gives way to the buttons
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(Controls.tip(""));
        text.getTooltip().textProperty().bind(text.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        more = Controls.button(
                "notice-details",
                Feather.CHEVRON_UP,
                "Details",
                "All notices in full, with what the program knows of the cause",
                () -> bubble.toggle(text));
        Button dismiss = Controls.button("dismiss", Feather.X, "", "Dismiss this notice", messages::dismiss);
        more.getStyleClass().add("small");
        dismiss.getStyleClass().addAll("small", "flat");
        more.managedProperty().bind(more.visibleProperty());
        getChildren().addAll(icon, text, more, dismiss);
        visibleProperty().bind(messages.noticeProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        messages.noticeProperty().subscribe(this::show);
        messages.notices().addListener((ListChangeListener<Notice>) change -> list());
        more.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        this::hasMore,
                        text.widthProperty(),
                        text.fontProperty(),
                        messages.noticeProperty(),
                        messages.notices()));
        more.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.notices().size() > 1
                                ? "All %d".formatted(messages.notices().size())
                                : "Details",
                        messages.notices()));
    }

    /** Whether the line does not say it all. */
    private boolean hasMore() {
        Notice first = messages.noticeProperty().get();
        return first != null
                && (messages.notices().size() > 1
                        || !first.details().isEmpty()
                        || text.getWidth() < Math.floor(text.prefWidth(-1)));
    }

    private void show(Notice notice) {
        if (notice == null) {
            bubble.hide();
            return;
        }
        text.setText(notice.text());
        getStyleClass().setAll("notice", NoticeRow.style(notice));
        icon.setIconCode(NoticeRow.icon(notice));
    }

    private void list() {
        all.getChildren()
                .setAll(messages.notices().stream()
                        .map(n -> new NoticeRow(n, messages))
                        .toList());
    }
}
