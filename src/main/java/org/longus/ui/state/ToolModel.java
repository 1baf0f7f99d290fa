package org.longus.ui.state;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.measure.HuRange;

/** The chosen tool and the one brush: slider, ring and keys share its size. */
public final class ToolModel {
    public static final double SMALLEST_RADIUS_MM = 0.5;
    public static final double LARGEST_RADIUS_MM = 25;
    private static final double SIZE_STEP = 1.25;

    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.NAVIGATE);
    private final DoubleProperty radiusMm = new SimpleDoubleProperty(5) {
        @Override
        public void set(double value) {
            super.set(Math.clamp(value, SMALLEST_RADIUS_MM, LARGEST_RADIUS_MM));
        }
    };
    private final BooleanProperty heldToMuscleHu = new SimpleBooleanProperty(true);
    private final BooleanProperty controlHeld = new SimpleBooleanProperty();
    private final BooleanProperty panHeld = new SimpleBooleanProperty();

    /** The HU range that painting is held to when {@link #heldToMuscleHuProperty()} says so. */
    public static HuRange paintRange() {
        return HuRange.MUSCLE;
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    public Tool tool() {
        return tool.get();
    }

    public DoubleProperty radiusMmProperty() {
        return radiusMm;
    }

    public double radiusMm() {
        return radiusMm.get();
    }

    /** One step of the keys {@code [} and {@code ]}. */
    public void resize(boolean larger) {
        radiusMm.set(larger ? radiusMm() * SIZE_STEP : radiusMm() / SIZE_STEP);
    }

    /** Whether painting leaves pixels alone that are not of muscle density. Erasing is never limited. */
    public BooleanProperty heldToMuscleHuProperty() {
        return heldToMuscleHu;
    }

    /** Ctrl is down: the brush erases meanwhile, the wheel zooms. */
    public BooleanProperty controlHeldProperty() {
        return controlHeld;
    }

    /** The space bar is down: the left button pans meanwhile. */
    public BooleanProperty panHeldProperty() {
        return panHeld;
    }

    public boolean paints() {
        return tool() != Tool.NAVIGATE;
    }

    /** Whether a stroke begun now would take pixels away. */
    public boolean erases() {
        return tool() == Tool.ERASER || tool() == Tool.BRUSH && controlHeld.get();
    }
}
