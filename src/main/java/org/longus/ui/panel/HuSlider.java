package org.longus.ui.panel;

import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.RangeSlider;
import org.longus.ui.display.HuScale;

/**
 * Two thumbs on a scale of HU: the low and the high end of a range. Arrows move the one that has the keyboard, Tab goes from
 * the first to the second; a drag leaves the keyboard where it was.
 */
final class HuSlider extends RangeSlider {
    private static final int STEP_HU = 5;

    /** Takes both ends as they are moved, in whole HU. */
    interface Taking {
        void take(int lowHu, int highHu);
    }

    /** Of the whole length: thumbs that lie on one another at an end could not be parted again. */
    private static final double APART = 0.03;

    private final HuScale scale;
    private boolean showing;
    /** What had the keyboard before the pointer came; null while nothing is dragged. */
    private Node before;

    HuSlider(String id, String what, HuScale scale, Taking taking) {
        super(0, 1, 0, 1);
        this.scale = scale;
        setId(id);
        setAccessibleText(what);
        setTooltip(Controls.tip(what + String.format(Locale.ROOT, "; arrows move a thumb by about %d HU", STEP_HU)));
        setBlockIncrement(scale.step(STEP_HU));
        Runnable moved = () -> {
            if (!showing) {
                taking.take(lowHu(), highHu());
            }
        };
        lowValueProperty().subscribe(() -> {
            if (!showing) {
                setLowValue(Math.max(0, Math.min(getLowValue(), getHighValue() - APART)));
            }
            moved.run();
        });
        highValueProperty().subscribe(() -> {
            if (!showing) {
                setHighValue(Math.min(1, Math.max(getHighValue(), getLowValue() + APART)));
            }
            moved.run();
        });
        // its thumbs take the keyboard at every press
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> before = getScene().getFocusOwner());
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> Platform.runLater(this::giveBack));
    }

    private void giveBack() {
        if (before != null && before != this) {
            before.requestFocus();
        }
        before = null;
    }

    private int lowHu() {
        return scale.hu(getLowValue());
    }

    private int highHu() {
        return scale.hu(getHighValue());
    }

    /** Moves the thumbs there, which takes nothing. */
    void show(double lowHu, double highHu) {
        if (lowHu() == lowHu && highHu() == highHu) {
            return;
        }
        showing = true;
        // the low thumb never passes the high one
        setLowValue(0);
        setHighValue(scale.at(highHu));
        setLowValue(scale.at(lowHu));
        showing = false;
    }
}
