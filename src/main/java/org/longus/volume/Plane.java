package org.longus.volume;

/** The three planes of an axial stack, each named after what is constant on it. */
public enum Plane {
    /** Constant k: left-right across, anterior at the top. */
    AXIAL(0, 1, 2),
    /** Constant j: left-right across, head at the top. */
    CORONAL(0, 2, 1),
    /** Constant i: anterior on the left, head at the top. */
    SAGITTAL(1, 2, 0);

    private final int across;
    private final int down;
    private final int through;

    Plane(int across, int down, int through) {
        this.across = across;
        this.down = down;
        this.through = through;
    }

    /** The body axis (0 i, 1 j, 2 k) that runs across the picture. */
    public int acrossAxis() {
        return across;
    }

    public int downAxis() {
        return down;
    }

    /** The body axis that one scrolls along. */
    public int throughAxis() {
        return through;
    }
}
