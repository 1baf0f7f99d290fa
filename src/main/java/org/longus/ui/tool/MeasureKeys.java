package org.longus.ui.tool;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.longus.ui.commands.Workbench;
import org.longus.ui.key.Shortcut;

/** Keys that choose the measured slice and move the C3 section. */
final class MeasureKeys {
    private MeasureKeys() {}

    static void install(Keys keys, Workbench bench) {
        keys.on(Shortcut.NUDGE_SLICE, e -> bench.sliceMoves().nudge(up(e)));
        keys.on(Shortcut.JUMP_SLICE, e -> bench.sliceMoves().jumpLevel(up(e)));
        keys.on(Shortcut.MEASURE_SHOWN, bench.sliceMoves()::measureShown);
        keys.on(Shortcut.SHOW_MEASURED, bench.sliceMoves()::showMeasured);
        keys.on(Shortcut.NUDGE_SECTION, e -> bench.sectionMoves().nudge(up(e)));
        keys.on(Shortcut.JUMP_SECTION, e -> bench.sectionMoves().jump(up(e)));
        keys.on(Shortcut.MEASURE_MIDDLE, bench.sectionMoves()::measureMiddle);
    }

    private static boolean up(KeyEvent e) {
        return e.getCode() == KeyCode.PAGE_UP;
    }
}
