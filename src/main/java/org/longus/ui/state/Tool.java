package org.longus.ui.state;

/** What the left button does on the axial plane. */
public enum Tool {
    NAVIGATE("Navigate"),
    BRUSH("Brush"),
    ERASER("Eraser");

    private final String label;

    Tool(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
