package org.longus.ui.panel;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/** A panel beside the planes, which scrolls where it is too tall. */
class SidePanel extends ScrollPane {
    /** @param style of its own */
    SidePanel(Node content, String style) {
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add(style);
    }

    /**
     * The toolkit keeps a picture of all that is seen of a scroll pane, and paints the whole of it anew for whatever changes in
     * it: a blinking caret took a tenth of a processor. Without that picture the caret alone is painted.
     */
    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildrenUnmodifiable().stream()
                .filter(n -> n.getStyleClass().contains("viewport"))
                .forEach(n -> n.setCache(false));
        return skin;
    }
}
