package org.longus.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.service.Questions;

/** Answers that a test has laid out, and what was asked. */
public final class DeskQuestions implements Questions {
    public Optional<Path> folder = Optional.of(Path.of("study"));
    public List<Path> files = List.of();
    public Optional<Path> table = Optional.empty();
    public Optional<Path> mask = Optional.empty();
    public Optional<String> reason = Optional.empty();
    public Optional<String> note = Optional.empty();
    /** Which series of those that are offered; -1 is "never mind". */
    public int series;

    public Optional<ReaderSettings> reader = Optional.empty();
    public boolean confirms;
    public final List<String> asked = new ArrayList<>();

    /** How the window is left, time after time; then it stays. */
    public final Deque<Leaving> leaving = new ArrayDeque<>();

    private <T> T asked(String what, T answer) {
        asked.add(what);
        return answer;
    }

    @Override
    public Optional<Path> folderToOpen() {
        return asked("folder", folder);
    }

    @Override
    public List<Path> filesToOpen() {
        return asked("files", files);
    }

    @Override
    public Optional<Path> patientTable() {
        return asked("table", table);
    }

    @Override
    public Optional<Map<TableField, TableColumn>> columns(TableDraft draft) {
        return asked("columns", Optional.empty());
    }

    @Override
    public Optional<String> exclusionReason(String who) {
        return asked("reason", reason);
    }

    @Override
    public Optional<String> flagNote(String who, String now) {
        return asked("note " + now, note);
    }

    @Override
    public Optional<SeriesChoice> series(Study study, SeriesChoice now, List<String> leftOut) {
        return asked(
                "series",
                series < 0 ? Optional.empty() : Optional.of(study.choices().get(series)));
    }

    @Override
    public Optional<Path> maskFile() {
        return asked("mask", mask);
    }

    @Override
    public Optional<ReaderSettings> reader(ReaderSettings now) {
        return asked("reader", reader);
    }

    @Override
    public boolean confirmed(String title, String text, String action) {
        return asked(title, confirms);
    }

    @Override
    public Leaving unsaved(String text) {
        return asked(text, leaving.isEmpty() ? Leaving.STAY : leaving.remove());
    }

    @Override
    public Optional<Path> folderToExportTo() {
        return asked("export", Optional.of(Path.of("out")));
    }
}
