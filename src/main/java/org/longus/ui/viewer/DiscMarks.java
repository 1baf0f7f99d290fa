package org.longus.ui.viewer;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.longus.pipeline.Discs;
import org.longus.volume.Vec3;

/**
 * Where the models found the discs above and below C3: two thin lines within the section's band, with their names at the
 * left. They are the models' and do not move: once a person has moved the section they are not drawn.
 */
final class DiscMarks {
    static final String UPPER = "C2/3";
    static final String LOWER = "C3/4";
    /** Not the section's colour, in whose fill they lie. */
    private static final Color COLOUR = Color.gray(0.93, 0.85);

    private final Pen pen;

    DiscMarks(Pen pen) {
        this.pen = pen;
    }

    /** @param indent of the names, from {@code left} */
    void draw(Discs discs, Viewport v, double left, double right, double indent) {
        double upper = screenY(v, discs.upperK());
        double lower = screenY(v, discs.lowerK());
        pen.line(left, upper, right, upper, COLOUR, 0.8, 2, 4);
        pen.line(left, lower, right, lower, COLOUR, 0.8, 2, 4);
        // on the far side of each line, where the slice line never runs; the head is not always up in the file
        boolean upperIsAbove = upper < lower;
        name(UPPER, left + indent, upper, upperIsAbove);
        name(LOWER, left + indent, lower, !upperIsAbove);
    }

    private void name(String name, double x, double y, boolean above) {
        pen.text(name, x, above ? y - 1 : y + 1, TextAlignment.LEFT, above ? VPos.BOTTOM : VPos.TOP, false, COLOUR);
    }

    private static double screenY(Viewport v, double k) {
        return v.toScreen(new Vec3(0, 0, k)).getY();
    }
}
