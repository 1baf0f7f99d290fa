package org.longus.ui.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.MaskCommand;
import org.longus.ui.casework.Tool;
import org.longus.ui.commands.Commands;
import org.longus.ui.commands.Reasons;
import org.longus.ui.key.Shortcut;

/** When menus and buttons offer a command, and why not. */
final class OfferBindings {
    private OfferBindings() {}

    static void bind(Commands commands, Workbench bench) {
        Reasons why = new Reasons(bench.list(), bench.jobs().busyProperty());
        files(commands, bench, why);
        decisions(commands, bench.list(), why);
        steps(commands, bench.list(), why);
        for (Shortcut key : new Shortcut[] {
            Shortcut.SCROLL,
            Shortcut.PAGE,
            Shortcut.FIT,
            Shortcut.PIXEL_FOR_PIXEL,
            Shortcut.LIFE_SIZE,
            Shortcut.PLAY,
            Shortcut.NEXT_DISAGREEMENT,
            Shortcut.COPY_PICTURE,
            Shortcut.HISTORY
        }) {
            commands.offer(key, why.nothingShown());
        }
        for (Shortcut key : new Shortcut[] {
            Shortcut.NUDGE_SLICE,
            Shortcut.JUMP_SLICE,
            Shortcut.MEASURE_SHOWN,
            Shortcut.NUDGE_SECTION,
            Shortcut.JUMP_SECTION,
            Shortcut.MEASURE_MIDDLE,
            Shortcut.UTRECHT
        }) {
            commands.offer(key, why.unchangeable());
        }
        commands.offer(Shortcut.MEASURE_SECTION, why.nothingShown());
        for (Shortcut key :
                new Shortcut[] {Shortcut.SHOW_MEASURED, Shortcut.COMPARE, Shortcut.EXPORT, Shortcut.COPY_NUMBERS}) {
            commands.offer(key, why.nothingMeasured());
        }
        for (Tool tool : Tool.values()) {
            if (tool != Tool.NAVIGATE) {
                commands.offer(tool.key(), tool.edits() ? why.closed() : why.readOnly());
            }
        }
        for (MaskCommand command : MaskCommand.values()) {
            commands.offer(command.key(), Reasons.first(why.unchangeable(), why.nothingMeasured()));
        }
    }

    private static void files(Commands commands, Workbench bench, Reasons why) {
        commands.offer(Shortcut.OPEN_FOLDER, why.busy());
        commands.offer(Shortcut.OPEN_FILES, why.busy());
        ObservableValue<String> none = Bindings.when(bench.recent().noLastBinding())
                .then("No earlier list is known")
                .otherwise("");
        commands.offer(Shortcut.OPEN_LAST, Reasons.first(why.busy(), none));
        commands.offer(Shortcut.IMPORT_PATIENTS, why.busy());
        commands.offer(Shortcut.RUN, Reasons.first(why.nothingShown(), why.readOnly(), why.busy()));
        commands.offer(Shortcut.CLOSE, why.nothingChosen());
        commands.offer(
                Shortcut.PUT_BACK,
                Bindings.when(bench.list().noneToPutBackBinding())
                        .then("No case was closed")
                        .otherwise(""));
        commands.offer(
                Shortcut.OTHER_SERIES,
                Reasons.first(
                        why.nothingChosen(),
                        bench.list()
                                .chosenProperty()
                                .map(c -> c.taken().isOneOfSeveral() ? "" : "The study has no other series")
                                .orElse(""),
                        why.busy()));
        commands.offer(
                Shortcut.PREDICT_AHEAD,
                bench.readers().settingsProperty().map(s -> s.on() ? "Not in annotator mode" : ""));
    }

    private static void decisions(Commands commands, CaseList list, Reasons why) {
        for (Shortcut key : new Shortcut[] {Shortcut.APPROVE, Shortcut.FLAG, Shortcut.EXCLUDE}) {
            commands.offer(key, Reasons.first(why.nothingChosen(), why.readOnly()));
        }
        offerTakingBack(commands, Shortcut.TAKE_APPROVAL_BACK, ReviewState.APPROVED, list, why);
        offerTakingBack(commands, Shortcut.TAKE_FLAG_BACK, ReviewState.FLAGGED, list, why);
        offerTakingBack(commands, Shortcut.TAKE_EXCLUSION_BACK, ReviewState.EXCLUDED, list, why);
        offerTakingBack(commands, Shortcut.REOPEN_READING, ReviewState.FINISHED, list, why);
        commands.offer(
                Shortcut.STEP_CASE,
                Bindings.createStringBinding(
                        () -> list.shown().size() > 1 ? "" : "There is no other case in the list", list.shown()));
    }

    private static void offerTakingBack(
            Commands commands, Shortcut key, ReviewState state, CaseList list, Reasons why) {
        ObservableValue<String> not = list.chosenProperty()
                .flatMap(StudyItem::summaryProperty)
                .map(s -> s.state() == state ? "" : "The case is not " + state.word())
                .orElse("");
        commands.offer(key, Reasons.first(why.nothingChosen(), why.readOnly(), not));
    }

    private static void steps(Commands commands, CaseList list, Reasons why) {
        commands.offer(
                Shortcut.UNDO,
                Reasons.first(
                        why.nothingShown(),
                        why.readOnly(),
                        list.currentProperty()
                                .flatMap(CaseModel::undoNameProperty)
                                .map(s -> "")
                                .orElse("Nothing to undo")));
        commands.offer(
                Shortcut.REDO,
                Reasons.first(
                        why.nothingShown(),
                        why.readOnly(),
                        list.currentProperty()
                                .flatMap(CaseModel::redoNameProperty)
                                .map(s -> "")
                                .orElse("Nothing to redo")));
        commands.offer(Shortcut.REMOVE_CALIPER, Reasons.first(why.nothingShown(), why.readOnly(), why.nothingDrawn()));
    }
}
