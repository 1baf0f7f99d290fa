package org.longus.ui.state;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.ui.job.Job;
import org.longus.ui.job.Jobs;
import org.longus.ui.service.Questions;
import org.longus.ui.service.Services;

/** Everything that the window can do, without the window: the opened cases, the chosen one, and the work on it. */
public final class Workbench {
    /** Progress that cannot be told: the bar moves to and fro. */
    private static final double UNKNOWN_FRACTION = -1;

    private final Services services;
    private final Questions questions;
    private final Jobs jobs;
    private final DisplayModel display = new DisplayModel();
    private final ToolModel tools = new ToolModel();
    private final Corrections corrections = new Corrections(display, tools, this::say);
    private final ObservableList<CaseModel> cases = FXCollections.observableArrayList();
    private final ObjectProperty<CaseModel> current = new SimpleObjectProperty<>();
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
    /** Whether the running job is stage 2 on a chosen slice, which a newer choice may replace. */
    private boolean segmenting;

    /**
     * @param background where long work runs
     * @param window the JavaFX thread
     */
    public Workbench(Services services, Questions questions, Executor background, Executor window) {
        this.services = services;
        this.questions = questions;
        this.jobs = new Jobs(background, window, e -> notice.set(Failures.notice(e)));
    }

    /** Asks for a folder and opens it. */
    public void openFolder() {
        if (refuseWhileBusy()) {
            return;
        }
        questions.folderToOpen().ifPresent(this::open);
    }

    /** Asks for a file and opens it. */
    public void openFile() {
        if (refuseWhileBusy()) {
            return;
        }
        questions.fileToOpen().ifPresent(this::open);
    }

    /** Opens what a path holds; of several series the user chooses one. */
    public void open(Path input) {
        notice.set(null);
        start(new Job<>(
                "Look for CT series",
                progress -> {
                    progress.report(UNKNOWN_FRACTION, "Reading headers");
                    return services.scanner().scan(input);
                },
                this::choose));
    }

    private void choose(InputScan scan) {
        if (scan.choices().size() == 1) {
            read(scan.preferred());
        } else {
            questions.series(scan).ifPresent(this::read);
        }
    }

    private void read(SeriesChoice choice) {
        start(new Job<>(
                "Read %d slices".formatted(choice.slices()),
                progress -> choice.open(fraction -> {
                    progress.throwIfCancelled();
                    progress.report(fraction, "");
                }),
                this::show));
    }

    private void show(CtSeries series) {
        CaseModel opened = new CaseModel(series);
        cases.add(opened);
        current.set(opened);
        say("%d slices opened. Ctrl+R finds C3 and its muscle."
                .formatted(series.ct().geometry().sizeK()));
    }

    /** Takes the current case off the list; its files stay. */
    public void close() {
        CaseModel closing = current.get();
        if (closing == null || refuseWhileBusy()) {
            return;
        }
        int at = cases.indexOf(closing);
        cases.remove(closing);
        current.set(cases.isEmpty() ? null : cases.get(Math.min(at, cases.size() - 1)));
    }

    /** Runs both stages on the current case. */
    public void run() {
        CaseModel on = current.get();
        if (on == null) {
            return;
        }
        notice.set(null);
        start(new Job<>(
                "Find C3 and its muscle",
                progress -> services.models().run(on.series().ct(), OptionalInt.empty(), progress),
                result -> taken(on, result)));
    }

    private void taken(CaseModel on, C3Result result) {
        device.set(result.device());
        on.accept(result);
        if (result.section().isEmpty()) {
            notice.set(new Notice(
                    Notice.Kind.WARNING,
                    "C3 was not found: %s. Scroll the axial plane to C3 and press M to measure that slice."
                            .formatted(result.notFoundReason())));
        } else {
            say("C3 found in %.1f s, muscle in %.1f s."
                    .formatted(result.seconds().section(), result.seconds().muscle()));
        }
    }

    /** Measures another slice: stage 2 runs there. A slice chosen before and not finished yet is dropped. */
    public void measureSlice(int k) {
        CaseModel on = current.get();
        if (on == null || k < 0 || k >= on.series().ct().geometry().sizeK() || on.canPaintOn(k)) {
            return;
        }
        if (jobs.isBusy() && !segmenting) {
            refuseWhileBusy();
            return;
        }
        notice.set(null);
        segmenting = true;
        jobs.startInstead(new Job<>(
                "Segment slice " + k,
                progress -> services.models().segment(on.series().ct(), k, progress),
                muscle -> {
                    SliceMask before = on.slice();
                    boolean edited = on.stateProperty().get() == CaseState.EDITED;
                    on.moveTo(muscle);
                    device.set(services.models().device());
                    say(moved(before, edited, muscle));
                }));
    }

    private static String moved(SliceMask before, boolean edited, Muscle muscle) {
        String now = "Slice %d is measured.".formatted(muscle.k());
        return edited && before != null
                ? now + " Your edits on slice %d are kept: Ctrl+Z brings them back.".formatted(before.k())
                : now;
    }

    /** Measures the slice that the axial plane shows. */
    public void measureShownSlice() {
        CaseModel on = current.get();
        if (on != null) {
            measureSlice(on.cursor().index(2));
        }
    }

    /** Measures the neighbour of the measured slice, towards the head or the feet. */
    public void nudgeMeasuredSlice(boolean towardsHead) {
        CaseModel on = current.get();
        if (on != null && on.slice() != null) {
            int sense = on.series().ct().geometry().sense(2);
            int from = on.slice().k();
            measureSlice(from + (towardsHead ? sense : -sense));
        }
    }

    /** Shows the measured slice in the axial plane. */
    public void showMeasuredSlice() {
        CaseModel on = current.get();
        if (on != null && on.slice() != null) {
            on.cursor().indexProperty(2).set(on.slice().k());
        }
    }

    /** Asks for a folder and writes the current case into it. */
    public void export() {
        CaseModel on = current.get();
        if (on == null || refuseWhileBusy()) {
            return;
        }
        if (on.slice() == null) {
            notice.set(new Notice(
                    Notice.Kind.INFORMATION,
                    "There is nothing to export yet. Run the models (Ctrl+R) or measure the shown slice (M) first."));
            return;
        }
        questions.folderToExportTo().ifPresent(folder -> exportTo(on, folder));
    }

    private void exportTo(CaseModel on, Path folder) {
        on.endStroke();
        var copy = on.snapshot();
        start(new Job<>(
                "Export",
                progress -> {
                    progress.report(UNKNOWN_FRACTION, "Writing mask, picture and workbook");
                    services.exporter().write(copy, folder);
                    return folder;
                },
                written -> say("Exported to " + written)));
    }

    public void undo() {
        if (current.get() != null) {
            current.get().undo();
        }
    }

    public void redo() {
        if (current.get() != null) {
            current.get().redo();
        }
    }

    private void start(Job<?> job) {
        if (!refuseWhileBusy()) {
            segmenting = false;
            jobs.start(job);
        }
    }

    private boolean refuseWhileBusy() {
        if (jobs.isBusy()) {
            say("\"%s\" is still running. Wait, or cancel it first."
                    .formatted(jobs.nameProperty().get()));
        }
        return jobs.isBusy();
    }

    /** Shows a short sentence in the status bar until the next one. */
    public void say(String sentence) {
        message.set(sentence);
    }

    public Jobs jobs() {
        return jobs;
    }

    public DisplayModel display() {
        return display;
    }

    public ToolModel tools() {
        return tools;
    }

    /** Changes of the measured slice's mask beyond brush and eraser. */
    public Corrections corrections() {
        return corrections;
    }

    /** The opened cases, in the order of opening. */
    public ObservableList<CaseModel> cases() {
        return cases;
    }

    /** The case that is shown; null before one is opened. */
    public ObjectProperty<CaseModel> currentProperty() {
        return current;
    }

    public CaseModel current() {
        return current.get();
    }

    /** What stands above the planes; null: nothing. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    public StringProperty messageProperty() {
        return message;
    }

    /** Where the networks ran last; empty before they did. */
    public ReadOnlyStringProperty deviceProperty() {
        return device.getReadOnlyProperty();
    }
}
