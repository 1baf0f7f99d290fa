package org.longus.ui.panel;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Over the planes while files are dragged over the window: whether they are welcome. */
public final class DropFrame extends StackPane {
    private final Label words = Controls.wrapped("", "drop-words");

    public DropFrame() {
        setId("drop-frame");
        words.setId("drop-words");
        getChildren().add(words);
        getStyleClass().add("drop-frame");
        setMouseTransparent(true);
        hide();
    }

    /** @param refusal why they cannot be opened now; empty where they can */
    public void show(String refusal) {
        boolean welcome = refusal.isEmpty();
        words.setText(welcome ? "Drop to open" : refusal);
        getStyleClass().removeAll("drop-welcome", "drop-refused");
        getStyleClass().add(welcome ? "drop-welcome" : "drop-refused");
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
