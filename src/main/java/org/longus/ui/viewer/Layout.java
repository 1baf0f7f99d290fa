package org.longus.ui.viewer;

/** How the planes share their place. */
public enum Layout {
    AXIAL_LARGE("Axial large, two beside it", "F2"),
    SIDE_BY_SIDE("Three side by side", "F3"),
    AXIAL_ALONE("Axial alone", "F4");

    private final String label;
    private final String key;

    Layout(String label, String key) {
        this.label = label;
        this.key = key;
    }

    public String label() {
        return label;
    }

    public String key() {
        return key;
    }
}
