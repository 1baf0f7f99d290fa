package org.longus.ui.panel;

import javafx.scene.Node;
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
            if (hasKeyboard(form) && hidden > 0) {
                double moved = now.doubleValue() - was.doubleValue();
                panel.setVvalue(Math.clamp(panel.getVvalue() + moved / hidden, 0, 1));
            }
        });
    }

    /** Not the toolkit's own "focus within": that stays true where the form was disabled meanwhile. */
    private static boolean hasKeyboard(Region form) {
        Node at = form.getScene() == null ? null : form.getScene().getFocusOwner();
        while (at != null && at != form) {
            at = at.getParent();
        }
        return at == form;
    }
}
