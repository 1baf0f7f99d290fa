package org.longus.ui.panel;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * What stands above a form may grow while the form is filled in, as when the models come to an end: the panel scrolls by as
 * much, and the form stays where it is.
 */
final class FormAnchor {
    private FormAnchor() {}

    /** @param form anywhere in the panel's content */
    static void hold(ScrollPane panel, Region form) {
        form.layoutYProperty().subscribe((was, now) -> {
            Region content = (Region) panel.getContent();
            double hidden = content.getHeight() - panel.getViewportBounds().getHeight();
            if (form.isFocusWithin() && hidden > 0) {
                double moved = now.doubleValue() - was.doubleValue();
                panel.setVvalue(Math.clamp(panel.getVvalue() + moved / hidden, 0, 1));
            }
        });
    }
}
