package org.longus.ui.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.cases.CaseTable;
import org.longus.ui.cases.ListWork;
import org.longus.ui.cases.ListedCases;
import org.longus.ui.cases.Opening;
import org.longus.ui.cases.OtherStudies;
import org.longus.ui.cases.PassedMessages;
import org.longus.ui.cases.PatientImport;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.cases.Recent;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.MoreNumbers;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.cohort.CohortCommands;
import org.longus.ui.commands.CaseCommands;
import org.longus.ui.commands.Comparing;
import org.longus.ui.commands.Corrections;
import org.longus.ui.commands.Decisions;
import org.longus.ui.commands.EarlierStudy;
import org.longus.ui.commands.ExportCommand;
import org.longus.ui.commands.ExportFolder;
import org.longus.ui.commands.LeaveCommand;
import org.longus.ui.commands.ListCommands;
import org.longus.ui.commands.MeasurementCommands;
import org.longus.ui.commands.ModelRuns;
import org.longus.ui.commands.OpenCommands;
import org.longus.ui.commands.OpeningMasks;
import org.longus.ui.commands.OwnCutOffs;
import org.longus.ui.commands.PersonsWork;
import org.longus.ui.commands.ReaderName;
import org.longus.ui.commands.Readers;
import org.longus.ui.commands.ReadingSteps;
import org.longus.ui.commands.SampleCommands;
import org.longus.ui.commands.SectionMeasuring;
import org.longus.ui.commands.SectionMoves;
import org.longus.ui.commands.SliceMoves;
import org.longus.ui.commands.UndoCommands;
import org.longus.ui.commands.UtrechtStep;
import org.longus.ui.commands.WindowsOfCases;
import org.longus.ui.common.JobNotices;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Preference;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.service.MemoryChoice;
import org.longus.ui.service.ModelChoice;
import org.longus.ui.service.Questions;
import org.longus.ui.service.Remembered;
import org.longus.ui.service.SampleSource;
import org.longus.ui.service.Services;
import org.longus.ui.service.StoreDoor;
import org.longus.ui.service.WatchedModels;

/** Puts together what the window can do, without the window. It does nothing itself; each part says what it is for. */
public final class Workbench {
    private final WatchedModels models;
    private final Remembered remembered;
    private final StoreDoor store;
    private final Jobs jobs;
    private final DisplayModel display = new DisplayModel();
    private final ToolModel tools = new ToolModel();
    private final Messages messages = new Messages();
    private final JobNotices jobNotices = new JobNotices(messages);
    private final CaseLoader loader;
    private final CaseList list;
    private final PredictAhead ahead;
    private final PersonsWork work;
    private final Recent recent;
    private final PatientImport patientImport;
    private final OpenCommands opening;
    private final SampleCommands sample;
    private final CaseCommands cases;
    private final ExportFolder exportFolder;
    private final ModelChoice modelChoice = new ModelChoice();
    private final MemoryChoice memory = new MemoryChoice();
    private final ExportCommand export;
    private final UndoCommands undo;
    private final Corrections corrections;
    private final Decisions decisions;
    private final Comparing comparing;
    private final OpeningMasks masks;
    private final Readers readers;
    private final ReaderName readerName;
    private final ReadingSteps readingSteps;
    private final ModelRuns runs;
    private final SectionMoves sectionMoves;
    private final SliceMoves sliceMoves;
    private final SectionMeasuring sectionMeasuring;
    private final UtrechtStep utrecht;
    private final MoreNumbers moreNumbers;
    private final OwnCutOffs ownCutOffs;
    private final MeasurementCommands measurements;
    private final LeaveCommand leave;
    private final CaseSelection selection;
    private final CaseTable table;
    private final ListWork listWork;
    private final ListCommands listCommands;
    private final EarlierStudy earlierStudy;
    private final CohortCommands cohort;
    private final BooleanBinding planesSeen;

    /**
     * @param remembered what an earlier session left
     * @param background where long work runs, several pieces at a time
     * @param window the JavaFX thread
     */
    public Workbench(
            Services services, Remembered remembered, Questions questions, Executor background, Executor window) {
        models = new WatchedModels(services.models(), window);
        this.remembered = remembered;
        store = new StoreDoor(services.store(), background, window, messages::show);
        jobs = new Jobs(background, window, this::failed);
        jobNotices.follow(jobs);
        corrections = new Corrections(display, tools, messages::say, window);
        loader = new CaseLoader(store, background, window, messages);
        list = new CaseList(loader, messages);
        PassedMessages.watch(list, messages);
        list.chosenProperty().subscribe(jobNotices::left);
        ahead = new PredictAhead(list, loader, models, jobs, background, window, messages);
        work = new PersonsWork(jobs, ahead, messages);
        recent = new Recent(list);
        readers = new Readers(store, remembered.reader(), loader, list, questions, messages, work);
        readerName = new ReaderName(readers, store, work, jobs.busyProperty());
        readingSteps = new ReadingSteps(models, list, questions, messages, readers, work);
        decisions = new Decisions(list, loader, questions, messages, readingSteps::finish, work);
        patientImport = new PatientImport(services.tables(), questions, list, messages);
        comparing = new Comparing(list, messages, readers, work);
        masks = new OpeningMasks(list, questions, messages, work);
        runs = new ModelRuns(models, list, readingSteps, ahead, questions, work, messages);
        sectionMoves = new SectionMoves(list, runs, messages);
        sliceMoves = new SliceMoves(list, runs, messages);
        sectionMeasuring = new SectionMeasuring(models, list, work, messages);
        utrecht = new UtrechtStep(list, runs, messages);
        ownCutOffs = new OwnCutOffs(list, loader, store, background, window, messages);
        moreNumbers = new MoreNumbers(list.currentProperty(), background, window);
        measurements = new MeasurementCommands(list, messages);
        new WindowsOfCases(list.currentProperty(), display);
        undo = new UndoCommands(list, messages);
        exportFolder = new ExportFolder(questions, services.exporter());
        export = new ExportCommand(list, services.exporter(), exportFolder, work, messages);
        cases = new CaseCommands(list, loader, ahead, patientImport, questions, work);
        opening = new OpenCommands(
                new Opening(services.scanner(), questions, list, recent, loader, messages),
                recent,
                questions,
                work,
                messages);
        sample = new SampleCommands(SampleSource.installed(), opening, work);
        leave = new LeaveCommand(list, store, questions, messages);
        selection = new CaseSelection(list);
        table = new CaseTable(list);
        ListedCases listed = new ListedCases(services.scanner(), loader, list);
        cohort = CohortCommands.of(listed, ownCutOffs, readers, questions, background, window, messages);
        planesSeen = table.shownProperty().or(cohort.view().shownProperty()).not();
        decisions.onlyWhileSeen(planesSeen);
        listWork = new ListWork(list, loader, jobs, background, window, messages::show);
        ahead.holdWhile(listWork.busyProperty());
        earlierStudy = new EarlierStudy(list, new OtherStudies(list), store, listWork, messages);
        listCommands = new ListCommands(
                list,
                selection,
                loader,
                listWork,
                models,
                services.exporter(),
                exportFolder,
                questions,
                messages,
                readers);
        loader.onArrival(this::arrived, this::isInUse);
        ownCutOffs.lookAgain();
    }

    private void failed(Throwable why) {
        jobNotices.failed(jobs.nameProperty().get(), why);
    }

    private void arrived(StudyItem item) {
        patientImport.give(item);
        list.arrived(item);
    }

    private boolean isInUse(StudyItem item) {
        return item == list.chosen() || work.isAt(item) || ahead.needs(item) || listWork.needs(item);
    }

    /** Over when all that was let go of, or decided on unread cases, is on the disk. */
    public CompletableFuture<Void> settled() {
        return store.settled();
    }

    /** The networks; asked in the background alone. */
    public WatchedModels models() {
        return models;
    }

    /** The way to what is kept. */
    public StoreDoor store() {
        return store;
    }

    /** All that a person sets once, in the order of the dialog. Each stands beside the model that it changes. */
    public List<Preference<?>> preferences() {
        return BenchPreferences.of(display, ahead, readers, modelChoice, memory, exportFolder);
    }

    /** The same, with what a person sets in the dialog and the window does not keep. */
    List<Preference<?>> shownPreferences() {
        return Preference.inOrder(preferences(), List.of(readerName.preference()));
    }

    /** What an earlier session left. */
    public Remembered remembered() {
        return remembered;
    }

    /** What a person starts. */
    public Jobs jobs() {
        return jobs;
    }

    /** Reading the chosen or the next case. */
    public Jobs reads() {
        return loader.reads();
    }

    /** The models on the next cases. */
    public PredictAhead ahead() {
        return ahead;
    }

    /** How the CT and what lies over it are shown. */
    public DisplayModel display() {
        return display;
    }

    /** The tool in the hand. */
    public ToolModel tools() {
        return tools;
    }

    /** What the window tells. */
    public Messages messages() {
        return messages;
    }

    /** The opened studies and the way through them; the shown case. */
    public CaseList list() {
        return list;
    }

    /** What was opened before. */
    public Recent recent() {
        return recent;
    }

    /** The lines that are chosen together. */
    public CaseSelection selection() {
        return selection;
    }

    /** The cases as a table. */
    public CaseTable table() {
        return table;
    }

    /** The folder of a cohort and its charts. */
    public CohortCommands cohort() {
        return cohort;
    }

    /** Whether neither table nor cohort stands in their place. */
    BooleanBinding planesSeen() {
        return planesSeen;
    }

    /** One thing done with many cases. */
    public ListWork listWork() {
        return listWork;
    }

    /** The patient's study before the shown one. */
    public EarlierStudy earlierStudy() {
        return earlierStudy;
    }

    /** What is done with several cases at once. */
    public ListCommands listCommands() {
        return listCommands;
    }

    /** Folders, files and the last list. */
    public OpenCommands opening() {
        return opening;
    }

    /** The study to try the program with. */
    public SampleCommands sample() {
        return sample;
    }

    /** Closing a case, its other series, the table of patients. */
    public CaseCommands cases() {
        return cases;
    }

    /** The shown case into a folder. */
    public ExportCommand export() {
        return export;
    }

    /** The last step, back and forth. */
    public UndoCommands undo() {
        return undo;
    }

    /** What a reader does with a case of their own. */
    public ReadingSteps readingSteps() {
        return readingSteps;
    }

    /** The models on the shown case. */
    public ModelRuns runs() {
        return runs;
    }

    /** Changes of the measured slice's mask beyond brush and eraser. */
    public Corrections corrections() {
        return corrections;
    }

    /** The C3 section moved by hand. */
    public SectionMoves sectionMoves() {
        return sectionMoves;
    }

    /** The measured slice chosen from where one looks or stands. */
    public SliceMoves sliceMoves() {
        return sliceMoves;
    }

    /** The area over the whole section. */
    public SectionMeasuring sectionMeasuring() {
        return sectionMeasuring;
    }

    /** The slice by the Utrecht rule. */
    public UtrechtStep utrecht() {
        return utrecht;
    }

    /** Interval and tissue of the shown case. */
    public MoreNumbers moreNumbers() {
        return moreNumbers;
    }

    /** The person's own cut-offs. */
    public OwnCutOffs ownCutOffs() {
        return ownCutOffs;
    }

    /** Distances and angles. */
    public MeasurementCommands measurements() {
        return measurements;
    }

    /** Approve, flag, exclude. */
    public Decisions decisions() {
        return decisions;
    }

    /** Annotator mode. */
    public Readers readers() {
        return readers;
    }

    /** Closing the window. */
    public LeaveCommand leave() {
        return leave;
    }

    /** What the mask is held against. */
    public Comparing comparing() {
        return comparing;
    }

    public OpeningMasks masks() {
        return masks;
    }
}
