package org.longus.ui.tool;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.longus.ui.casework.MaskCommand;
import org.longus.ui.commands.Workbench;
import org.longus.ui.key.Shortcut;

/** Keys that correct the mask. */
final class EditKeys {
    private EditKeys() {}

    static void install(Keys keys, Workbench bench, List<PlanePointer> pointers) {
        // while no line is being drawn these keys are left to others
        BooleanSupplier sketching = () -> pointers.stream().anyMatch(PlanePointer::isSketching);
        keys.on(Shortcut.CLOSE_POLYGON, sketching, e -> pointers.forEach(PlanePointer::finishSketch));
        keys.on(Shortcut.TAKE_BACK, sketching, e -> pointers.forEach(PlanePointer::takeBackPoint));
        keys.on(Shortcut.DROP, () -> pointers.forEach(PlanePointer::cancelGesture));
        keys.on(
                Shortcut.SIZE,
                e -> bench.tools()
                        .resize(e.getCode() == KeyCode.CLOSE_BRACKET
                                || e.getText().equals("]")));
        keys.on(Shortcut.HOLD_HU, () -> {
            var held = bench.tools().heldToMuscleHuProperty();
            held.set(!held.get());
        });
        keys.on(Shortcut.UNDO, bench::undo);
        keys.on(Shortcut.REDO, bench::redo);
        for (MaskCommand command : MaskCommand.values()) {
            keys.on(command.key(), () -> bench.corrections().apply(bench.current(), command));
        }
    }
}
