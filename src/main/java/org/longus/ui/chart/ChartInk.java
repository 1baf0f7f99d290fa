package org.longus.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;

/** The colours of a chart as the style sheet has them now: a canvas cannot ask it itself. Its nodes are in the scene and not seen. */
final class ChartInk extends Group {
    /** As many groups have an ink, a dash and a mark of their own. */
    static final int GROUPS = 4;

    private static final double[][] DASHES = {{}, {9, 4}, {2, 3}, {9, 3, 2, 3}};

    private final List<Circle> groups = new ArrayList<>();
    private final Circle text = named("chart-text");
    private final Circle grid = named("chart-grid");
    private final Circle line = named("chart-line");
    private final Circle focus = named("chart-focus");
    private final Circle ground = named("chart-ground");

    /** @param changed told when the theme has changed */
    ChartInk(Runnable changed) {
        for (int n = 0; n < GROUPS; n++) {
            groups.add(named("chart-group-" + n));
        }
        groups.forEach(g -> g.fillProperty().subscribe(changed));
        text.fillProperty().subscribe(changed);
        setOpacity(0);
        setManaged(false);
        setMouseTransparent(true);
    }

    private Circle named(String style) {
        Circle one = new Circle(0.5);
        one.getStyleClass().add(style);
        getChildren().add(one);
        return one;
    }

    Paint group(int n) {
        return groups.get(n % GROUPS).getFill();
    }

    /** The same, to be seen through. */
    Paint group(int n, double opacity) {
        return group(n) instanceof Color c ? c.deriveColor(0, 1, 1, opacity) : group(n);
    }

    double[] dash(int n) {
        return DASHES[n % GROUPS];
    }

    Paint text() {
        return text.getFill();
    }

    Paint grid() {
        return grid.getFill();
    }

    Paint line() {
        return line.getFill();
    }

    Paint line(double opacity) {
        return line() instanceof Color c ? c.deriveColor(0, 1, 1, opacity) : line();
    }

    Paint focus() {
        return focus.getFill();
    }

    Paint ground() {
        return ground.getFill();
    }
}
