package org.longus.ui.viewer;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The brush at its true size under the pointer: a light line within a dark one, to be seen on any background. */
final class BrushRing extends Group {
    static final Color PAINT = Color.WHITE;
    /** Erasing differs by colour and by a dash, for who sees no difference in colour. */
    static final Color ERASE = Color.web("#E69F00");

    private final Circle dark = new Circle();
    private final Circle light = new Circle();
    private final Line minus = new Line();

    BrushRing() {
        dark.setFill(null);
        dark.setStroke(Color.gray(0, 0.8));
        dark.setStrokeWidth(3.2);
        light.setFill(null);
        light.setStrokeWidth(1.4);
        minus.setStroke(ERASE);
        minus.setStrokeWidth(1.6);
        getChildren().addAll(dark, light, minus);
        setMouseTransparent(true);
        setVisible(false);
        setManaged(false);
        setId("brush-ring");
    }

    /** @param radius in screen points */
    void show(Point2D at, double radius, boolean erases) {
        for (Circle circle : new Circle[] {dark, light}) {
            circle.setCenterX(at.getX());
            circle.setCenterY(at.getY());
            circle.setRadius(Math.max(1, radius));
        }
        light.setStroke(erases ? ERASE : PAINT);
        light.getStrokeDashArray().setAll(erases ? new Double[] {5.0, 4.0} : new Double[] {});
        minus.setVisible(erases);
        minus.setStartX(at.getX() - 4);
        minus.setEndX(at.getX() + 4);
        minus.setStartY(at.getY());
        minus.setEndY(at.getY());
        setVisible(true);
    }
}
