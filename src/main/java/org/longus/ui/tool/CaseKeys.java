package org.longus.ui.tool;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.longus.ui.commands.Workbench;
import org.longus.ui.key.Shortcut;

/** Keys that open, run, export, and go through the list. */
final class CaseKeys {
    private CaseKeys() {}

    static void install(Keys keys, Workbench bench, List<PlanePointer> pointers) {
        keys.on(Shortcut.OPEN_FOLDER, bench::openFolder);
        keys.on(Shortcut.OPEN_FILES, bench::openFile);
        keys.on(Shortcut.OPEN_LAST, bench::openLastList);
        keys.on(Shortcut.RUN, bench::run);
        keys.on(Shortcut.EXPORT, bench::export);
        keys.on(Shortcut.CLOSE, bench::close);
        keys.on(Shortcut.PUT_BACK, bench.list()::putBack);
        keys.on(Shortcut.STEP_CASE, e -> bench.list().step(e.getCode() == KeyCode.RIGHT));
        keys.on(
                Shortcut.APPROVE,
                // it closes a polygon that takes away, where one is being drawn
                () -> pointers.stream().noneMatch(PlanePointer::isSketching),
                e -> bench.verdicts().approve());
        keys.on(Shortcut.FLAG, bench.verdicts()::flag);
        keys.on(Shortcut.EXCLUDE, bench.verdicts()::exclude);
        keys.on(Shortcut.ANNOTATOR, bench.readers()::toggle);
    }
}
