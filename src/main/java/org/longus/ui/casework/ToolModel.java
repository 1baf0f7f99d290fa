package org.longus.ui.casework;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.measure.HuRange;

/** The chosen tool, the one brush and the reach of a fill: slider, ring and keys share the size of each. */
public final class ToolModel {
    public static final double SMALLEST_RADIUS_MM = 0.5;
    public static final double LARGEST_RADIUS_MM = 25;
    public static final double LARGEST_REACH_MM = 60;
    private static final double SIZE_STEP = 1.25;

    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.NAVIGATE);
    private final DoubleProperty radiusMm = size(5, LARGEST_RADIUS_MM);
    private final DoubleProperty reachMm = size(20, LARGEST_REACH_MM);
    private final BooleanProperty heldToMuscleHu = new SimpleBooleanProperty(true);
    private final BooleanProperty controlHeld = new SimpleBooleanProperty();
    private final BooleanProperty panHeld = new SimpleBooleanProperty();

    private static DoubleProperty size(double mm, double largestMm) {
        return new SimpleDoubleProperty(mm) {
            @Override
            public void set(double value) {
                super.set(Math.clamp(value, SMALLEST_RADIUS_MM, largestMm));
            }
        };
    }

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

    /** How far from the click a fill may go, in mm. */
    public DoubleProperty reachMmProperty() {
        return reachMm;
    }

    /** The size of the chosen tool: the fill's reach, or the brush's radius. */
    public DoubleProperty sizeMmProperty() {
        return tool() == Tool.FILL ? reachMm : radiusMm;
    }

    /** One step of the keys {@code [} and {@code ]}. */
    public void resize(boolean larger) {
        DoubleProperty size = sizeMmProperty();
        size.set(larger ? size.get() * SIZE_STEP : size.get() / SIZE_STEP);
    }

    /** Whether painting leaves pixels alone that are not of muscle density. Erasing is never limited. */
    public BooleanProperty heldToMuscleHuProperty() {
        return heldToMuscleHu;
    }

    /** Ctrl is down: what adds takes away meanwhile, the wheel zooms. */
    public BooleanProperty controlHeldProperty() {
        return controlHeld;
    }

    /** The space bar is down: the left button pans meanwhile. */
    public BooleanProperty panHeldProperty() {
        return panHeld;
    }

    /** Whether the tool would take pixels away if it were used now. */
    public boolean erases() {
        return tool() == Tool.ERASER || tool().adds() && controlHeld.get();
    }
}
