package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.longus.ui.cases.AreaGroup;

/** How often each area is in a group of very many: a bar for each cm2, as wide as it is often, in place of dots. */
final class AreaBars {
    private static final double BIN_CM2 = 1;

    private AreaBars() {}

    /**
     * @param x of the strip's middle; {@code half} its width to either side
     * @param y of an area in cm2
     */
    static List<Node> of(AreaGroup group, double x, double half, DoubleUnaryOperator y) {
        Map<Long, Long> counts = group.items().stream()
                .collect(Collectors.groupingBy(
                        i -> (long) Math.floor(AreaGroup.areaCm2(i) / BIN_CM2), TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(n -> n).max().orElse(1);
        List<Node> bars = new ArrayList<>();
        counts.forEach((bin, n) -> {
            double top = y.applyAsDouble((bin + 1) * BIN_CM2);
            double high = y.applyAsDouble(bin * BIN_CM2) - top;
            double wide = half * n / most;
            Rectangle bar = new Rectangle(x - wide, top, 2 * wide, Math.max(1, high - 0.5));
            bar.getStyleClass().add("strip-dot");
            bars.add(bar);
        });
        return bars;
    }
}
