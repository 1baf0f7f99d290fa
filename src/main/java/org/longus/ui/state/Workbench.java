package org.longus.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.longus.edit.SliceMask;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.job.Job;
import org.longus.ui.job.Jobs;
import org.longus.ui.service.Questions;
import org.longus.ui.service.Services;

/** Everything that the window can do, without the window: the list of cases, the chosen one, and the work on it. */
public final class Workbench {
    private final Services services;
    private final Questions questions;
    private final Jobs jobs;
    private final DisplayModel display = new DisplayModel();
    private final ToolModel tools = new ToolModel();
    private final Messages messages = new Messages();
    private final Corrections corrections;
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
    private final CaseShelf shelf;
    private final CaseList list;
    private final Ahead ahead;
    private final Recent recent;
    private final SectionMoves sectionMoves;
    private final Measuring measuring;
    private final SliceMoves sliceMoves;
    private final Opening opening;
    private final Verdicts verdicts;
    private final PatientImport patientImport;
    private final Comparing comparing;
    private final Readers readers;
    /** Whether the running job is stage 2 on a chosen slice, which a newer choice may replace. */
    private boolean segmenting;
    /** The case that the last job is for, or was; null when it is for none. */
    private StudyItem workingOn;

    /**
     * @param background where long work runs, several pieces at a time
     * @param window the JavaFX thread
     */
    public Workbench(Services services, Questions questions, Executor background, Executor window) {
        this.services = services;
        this.questions = questions;
        this.jobs = new Jobs(background, window, messages::show);
        this.corrections = new Corrections(display, tools, this::say, window);
        this.shelf = new CaseShelf(services.store(), background, window, messages);
        this.list = new CaseList(shelf, messages);
        this.ahead = new Ahead(list, shelf, services.models(), jobs, background, window, messages);
        this.sectionMoves = new SectionMoves(this::current, messages::refuseReadOnly, this::measureSlice, messages);
        this.measuring = new Measuring(this::current, messages::refuseReadOnly, messages);
        this.sliceMoves = new SliceMoves(this::current, this::measureSlice, messages);
        this.recent = new Recent(list);
        this.opening = new Opening(services.scanner(), questions, list, recent, shelf::summary, messages);
        this.readers = new Readers(
                services.store().map(StudyStore::readings),
                services.models(),
                shelf,
                list,
                questions,
                messages,
                this::start,
                this::refuseWhileBusy);
        this.verdicts = new Verdicts(list, shelf, questions, messages, readers::finish);
        this.patientImport = new PatientImport(services.tables(), list, messages);
        this.comparing = new Comparing(list, questions, messages, readers, this::start);
        shelf.onArrival(this::arrived, this::isInUse);
    }

    private void arrived(StudyItem item) {
        patientImport.give(item);
        list.arrived(item);
    }

    private boolean isInUse(StudyItem item) {
        boolean atWork = jobs.isBusy() && item == workingOn;
        return item == list.chosen() || atWork || ahead.needs(item);
    }

    /** Asks for a folder and opens it. */
    public void openFolder() {
        if (!refuseWhileBusy()) {
            questions.folderToOpen().ifPresent(this::open);
        }
    }

    /** Asks for files and opens them. */
    public void openFile() {
        if (!refuseWhileBusy()) {
            open(questions.filesToOpen());
        }
    }

    public void open(Path input) {
        open(List.of(input));
    }

    /** Opens what these hold; of several series of one study the user chooses one. */
    public void open(List<Path> inputs) {
        if (!inputs.isEmpty()) {
            messages.clear();
            start(opening.job(inputs), null);
        }
    }

    /** Opens the list as an earlier session left it. */
    public void openLastList() {
        if (recent.lastProperty().get().isEmpty()) {
            say("There is no list to go on with yet.");
        } else {
            messages.clear();
            start(opening.job(recent.lastProperty().get()), null);
        }
    }

    /** Asks for a table and takes the patients' values out of it. */
    public void importPatients() {
        if (!refuseWhileBusy()) {
            questions.patientTable().ifPresent(file -> start(patientImport.job(file), null));
        }
    }

    /** Takes the current case off the list; its files and its saved work stay. */
    public void close() {
        boolean atWork = jobs.isBusy() && workingOn != null && workingOn == list.chosen();
        if (!atWork || !refuseWhileBusy()) {
            list.closeChosen();
        }
    }

    /** Stops the reading of a CT. The chosen one is read when it is chosen again. */
    public void cancelRead() {
        if (!shelf.isReading(list.chosen())) {
            ahead.enabledProperty().set(false);
        }
        shelf.reads().cancel();
    }

    /** Runs both stages on the current case. */
    public void run() {
        CaseModel on = current();
        if (on == null || messages.refuseReadOnly(on) || readers.reveals(on)) {
            return;
        }
        if (ahead.isAt(list.chosen())) {
            say("The models are at work on this case already.");
            return;
        }
        messages.clear();
        start(
                new Job<>(
                        "Find C3 and its muscle",
                        progress -> on.opened()
                                .prepared(services.models().run(on.series().ct(), OptionalInt.empty(), progress)),
                        result -> taken(on, result)),
                list.chosen());
    }

    private void taken(CaseModel on, C3Result result) {
        device.set(result.device());
        on.accept(result);
        if (result.section().isEmpty()) {
            messages.show(
                    Notice.Kind.WARNING,
                    "C3 was not found: %s. Scroll the axial plane to C3 and press M to measure that slice."
                            .formatted(result.notFoundReason()));
        } else {
            say("C3 found in %.1f s, muscle in %.1f s."
                    .formatted(result.seconds().section(), result.seconds().muscle()));
        }
    }

    /** Measures another slice: stage 2 runs there. A slice chosen before and not finished yet is dropped. */
    public void measureSlice(int k) {
        CaseModel on = current();
        if (on == null
                || messages.refuseReadOnly(on)
                || k < 0
                || k >= on.series().ct().geometry().sizeK()
                || on.canPaintOn(k)) {
            return;
        }
        if (jobs.isBusy() && !segmenting) {
            refuseWhileBusy();
            return;
        }
        messages.clear();
        if (readers.begins(on, k)) {
            return;
        }
        segmenting = true;
        workingOn = list.chosen();
        ahead.makeWay();
        jobs.startInstead(new Job<>(
                "Segment slice " + k,
                progress -> services.models().segment(on.series().ct(), k, progress),
                muscle -> {
                    SliceMask before = on.slice();
                    boolean edited = on.stateProperty().get() == ReviewState.EDITED;
                    boolean asLeft = on.moveTo(muscle);
                    device.set(services.models().device());
                    say(moved(before, edited, muscle, asLeft));
                }));
    }

    private static String moved(SliceMask before, boolean edited, Muscle muscle, boolean asLeft) {
        String now = asLeft
                ? "Slice %d is measured, with your edits as you left them; Shift+R resets to the models'."
                        .formatted(muscle.k())
                : "Slice %d is measured.".formatted(muscle.k());
        return edited && before != null
                ? now
                        + " Your edits on slice %d are kept: Ctrl+Z or going back there brings them back."
                                .formatted(before.k())
                : now;
    }

    /** Asks for a folder and writes the current case into it. */
    public void export() {
        CaseModel on = current();
        if (on == null || refuseWhileBusy()) {
            return;
        }
        if (on.slice() == null) {
            messages.show(
                    Notice.Kind.INFORMATION,
                    "There is nothing to export yet. Run the models (Ctrl+R) or measure the shown slice (M) first.");
            return;
        }
        questions.folderToExportTo().ifPresent(folder -> exportTo(on, folder));
    }

    private void exportTo(CaseModel on, Path folder) {
        on.endStroke();
        var copy = on.snapshot();
        var trail = on.opened().trail();
        start(
                new Job<>(
                        "Export",
                        progress -> {
                            progress.report(Jobs.UNKNOWN_FRACTION, "Writing mask, picture and workbook");
                            services.exporter().write(copy, trail, folder);
                            return folder;
                        },
                        written -> say("Exported to " + written)),
                list.chosen());
    }

    public void undo() {
        if (current() != null && !messages.refuseReadOnly(current())) {
            current().undo().ifPresent(step -> say("Undone: " + step.name() + "."));
        }
    }

    public void redo() {
        if (current() != null && !messages.refuseReadOnly(current())) {
            current().redo().ifPresent(step -> say("Made again: " + step.name() + "."));
        }
    }

    /** @param on the case that it is for; null when it is for none */
    private void start(Job<?> job, StudyItem on) {
        if (!refuseWhileBusy()) {
            segmenting = false;
            workingOn = on;
            ahead.makeWay();
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
        messages.say(sentence);
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

    /** The opened studies and the way through them. */
    public CaseList list() {
        return list;
    }

    /** Where cases are kept; empty where nothing is. */
    public Optional<StudyStore> store() {
        return services.store();
    }

    /** Over when all that was let go of, or decided on unread cases, is on the disk. */
    public CompletableFuture<Void> settled() {
        return shelf.settled();
    }

    /** What was opened before. */
    public Recent recent() {
        return recent;
    }

    /** The C3 section moved by hand. */
    public SectionMoves sectionMoves() {
        return sectionMoves;
    }

    /** Distances and angles. */
    public Measuring measuring() {
        return measuring;
    }

    /** The measured slice chosen from where one looks or stands. */
    public SliceMoves sliceMoves() {
        return sliceMoves;
    }

    /** Approve, flag, exclude. */
    public Verdicts verdicts() {
        return verdicts;
    }

    /** Annotator mode. */
    public Readers readers() {
        return readers;
    }

    /** What the mask is held against. */
    public Comparing comparing() {
        return comparing;
    }

    /** The models on the next cases. */
    public Ahead ahead() {
        return ahead;
    }

    /** Reading the chosen or the next case. */
    public Jobs reads() {
        return shelf.reads();
    }

    /** The case that is shown; null before one is opened and while its CT is read. */
    public ReadOnlyObjectProperty<CaseModel> currentProperty() {
        return list.currentProperty();
    }

    public CaseModel current() {
        return list.current();
    }

    /** What stands above the planes; null: nothing. */
    public ObjectProperty<Notice> noticeProperty() {
        return messages.noticeProperty();
    }

    public StringProperty messageProperty() {
        return messages.messageProperty();
    }

    /** Where the networks ran last; empty before they did. */
    public ReadOnlyStringProperty deviceProperty() {
        return device.getReadOnlyProperty();
    }
}
