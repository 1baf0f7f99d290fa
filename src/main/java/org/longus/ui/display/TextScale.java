package org.longus.ui.display;

/** How large text and controls are; the picture of the CT keeps its own zoom. */
public enum TextScale {
    USUAL(100),
    LARGE(125),
    LARGER(150),
    DOUBLE(200);

    private final int percent;

    TextScale(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** Of 100 %. */
    public double factor() {
        return percent / 100.0;
    }

    /** The next step up; the largest stays. */
    public TextScale larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next step down; the smallest stays. */
    public TextScale smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** The usual one for a percentage that there is no step for. */
    public static TextScale of(double percent) {
        for (TextScale scale : values()) {
            if (scale.percent == percent) {
                return scale;
            }
        }
        return USUAL;
    }
}
