package org.longus.ui.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.longus.ui.casework.MaskCommand;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;
import org.longus.ui.tool.PlanePointer;

/** What corrects the mask. */
public final class EditBindings {
    private EditBindings() {}

    /** @param pointers of the planes: keys go on with what they draw, or drop it */
    static void bind(Commands commands, Workbench bench, List<PlanePointer> pointers, BooleanSupplier sketching) {
        ToolModel tools = bench.tools();
        // while no line is being drawn these keys are left to others
        commands.bind(Shortcut.CLOSE_POLYGON, sketching, () -> pointers.forEach(PlanePointer::finishSketch));
        commands.bind(Shortcut.TAKE_BACK, sketching, () -> pointers.forEach(PlanePointer::takeBackPoint));
        commands.bind(Shortcut.DROP, () -> pointers.forEach(PlanePointer::cancelGesture));
        commands.bindWithArgument(Shortcut.SIZE, way -> tools.resize(way > 0));
        commands.bind(
                Shortcut.HOLD_HU,
                () -> tools.heldToMuscleHuProperty()
                        .set(!tools.heldToMuscleHuProperty().get()));
        commands.bind(Shortcut.UNDO, bench.undo()::undo);
        commands.bind(Shortcut.REDO, bench.undo()::redo);
        for (MaskCommand command : MaskCommand.values()) {
            commands.bind(
                    command.key(), () -> bench.corrections().apply(bench.list().current(), command));
        }
    }
}
