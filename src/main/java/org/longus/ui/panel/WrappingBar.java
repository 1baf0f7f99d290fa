package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Groups of controls side by side, in as many rows as they need; the last group stands at the right of the first row. Before a
 * second row is begun the bar gets the pseudo-classes "compact", "tight" and "tightest", one after the other as it needs them, for
 * the style sheet to drop words that icons and tooltips say, too.
 */
class WrappingBar extends Pane {
    private static final PseudoClass[] STEPS = {
        PseudoClass.getPseudoClass("compact"),
        PseudoClass.getPseudoClass("tight"),
        PseudoClass.getPseudoClass("tightest")
    };
    private static final double GAP = 9;
    private static final double ROW_GAP = 5;

    /** What one row takes with so many steps gone, as it was last seen. */
    private final double[] needed = new double[STEPS.length + 1];

    /** How many steps have been gone. */
    private int step;

    /** Something that the groups' widths depend on is not what it was. */
    void remeasure() {
        go(0);
        requestLayout();
    }

    private void go(int to) {
        step = to;
        for (int n = 0; n < STEPS.length; n++) {
            pseudoClassStateChanged(STEPS[n], n < to);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return oneRow();
    }

    @Override
    protected double computeMinWidth(double height) {
        return across(getManagedChildren().stream()
                .mapToDouble(n -> n.prefWidth(-1))
                .max()
                .orElse(0));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        List<List<Node>> rows = rows(width < 0 ? Double.MAX_VALUE : width - in.getLeft() - in.getRight());
        double tall = rows.stream().mapToDouble(WrappingBar::height).sum();
        return in.getTop() + tall + ROW_GAP * (rows.size() - 1) + in.getBottom();
    }

    private double oneRow() {
        return across(width(getManagedChildren()));
    }

    private double across(double content) {
        return getInsets().getLeft() + content + getInsets().getRight();
    }

    private static double width(List<Node> row) {
        return row.stream().mapToDouble(n -> n.prefWidth(-1)).sum() + GAP * (row.size() - 1);
    }

    private static double height(List<Node> row) {
        return row.stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0);
    }

    private Node last() {
        return getManagedChildren().getLast();
    }

    /** Of all groups but the last, for which the first row leaves room. */
    private List<List<Node>> rows(double width) {
        double first = width - last().prefWidth(-1) - GAP;
        List<List<Node>> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        List<Node> groups = getManagedChildren();
        for (Node group : groups.subList(0, groups.size() - 1)) {
            row.add(group);
            if (row.size() > 1 && width(row) > (rows.isEmpty() ? first : width)) {
                row.removeLast();
                rows.add(row);
                row = new ArrayList<>(List.of(group));
            }
        }
        rows.add(row);
        return rows;
    }

    @Override
    protected void layoutChildren() {
        fit();
        Insets in = getInsets();
        double y = in.getTop();
        List<List<Node>> rows = rows(getWidth() - in.getLeft() - in.getRight());
        double right = last().prefWidth(-1);
        place(last(), getWidth() - in.getRight() - right, y, height(rows.getFirst()));
        for (List<Node> row : rows) {
            double x = in.getLeft();
            double tall = height(row);
            for (Node group : row) {
                place(group, x, y, tall);
                x += group.prefWidth(-1) + GAP;
            }
            y += tall + ROW_GAP;
        }
    }

    private void place(Node group, double x, double y, double rowHeight) {
        double h = group.prefHeight(-1);
        group.resizeRelocate(snapPositionX(x), snapPositionY(y + (rowHeight - h) / 2), group.prefWidth(-1), h);
    }

    private void fit() {
        needed[step] = oneRow();
        int wanted = step;
        if (needed[step] > getWidth() && step < STEPS.length) {
            wanted++;
        } else if (step > 0 && needed[step - 1] <= getWidth()) {
            wanted--;
        }
        if (wanted != step) {
            go(wanted);
            // the groups are styled anew with the next frame, and then laid out again
            requestLayout();
        }
    }
}
