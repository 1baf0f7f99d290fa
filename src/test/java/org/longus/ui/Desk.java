package org.longus.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.longus.cohort.CohortReport;
import org.longus.cohort.FailedCase;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ExportRequest;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.patient.PatientTable;
import org.longus.review.ReviewState;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.StudyStore;
import org.longus.ui.app.Workbench;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Notice;
import org.longus.ui.service.CaseExporter;
import org.longus.ui.service.Remembered;
import org.longus.ui.service.Services;
import org.longus.ui.service.StoredCases;

/**
 * A workbench without a window and without a toolkit. What is to be done in the background or on the window's thread waits
 * until the test has it done; the store may be asked in the background alone.
 */
public final class Desk {
    /** What lies beside the study in "besides". */
    public static final List<String> LEFT_OUT =
            List.of("Series 7 has two slices and is no CT to measure.", "A is a copy.", "B is a copy.", "C is a copy.");

    public final FakeModels models = new FakeModels();
    public final DeskQuestions questions = new DeskQuestions();
    public final List<CaseFindings> exported = new ArrayList<>();
    /** The rows of those that an export of the list left out. */
    public final List<FailedCase> reported = new ArrayList<>();

    public final Workbench bench;
    /** What the last export was told of what was not opened. */
    public List<String> exportedLeftOut = List.of();
    /** What an export has to say. */
    public Optional<String> remark = Optional.empty();
    /** What an export throws, if anything. */
    public RuntimeException exportFailure;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private boolean inBackground;

    /** Nothing is kept. */
    public Desk() {
        this(Optional.empty());
    }

    public Desk(StudyStore store) {
        this(Optional.of(store));
    }

    private Desk(Optional<StudyStore> store) {
        Services services = new Services(
                models,
                Desk::scan,
                exporter(),
                PatientTable::open,
                store.map(s -> OffTheWindow.guard(new StoredCases(s), () -> !inBackground)));
        inBackground = true;
        Remembered remembered = Remembered.read(services.store());
        inBackground = false;
        bench = new Workbench(services, remembered, questions, background::add, window::add);
        bench.ahead().onShownProperty().set(false);
        bench.ahead().enabledProperty().set(false);
    }

    private CaseExporter exporter() {
        return new CaseExporter() {
            @Override
            public CaseExport.Written write(CaseFindings findings, Path folder, ExportRequest request)
                    throws IOException {
                if (exportFailure != null) {
                    throw exportFailure;
                }
                exported.add(findings);
                exportedLeftOut = findings.run().leftOut();
                return new CaseExport.Written(folder, remark);
            }

            @Override
            public CohortReport.Written report(Path folder, Set<String> names, List<FailedCase> leftOut, Paper paper) {
                reported.addAll(leftOut);
                return new CohortReport.Written(Optional.of(folder.resolve("report.xlsx")), names.size(), List.of());
            }
        };
    }

    private static InputScan scan(Path input) throws UnreadableInputException {
        return switch (input.getFileName().toString()) {
            case "study" -> SyntheticStudy.scan("neck");
            case "besides" -> new InputScan(SyntheticStudy.scan("neck").choices(), LEFT_OUT);
            case "two" -> SyntheticStudy.scan("neck", "thorax");
            case "follow-up" -> SyntheticStudy.followUp();
            case "patients" -> SyntheticStudy.patients(6);
            case "one-broken" -> SyntheticStudy.withBroken(SyntheticStudy.patients(4), 1);
            default -> throw new UnreadableInputException("'bad' holds no CT. Choose another folder.");
        };
    }

    /** Does the next thing: on the window's thread where something waits for it, else in the background. */
    private void step() {
        if (!window.isEmpty()) {
            window.remove().run();
            return;
        }
        inBackground = true;
        try {
            background.remove().run();
        } finally {
            inBackground = false;
        }
    }

    /** Does all that waits, and what comes of it. */
    public void settle() {
        until(() -> false);
    }

    /** Goes on until it is so, or nothing is left to do. */
    public void until(BooleanSupplier so) {
        while (!so.getAsBoolean() && !(background.isEmpty() && window.isEmpty())) {
            step();
        }
    }

    /** Does what waits for the window's thread; the background stands still. */
    public void window() {
        while (!window.isEmpty()) {
            window.remove().run();
        }
    }

    /** Opens "study", "besides", "two", "patients", "one-broken" or what is none of them. */
    public void open(String input) {
        bench.opening().open(Path.of(input));
        settle();
    }

    /** The models on the shown case. */
    public void run() {
        bench.runs().run();
        settle();
    }

    /** @param n from 1 */
    public void choose(int n) {
        bench.list().chosenProperty().set(item(n));
        settle();
    }

    /** @param n from 1 */
    public StudyItem item(int n) {
        return bench.list().all().get(n - 1);
    }

    public ReviewState state(int n) {
        return item(n).state();
    }

    /** The shown case. */
    public CaseModel model() {
        return bench.list().current();
    }

    public String message() {
        return bench.messages().messageProperty().get();
    }

    /** The notices that stand, the gravest first; empty where there is none. */
    public String notice() {
        return bench.messages().notices().stream().map(Notice::text).collect(Collectors.joining(" "));
    }

    /** Annotator mode, beginning empty. */
    public void readAs(String name) {
        questions.reader = Optional.of(new ReaderSettings(name, false, true));
        bench.readers().ask();
        settle();
    }

    /** A square of the measured slice's mask, drawn by hand; in the background of the picture. */
    public void draw(int size) {
        var mask = model().slice().mask();
        var square = org.longus.volume.Mask.where(
                mask.sizeI(), mask.sizeJ(), 1, p -> p % mask.sizeI() < size && p / mask.sizeI() < size);
        model().edit(EditAction.of(EditKind.BRUSH), mask.or(square));
    }

    /** A scan as {@link #open} has it, held by another window. */
    public static CtSeries neck() throws IOException {
        return SyntheticStudy.choice("neck").open();
    }
}
