package org.longus.ui.panel;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.review.ReviewState;

/** A state as a shape; the colour only repeats what shape and word say. */
final class StateIcon extends FontIcon {
    private static final String PREFIX = "state-";

    void show(ReviewState state) {
        setIconCode(
                switch (state) {
                    case NEW -> Feather.CIRCLE;
                    case PREDICTED -> Feather.CPU;
                    case EDITED -> Feather.EDIT_2;
                    case APPROVED -> Feather.CHECK_CIRCLE;
                    case FLAGGED -> Feather.FLAG;
                    case EXCLUDED -> Feather.SLASH;
                    case FINISHED -> Feather.CHECK_SQUARE;
                });
        getStyleClass().removeIf(c -> c.startsWith(PREFIX));
        getStyleClass().add(PREFIX + state.name().toLowerCase(Locale.ROOT));
    }

    static StateIcon of(ReviewState state) {
        StateIcon icon = new StateIcon();
        icon.show(state);
        return icon;
    }
}
