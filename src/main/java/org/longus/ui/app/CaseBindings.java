package org.longus.ui.app;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import org.longus.review.ReviewState;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** What opens, runs, exports, decides, and goes through the list. */
public final class CaseBindings {
    private CaseBindings() {}

    /**
     * @param sketching whether a line is being drawn click by click
     * @param leaveForm gives the keyboard to the planes where the patient's form has it
     */
    static void bind(Commands commands, Workbench bench, BooleanSupplier sketching, Runnable leaveForm) {
        commands.bind(Shortcut.OPEN_FOLDER, bench.opening()::openFolder);
        commands.bind(Shortcut.OPEN_FILES, bench.opening()::openFiles);
        commands.bind(Shortcut.OPEN_LAST, bench.opening()::openLastList);
        commands.bind(Shortcut.RUN, bench.runs()::run);
        commands.bind(Shortcut.EXPORT, bench.export()::export);
        commands.bind(Shortcut.CLOSE, bench.cases()::close);
        commands.bind(Shortcut.PUT_BACK, bench.list()::putBack);
        commands.bindWithArgument(Shortcut.STEP_CASE, way -> bench.list().step(way > 0));
        // it closes a polygon that takes away, where one is being drawn
        commands.bind(Shortcut.APPROVE, () -> !sketching.getAsBoolean(), () -> {
            // a stray key must not change a value of what is approved
            leaveForm.run();
            bench.decisions().approve();
        });
        commands.bind(Shortcut.FLAG, bench.decisions()::flag);
        commands.bind(Shortcut.EXCLUDE, bench.decisions()::exclude);
        commands.bind(Shortcut.TAKE_APPROVAL_BACK, () -> bench.decisions().takeBack(ReviewState.APPROVED));
        commands.bind(Shortcut.TAKE_FLAG_BACK, () -> bench.decisions().takeBack(ReviewState.FLAGGED));
        commands.bind(Shortcut.TAKE_EXCLUSION_BACK, () -> bench.decisions().takeBack(ReviewState.EXCLUDED));
        commands.bind(Shortcut.REOPEN_READING, bench.readingSteps()::reopen);
        commands.bind(Shortcut.OPEN_MASK, bench.masks()::asMine);
        commands.bind(Shortcut.COMPARE_FILE, bench.masks()::compare);
        commands.bind(Shortcut.OTHER_SERIES, bench.cases()::otherSeries);
        commands.bind(Shortcut.IMPORT_PATIENTS, bench.cases()::importPatients);
        BooleanProperty ahead = bench.ahead().enabledProperty();
        commands.bind(Shortcut.PREDICT_AHEAD, () -> ahead.set(!ahead.get()));
        commands.bind(Shortcut.ANNOTATOR, bench.readers()::toggle);
    }
}
