package org.longus.ui.tool;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.longus.ui.casework.Tool;
import org.longus.ui.commands.Workbench;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.key.Shortcut;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** Keys that change what is seen, and nothing else. */
final class LookKeys {
    private static final int PAGE = 5;

    private LookKeys() {}

    static void install(Keys keys, Workbench bench, Supplier<PlanePane> active, ThreePlanes planes, Cine cine) {
        DisplayModel display = bench.display();
        keys.on(Shortcut.SCROLL, e -> scroll(bench, active.get(), e, 1));
        keys.on(Shortcut.PAGE, e -> scroll(bench, active.get(), e, PAGE));
        keys.on(Shortcut.PRESETS, e -> display.preset(e.getCode().ordinal() - KeyCode.DIGIT0.ordinal()));
        keys.on(Shortcut.FIT, () -> planes.panes().forEach(PlanePane::fit));
        ZoomCommands zoom = new ZoomCommands(bench, planes);
        keys.on(Shortcut.PIXEL_FOR_PIXEL, zoom::pixelForPixel);
        keys.on(Shortcut.LIFE_SIZE, zoom::lifeSize);
        keys.on(Shortcut.PLAY, cine::toggle);
        keys.on(Shortcut.PLAY_SPEED, e -> cine.faster(e.getCode() == KeyCode.PERIOD));
        keys.on(Shortcut.HIDE, () -> display.overlaysHeldOffProperty().set(true));
        keys.on(Shortcut.OUTLINE, () -> toggle(display.muscleOutlineOnlyProperty()));
        keys.on(Shortcut.HU_RANGE, () -> toggle(display.huRange().visible()));
        keys.on(Shortcut.LEGEND, () -> toggle(display.legendProperty()));
        keys.on(Shortcut.COMPARE, bench.comparing()::toggle);
        keys.on(Shortcut.NEXT_DOUBT, () -> {
            bench.corrections().nextDoubt(bench.current());
            planes.panes().forEach(PlanePane::revealCrossHair);
        });
        keys.on(Shortcut.REMOVE_CALIPER, bench.measuring()::remove);
        for (Layout layout : Layout.values()) {
            keys.on(layout.key(), () -> planes.setLayout(layout));
        }
        keys.on(Shortcut.ONE_PLANE, () -> planes.toggleAlone(active.get()));
        keys.on(
                Shortcut.LARGER,
                () -> display.scaleProperty().set(display.scale().larger()));
        keys.on(
                Shortcut.SMALLER,
                () -> display.scaleProperty().set(display.scale().smaller()));
        keys.on(Shortcut.USUAL_SIZE, () -> display.scaleProperty().set(org.longus.ui.display.TextScale.USUAL));
        for (Tool tool : Tool.values()) {
            keys.on(tool.key(), () -> bench.tools().toolProperty().set(tool));
        }
    }

    private static void toggle(BooleanProperty what) {
        what.set(!what.get());
    }

    private static void scroll(Workbench bench, PlanePane pane, KeyEvent e, int steps) {
        if (bench.current() != null) {
            boolean up = switch (e.getCode()) {
                case UP, RIGHT, PAGE_UP -> true;
                default -> false;
            };
            bench.current().cursor().scroll(pane.plane(), up ? steps : -steps);
        }
    }
}
