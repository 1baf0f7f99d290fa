package org.longus.ui.app;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.Tool;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;
import org.longus.ui.panel.Copied;
import org.longus.ui.tool.Cine;
import org.longus.ui.tool.ZoomCommands;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** What changes what is seen, and nothing else. */
public final class LookBindings {
    private static final int PAGE = 5;

    private LookBindings() {}

    /** @param active the plane that keys scroll */
    static void bind(Commands commands, Workbench bench, Supplier<PlanePane> active, ThreePlanes planes, Cine cine) {
        DisplayModel display = bench.display();
        commands.bindWithArgument(Shortcut.SCROLL, way -> scroll(bench.list(), active.get(), way));
        commands.bindWithArgument(Shortcut.PAGE, way -> scroll(bench.list(), active.get(), way * PAGE));
        commands.bindWithArgument(Shortcut.PRESETS, display.windows()::preset);
        commands.bind(Shortcut.LINK_WINDOWS, () -> toggle(display.windows().linkedProperty()));
        ZoomCommands zoom = new ZoomCommands(planes, bench.list().currentProperty(), bench.messages());
        commands.bind(Shortcut.FIT, zoom::fit);
        commands.bind(Shortcut.WHOLE, zoom::whole);
        commands.bind(Shortcut.SHOW_MEASURED, zoom::home);
        commands.bind(Shortcut.PIXEL_FOR_PIXEL, zoom::pixelForPixel);
        commands.bind(Shortcut.LIFE_SIZE, zoom::lifeSize);
        commands.bind(Shortcut.PLAY, cine::toggle);
        commands.bindWithArgument(Shortcut.PLAY_SPEED, way -> cine.faster(way > 0));
        commands.bind(Shortcut.COMPARE, bench.comparing()::toggle);
        commands.bind(
                Shortcut.NEXT_DISAGREEMENT,
                () -> bench.corrections().nextDisagreement(bench.list().current()));
        commands.bind(Shortcut.REMOVE_CALIPER, bench.measurements()::remove);
        layers(commands, display);
        place(commands, display, active, planes);
        for (Tool tool : Tool.values()) {
            commands.bind(tool.key(), () -> bench.tools().toolProperty().set(tool));
        }
    }

    private static void layers(Commands commands, DisplayModel display) {
        commands.bind(Shortcut.HIDE, () -> display.overlaysHeldOffProperty().set(true));
        commands.bind(Shortcut.OUTLINE, () -> toggle(display.muscleOutlineOnlyProperty()));
        commands.bind(Shortcut.HU_RANGE, () -> toggle(display.huRange().visible()));
        commands.bind(Shortcut.LEGEND, () -> toggle(display.legendProperty()));
    }

    private static void place(Commands commands, DisplayModel display, Supplier<PlanePane> active, ThreePlanes planes) {
        for (Layout layout : Layout.values()) {
            commands.bind(layout.key(), () -> planes.setLayout(layout));
        }
        commands.bind(Shortcut.ONE_PLANE, () -> planes.toggleAlone(active.get()));
        commands.bind(
                Shortcut.LARGER,
                () -> display.scaleProperty().set(display.scale().larger()));
        commands.bind(
                Shortcut.SMALLER,
                () -> display.scaleProperty().set(display.scale().smaller()));
        commands.bind(Shortcut.USUAL_SIZE, () -> display.scaleProperty().set(TextScale.USUAL));
        commands.bind(Shortcut.DARK, () -> toggle(display.darkProperty()));
        commands.bind(Shortcut.COPY_PICTURE, () -> Copied.picture(active.get()));
        commands.bind(Shortcut.CASES_PANEL, display.sides()::toggleCases);
        commands.bind(Shortcut.RESULT_PANEL, display.sides()::toggleResult);
    }

    private static void toggle(BooleanProperty what) {
        what.set(!what.get());
    }

    private static void scroll(CaseList list, PlanePane pane, int slices) {
        if (list.current() != null) {
            list.current().cursor().scroll(pane.plane(), slices);
        }
    }
}
