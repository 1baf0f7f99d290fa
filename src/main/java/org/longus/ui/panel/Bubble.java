package org.longus.ui.panel;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** A little window beside a control, gone with Esc or a press elsewhere. */
final class Bubble {
    private final PopOver popOver;
    private final VBox content;

    Bubble(String id, PopOver.ArrowLocation arrow, Node... parts) {
        content = Controls.styled(new VBox(parts), "bubble");
        content.setId(id);
        popOver = new PopOver(content);
        // a range slider keeps every key to itself
        content.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                popOver.hide();
                e.consume();
            }
        });
        popOver.setArrowLocation(arrow);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setFadeInDuration(Duration.ZERO);
        popOver.setFadeOutDuration(Duration.ZERO);
    }

    /** Opens it beside a control, or closes it where it is open. */
    void toggle(Node beside) {
        if (popOver.isShowing()) {
            popOver.hide();
            return;
        }
        popOver.show(beside);
        // its own white sheet lies on its root, and would win over the window's
        var sheets = popOver.getRoot().getStylesheets();
        beside.getScene().getStylesheets().stream()
                .filter(s -> !sheets.contains(s))
                .forEach(sheets::add);
    }

    void hide() {
        popOver.hide();
    }

    boolean isShowing() {
        return popOver.isShowing();
    }
}
