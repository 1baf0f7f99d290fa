package org.longus.ui.app;

import org.longus.ui.commands.Commands;
import org.longus.ui.commands.SectionMoves;
import org.longus.ui.commands.SliceMoves;
import org.longus.ui.key.Shortcut;

/** What chooses the measured slice and moves the C3 section. */
public final class MeasureBindings {
    private MeasureBindings() {}

    static void bind(Commands commands, SliceMoves slices, SectionMoves section, Workbench bench) {
        commands.bindWithArgument(Shortcut.NUDGE_SLICE, way -> slices.nudge(way > 0));
        commands.bindWithArgument(Shortcut.JUMP_SLICE, way -> slices.jumpLevel(way > 0));
        commands.bind(Shortcut.MEASURE_SHOWN, slices::measureShown);
        commands.bindWithArgument(Shortcut.NUDGE_SECTION, way -> section.nudge(way > 0));
        commands.bindWithArgument(Shortcut.JUMP_SECTION, way -> section.jump(way > 0));
        commands.bind(Shortcut.MEASURE_MIDDLE, section::measureMiddle);
        commands.bind(Shortcut.MEASURE_SECTION, bench.sectionMeasuring()::measure);
        commands.bind(Shortcut.UTRECHT, bench.utrecht()::step);
    }
}
