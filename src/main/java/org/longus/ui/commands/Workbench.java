package org.longus.ui.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import org.longus.edit.Edit;
import org.longus.export.folder.CaseExport;
import org.longus.io.Study;
import org.longus.review.ProvenanceText;
import org.longus.review.store.StudyStore;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.Opening;
import org.longus.ui.cases.PatientImport;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.cases.Recent;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.cases.TakenSeries;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.common.Failures;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Models;
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
    private final CaseLoader shelf;
    private final CaseList list;
    private final PredictAhead ahead;
    private final PersonsWork work;
    private final Recent recent;
    private final Opening opening;
    private final Decisions verdicts;
    private final PatientImport patientImport;
    private final Comparing comparing;
    private final Readers readers;
    private final ModelRuns runs;
    private final SectionMoves sectionMoves;
    private final SliceMoves sliceMoves;
    private final CaliperCommands measuring;

    /**
     * @param background where long work runs, several pieces at a time
     * @param window the JavaFX thread
     */
    public Workbench(Services services, Questions questions, Executor background, Executor window) {
        this.services = services;
        this.questions = questions;
        this.jobs = new Jobs(background, window, messages::show);
        this.corrections = new Corrections(display, tools, messages::say, window);
        this.shelf = new CaseLoader(services.store(), background, window, messages);
        this.list = new CaseList(shelf, messages);
        this.ahead = new PredictAhead(list, shelf, services.models(), jobs, background, window, messages);
        this.work = new PersonsWork(jobs, ahead, messages);
        this.recent = new Recent(list);
        this.opening = new Opening(services.scanner(), questions, list, recent, shelf::summaries, messages);
        this.readers = new Readers(services.store().map(StudyStore::readings), shelf, list, questions, messages, work);
        var readingSteps = new ReadingSteps(services.models(), list, questions, messages, readers, work);
        this.verdicts = new Decisions(list, shelf, questions, messages, readingSteps::finish);
        this.patientImport = new PatientImport(services.tables(), questions, list, messages);
        this.comparing = new Comparing(list, questions, messages, readers, work);
        this.runs = new ModelRuns(services.models(), list, readingSteps, ahead, work, messages);
        this.sectionMoves = new SectionMoves(list, runs, messages);
        this.sliceMoves = new SliceMoves(list, runs, messages);
        this.measuring = new CaliperCommands(list, messages);
        shelf.onArrival(this::arrived, this::isInUse);
    }

    private void arrived(StudyItem item) {
        patientImport.give(item);
        list.arrived(item);
    }

    private boolean isInUse(StudyItem item) {
        return item == list.chosen() || work.isAt(item) || ahead.needs(item);
    }

    /** Asks for a folder and opens it. */
    public void openFolder() {
        if (!work.refuseWhileBusy()) {
            questions.folderToOpen().ifPresent(this::open);
        }
    }

    /** Asks for files and opens them. */
    public void openFile() {
        if (!work.refuseWhileBusy()) {
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
            work.start(opening.job(inputs), null);
        }
    }

    /** Opens the list as an earlier session left it. */
    public void openLastList() {
        if (recent.lastProperty().get().isEmpty()) {
            say("There is no list to go on with yet.");
        } else {
            messages.clear();
            work.start(opening.job(recent.lastProperty().get()), null);
        }
    }

    /** Asks for a table and takes the patients' values out of it. */
    public void importPatients() {
        if (!work.refuseWhileBusy()) {
            questions.patientTable().ifPresent(file -> work.start(patientImport.job(file), null));
        }
    }

    /** Takes the current case off the list; its files and its saved work stay. */
    public void close() {
        if (!work.isAt(list.chosen()) || !work.refuseWhileBusy()) {
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

    /** Shows the series of the chosen case's study and takes another one when the person chooses it. */
    public void otherSeries() {
        StudyItem on = list.chosen();
        if (on == null || work.refuseWhileBusy()) {
            return;
        }
        Study study = on.taken().study();
        questions.series(study, on.choice(), List.of()).ifPresent(s -> list.take(new TakenSeries(study, s, true)));
    }

    /** Runs both stages on the current case. */
    public void run() {
        runs.run();
    }

    /** Measures another slice of the current case: stage 2 runs there. */
    public void measureSlice(int k) {
        runs.measureSlice(k);
    }

    /** Asks for a folder and writes the current case into a folder of its own there. */
    public void export() {
        CaseModel on = current();
        if (on == null || work.refuseWhileBusy()) {
            return;
        }
        if (on.slice() == null) {
            messages.show(
                    Notice.Kind.INFORMATION,
                    "There is nothing to export yet. Run the models (%s) or measure the shown slice (%s) first."
                            .formatted(Shortcut.RUN.keys(), Shortcut.MEASURE_SHOWN.keys()));
            return;
        }
        questions.folderToExportTo().ifPresent(folder -> exportTo(on, folder));
    }

    private void exportTo(CaseModel on, Path folder) {
        on.endStroke();
        var copy = on.snapshot();
        var trail = on.opened().trail();
        work.start(
                new Job<>(
                        "Export",
                        progress -> {
                            progress.report(Jobs.UNKNOWN_FRACTION, "Writing mask, picture and workbook");
                            return services.exporter().write(copy, trail, folder);
                        },
                        this::exported),
                list.chosen());
    }

    private void exported(CaseExport.Written written) {
        say("Exported to " + written.folder());
        written.remark()
                .ifPresent(remark -> messages.show(
                        Notice.Kind.WARNING, "%s This export is in '%s'.".formatted(remark, written.folder())));
    }

    public void undo() {
        step(CaseModel::undo, "Undone: %s.", "There is nothing to undo.");
    }

    public void redo() {
        step(CaseModel::redo, "Made again: %s.", "There is nothing to make again.");
    }

    private void step(Function<CaseModel, Optional<Edit>> which, String done, String nothing) {
        CaseModel on = current();
        if (on != null && !messages.refuseReadOnly(on)) {
            say(which.apply(on)
                    .map(edit -> String.format(Locale.ROOT, done, ProvenanceText.of(edit.action())))
                    .orElse(on.isFinished() ? ReaderText.FINISHED : nothing));
        }
    }

    /** Shows a short sentence in the status bar until the next one. */
    public void say(String sentence) {
        messages.say(sentence);
    }

    /** Tells of an error that nobody expected, above the planes. */
    public void failed(Throwable e) {
        messages.show(Failures.unexpected(e));
    }

    public Models models() {
        return services.models();
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
    public CaliperCommands measuring() {
        return measuring;
    }

    /** The measured slice chosen from where one looks or stands. */
    public SliceMoves sliceMoves() {
        return sliceMoves;
    }

    /** Approve, flag, exclude. */
    public Decisions verdicts() {
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
    public PredictAhead ahead() {
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
        return runs.deviceProperty();
    }
}
