package org.longus.ui.casework;

import org.longus.ui.key.Shortcut;

/** What the left button does: edit the mask on the axial plane, measure on any plane, or take the cross-hair along. */
public enum Tool {
    NAVIGATE("Navigate", Shortcut.NAVIGATE, Use.LOOK, false),
    BRUSH("Brush", Shortcut.BRUSH, Use.EDIT, true),
    ERASER("Eraser", Shortcut.ERASER, Use.EDIT, true),
    LASSO("Lasso", Shortcut.LASSO, Use.EDIT, false),
    POLYGON("Polygon", Shortcut.POLYGON, Use.EDIT, false),
    FILL("Fill", Shortcut.FILL, Use.EDIT, true),
    MIRROR("Mirror", Shortcut.MIRROR, Use.EDIT, false),
    RULER("Ruler", Shortcut.DISTANCE, Use.MEASURE, false),
    ANGLE("Angle", Shortcut.ANGLE, Use.MEASURE, false);

    private enum Use {
        LOOK,
        EDIT,
        MEASURE
    }

    private final String label;
    private final Shortcut key;
    private final Use use;
    private final boolean round;

    Tool(String label, Shortcut key, Use use, boolean round) {
        this.label = label;
        this.key = key;
        this.use = use;
        this.round = round;
    }

    public String label() {
        return label;
    }

    /** Takes it into the hand. */
    public Shortcut key() {
        return key;
    }

    /** Whether it changes the mask. */
    public boolean edits() {
        return use == Use.EDIT;
    }

    /** Whether it draws a distance or an angle. */
    public boolean measures() {
        return use == Use.MEASURE;
    }

    /** Whether it has a size in mm, shown as a ring around the pointer. */
    public boolean isRound() {
        return round;
    }

    /** Whether it takes away while Ctrl is held, and adds otherwise. */
    public boolean adds() {
        return edits() && this != ERASER && this != MIRROR;
    }
}
