package org.longus.ui.state;

/** What the left button does: edit the mask on the axial plane, measure on any plane, or take the cross-hair along. */
public enum Tool {
    NAVIGATE("Navigate", Use.LOOK, false),
    BRUSH("Brush", Use.EDIT, true),
    ERASER("Eraser", Use.EDIT, true),
    LASSO("Lasso", Use.EDIT, false),
    POLYGON("Polygon", Use.EDIT, false),
    FILL("Fill", Use.EDIT, true),
    MIRROR("Mirror", Use.EDIT, false),
    RULER("Ruler", Use.MEASURE, false),
    ANGLE("Angle", Use.MEASURE, false);

    private enum Use {
        LOOK,
        EDIT,
        MEASURE
    }

    private final String label;
    private final Use use;
    private final boolean round;

    Tool(String label, Use use, boolean round) {
        this.label = label;
        this.use = use;
        this.round = round;
    }

    public String label() {
        return label;
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
