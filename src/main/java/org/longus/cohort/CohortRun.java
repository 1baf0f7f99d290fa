package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.longus.export.folder.CaseFolders;
import org.longus.export.folder.Preparation;
import org.longus.export.folder.ResultFolder;
import org.longus.io.InputScan;
import org.longus.io.RefusedSeries;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.open.StudySearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inputs, one after the other, and the studies in each: every one gets a result or a row that says why not. Whatever is
 * thrown ends the case that it came from and nothing else.
 */
public final class CohortRun {
    private static final Logger LOG = LoggerFactory.getLogger(CohortRun.class);

    /** A person who kills a run hits some case, too; the same case twice is rarely chance. */
    private static final int ENDS_TO_LEAVE_OUT = 2;

    private final CohortSettings settings;
    private final CohortModels models;
    private final CohortListener listener;
    private final CaseFolders folders;
    private final RunMemory memory;
    private final FailureList failures;
    private final RunningCases running;
    private boolean isAlone;
    private int done;
    private boolean anyFailed;

    /** @param listener told of each step, and asked whether to stop */
    public CohortRun(CohortSettings settings, CohortModels models, FailureList failures, CohortListener listener)
            throws IOException {
        this.settings = settings;
        this.models = models;
        this.failures = failures;
        this.listener = listener;
        folders = new CaseFolders(settings.out());
        memory = RunMemory.of(settings.out());
        running = new RunningCases(settings.out());
    }

    /** More cases than an option can apply to. */
    public static final class TooManyCases extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyCases(String sentence) {
            super(sentence);
        }
    }

    /**
     * @throws CancellationException when the user wants it to stop
     * @throws TooManyCases before anything is measured, when an input holds several studies and a setting is for one
     */
    public void run(List<String> inputs) throws IOException {
        // while the first case is read
        Preparation.of(settings.formats());
        settings.subjects().ifPresent(table -> match(table, inputs));
        for (int n = 0; n < inputs.size(); n++) {
            isAlone = inputs.size() == 1;
            List<FailedCase> failed = new ArrayList<>();
            CohortInput input = new CohortInput(inputs.get(n));
            listener.input(n + 1, inputs.size());
            measure(input, failed);
            anyFailed |= !failed.isEmpty();
            failures.put(settings.telling().path(input.absolute()), failed);
            done++;
        }
    }

    private void match(Subjects table, List<String> inputs) {
        for (String given : inputs) {
            listener.progress("--subjects").throwIfCancelled();
            try {
                StudySearch.search(path(new CohortInput(given))).studies().forEach(table::add);
            } catch (CancellationException e) {
                throw e;
            } catch (Throwable e) {
                // it is reported when the input's turn comes
                continue;
            }
        }
        table.matched().forEach(listener::say);
    }

    /** How many inputs are done. */
    public int done() {
        return done;
    }

    public boolean anyFailed() {
        return anyFailed;
    }

    private void measure(CohortInput given, List<FailedCase> failed) {
        InputScan scan;
        Path at;
        try {
            at = path(given);
            scan = StudySearch.search(at);
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            List<ResultFolder> earlier = memory.earlier().of(settings.telling().path(given.absolute()), w -> true);
            failed.add(failed(given, settings.telling().name(given), "", e, aside(given, earlier)));
            return;
        }
        List<String> failures =
                scan.unopened().stream().map(InputScan.Unopened::sentence).toList();
        scan.leftOut().stream()
                .filter(sentence -> !failures.contains(sentence))
                .forEach(sentence -> listener.remark(given, sentence));
        CohortInput input = given.with(scan.leftOut());
        List<Study> studies = scan.studies();
        requireOne(settings, given.given(), studies);
        isAlone &= studies.size() == 1;
        List<RefusedSeries> without = withoutChoice(scan);
        for (int s = 0; s < studies.size(); s++) {
            String study =
                    studies.size() == 1 ? "" : String.format(Locale.ROOT, "study %d of %d: ", s + 1, studies.size());
            measure(studies.get(s), input, study, failed);
        }
        for (RefusedSeries refused : without) {
            Throwable why = new UnreadableInputException(
                    "No series of this study can be opened. %s".formatted(refused.reason()));
            String name = settings.telling().name(refused, at);
            failed.add(failed(input, name, settings.telling().patientId(refused, at), why, ""));
        }
        for (InputScan.Unopened folder : scan.unopened()) {
            Throwable why = new UnreadableInputException(folder.sentence());
            failed.add(failed(input, settings.telling().name(folder, at), "", why, ""));
        }
    }

    private void measure(Study study, CohortInput input, String counted, List<FailedCase> failed) {
        StudyRun run = new StudyRun(study, settings, models, input);
        if (isLeftOut(run)) {
            Throwable why = new UnreadableInputException(
                    "Longus itself was ended twice while it measured this case (a crash or a kill). It was left out;"
                            + " give it alone to try again, or report it.");
            failed.add(failed(input, run.name(), run.patientId(), why, aside(input, run.before(memory))));
            return;
        }
        CaseProgress progress = listener.progress(counted + run.name());
        try (RunningCases.Note _ = running.begin(settings.telling().path(input.absolute()), run.id(), run.name())) {
            StudyRun.Done result = run.run(folders, memory, progress);
            progress.done();
            listener.done(input, run, result);
            if (settings.series().isEmpty()) {
                replaced(input, result).forEach(where -> listener.superseded(input, where));
            }
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            progress.done();
            String remark = aside(
                    input,
                    run.before(memory).stream().filter(r -> !run.isSameAs(r)).toList());
            failed.add(failed(input, run.name(), run.patientId(), e, remark));
        }
    }

    private boolean isLeftOut(StudyRun run) {
        return !isAlone && !settings.overwrite() && running.timesEnded(run.id()) >= ENDS_TO_LEAVE_OUT;
    }

    static void requireOne(CohortSettings settings, String given, List<Study> studies) {
        if (studies.size() > 1 && settings.forOneCaseAlone().isPresent()) {
            throw new TooManyCases(String.format(
                    Locale.ROOT,
                    "%s, and %s holds %d studies. Name one of them alone.",
                    settings.forOneCaseAlone().get(),
                    given,
                    studies.size()));
        }
    }

    /** Of each study of which nothing can be opened, the first series. */
    static List<RefusedSeries> withoutChoice(InputScan scan) {
        List<RefusedSeries> rest = new ArrayList<>(scan.refused());
        scan.studies().forEach(s -> rest.removeAll(s.refused()));
        Map<String, RefusedSeries> first = new LinkedHashMap<>();
        for (RefusedSeries r : rest) {
            String study = r.identity().studyInstanceUid();
            // files that name no study are reported, but belong to no case
            if (!study.isEmpty()) {
                first.putIfAbsent(r.identity().patientId() + "\n" + study, r);
            }
        }
        return List.copyOf(first.values());
    }

    private static Path path(CohortInput input) throws UnreadableInputException {
        try {
            return Path.of(input.given());
        } catch (InvalidPathException e) {
            throw new UnreadableInputException(
                    "'%s' is no path that can be opened with this system's language settings (%s). Set LC_ALL=C.UTF-8 and give it again."
                            .formatted(input.given(), e.getReason()),
                    e);
        }
    }

    /** What an input gave of the same study before, of another series, is not the study's result any more. */
    private List<Path> replaced(CohortInput input, StudyRun.Done result) throws IOException {
        if (result.outcome() != StudyRun.Outcome.MEASURED) {
            return List.of();
        }
        ResultFolder now = ResultFolder.in(result.folder()).orElseThrow();
        List<Path> moved = new ArrayList<>();
        for (ResultFolder old : memory.earlier()
                .of(settings.telling().path(input.absolute()), now.identity().orElseThrow()::isSameStudyAs)) {
            boolean isAutomatic = !old.isReviewed() && !old.isSeriesNamed();
            if (isAutomatic
                    && !old.folder().equals(result.folder())
                    && !memory.written().contains(old.folder())) {
                moved.add(memory.earlier().moveAside(old.folder()));
            }
        }
        return moved;
    }

    /** Takes results out of the way that are not of the input as it is now. Returns what to say of it. */
    private String aside(CohortInput input, List<ResultFolder> earlier) {
        StringBuilder said = new StringBuilder();
        for (ResultFolder old : earlier) {
            if (memory.written().contains(old.folder())) {
                continue;
            }
            if (old.isReviewed()) {
                said.append(" An earlier result that a person worked on stays in %s.".formatted(old.folder()));
            } else if (!exists(input)) {
                said.append(" Its earlier result stays in %s.".formatted(old.folder()));
            } else {
                said.append(moved(old.folder()));
            }
        }
        return said.toString();
    }

    private String moved(Path old) {
        try {
            return " Its earlier result, no longer current, is in %s."
                    .formatted(memory.earlier().moveAside(old));
        } catch (IOException e) {
            return " Its earlier result in %s is no longer current.".formatted(old);
        }
    }

    private static boolean exists(CohortInput input) {
        try {
            return Files.exists(path(input));
        } catch (UnreadableInputException e) {
            return false;
        }
    }

    private FailedCase failed(CohortInput input, String name, String patientId, Throwable e, String remark) {
        LOG.warn("a case failed, {}", e.getClass(), e);
        String told = listener.failed(input, name, e, remark);
        return settings.telling()
                .failed(input.absolute(), name, patientId, told)
                .of(FaultKind.of(e));
    }
}
