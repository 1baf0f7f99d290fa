package org.longus.ui.viewer;

import org.longus.ui.key.Shortcut;

/** How the planes share their place. */
public enum Layout {
    AXIAL_LARGE(Shortcut.AXIAL_LARGE),
    SIDE_BY_SIDE(Shortcut.SIDE_BY_SIDE),
    AXIAL_ALONE(Shortcut.AXIAL_ALONE);

    private final Shortcut key;

    Layout(Shortcut key) {
        this.key = key;
    }

    public String label() {
        return key.what();
    }

    public Shortcut key() {
        return key;
    }
}
