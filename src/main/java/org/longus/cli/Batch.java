package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.longus.io.InputScan;
import org.longus.io.RefusedSeries;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.open.StudySearch;
import org.longus.report.CaseFolders;
import org.longus.report.FailedCase;
import org.longus.report.FailureList;
import org.longus.report.ResultFolder;
import org.longus.report.RunningCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inputs, one after the other, and the studies in each: every one gets a result or a row that says why not. Whatever is
 * thrown ends the case that it came from and nothing else.
 */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** A person who kills a run hits some case, too; the same case twice is rarely chance. */
    private static final int ENDS_TO_LEAVE_OUT = 2;

    private final AnalyzeSettings settings;
    private final Measuring models;
    private final BatchWords words;
    private final CaseFolders folders;
    private final BatchMemory memory;
    private final FailureList failures;
    private final RunningCases running;
    private boolean isAlone;
    private int done;
    private boolean anyFailed;

    Batch(AnalyzeSettings settings, Measuring models, FailureList failures, PrintWriter out, PrintWriter err)
            throws IOException {
        this.settings = settings;
        this.models = models;
        this.failures = failures;
        words = new BatchWords(out, err);
        folders = new CaseFolders(settings.out());
        memory = BatchMemory.of(settings.out());
        running = new RunningCases(settings.out());
    }

    /** More cases than an option can be of. */
    static final class TooManyCases extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyCases(String sentence) {
            super(sentence);
        }
    }

    /**
     * @throws CancellationException when the user wants it to stop
     * @throws TooManyCases before anything is measured, when an input holds several studies and a setting is of one
     */
    void run(List<String> inputs) throws IOException {
        settings.subjects().ifPresent(table -> match(table, inputs));
        for (int n = 0; n < inputs.size(); n++) {
            isAlone = inputs.size() == 1;
            List<FailedCase> failed = new ArrayList<>();
            BatchInput input = new BatchInput(inputs.get(n));
            words.counted("[%d/%d] ".formatted(n + 1, inputs.size()));
            measure(input, failed);
            anyFailed |= !failed.isEmpty();
            failures.put(input.absolute(), failed);
            done++;
        }
    }

    private void match(Subjects table, List<String> inputs) {
        for (String given : inputs) {
            words.progress("--subjects").throwIfCancelled();
            try {
                StudySearch.search(path(new BatchInput(given))).studies().forEach(table::add);
            } catch (CancellationException e) {
                throw e;
            } catch (Throwable e) {
                // it is said when the input's turn comes
                continue;
            }
        }
        table.matched().forEach(words::say);
    }

    /** How many inputs are done. */
    int done() {
        return done;
    }

    boolean anyFailed() {
        return anyFailed;
    }

    private void measure(BatchInput given, List<FailedCase> failed) {
        InputScan scan;
        try {
            scan = StudySearch.search(path(given));
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            failed.add(failed(
                    given, given.name(), "", e, aside(given, memory.earlier().of(given.absolute(), w -> true))));
            return;
        }
        scan.leftOut().forEach(sentence -> words.remark(given, sentence));
        BatchInput input = given.with(scan.leftOut());
        List<Study> studies = scan.studies();
        if (studies.size() > 1 && settings.forOneCaseAlone().isPresent()) {
            throw new TooManyCases("%s, and %s holds %d studies. Name one of them alone."
                    .formatted(settings.forOneCaseAlone().get(), given.given(), studies.size()));
        }
        isAlone &= studies.size() == 1;
        List<RefusedSeries> without = withoutChoice(scan);
        for (int s = 0; s < studies.size(); s++) {
            String study = studies.size() == 1 ? "" : "study %d of %d: ".formatted(s + 1, studies.size());
            measure(studies.get(s), input, study, failed);
        }
        for (RefusedSeries refused : without) {
            Throwable why = new UnreadableInputException(
                    "No series of this study can be opened. %s".formatted(refused.reason()));
            String name = CaseFolders.nameOf(refused, path(input));
            failed.add(failed(input, name, refused.identity().patientId(), why, ""));
        }
    }

    private void measure(Study study, BatchInput input, String counted, List<FailedCase> failed) {
        StudyRun run = new StudyRun(study, settings, models, input);
        if (isLeftOut(run)) {
            Throwable why = new UnreadableInputException(
                    "Longus itself was ended twice while it measured this case (a crash or a kill). It was left out;"
                            + " give it alone to try again, or report it.");
            failed.add(failed(input, run.name(), run.patientId(), why, aside(input, run.before(memory))));
            return;
        }
        TerminalProgress progress = words.progress(counted + run.name());
        try (RunningCases.Note _ = running.begin(input.absolute(), run.id(), run.name())) {
            StudyRun.Done result = run.run(folders, memory, progress);
            progress.done();
            words.done(input, run, result);
            if (settings.series().isEmpty()) {
                replaced(input, result).forEach(where -> words.superseded(input, where));
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

    /** Of each study of which nothing can be opened, the first series. */
    private static List<RefusedSeries> withoutChoice(InputScan scan) {
        List<RefusedSeries> rest = new ArrayList<>(scan.refused());
        scan.studies().forEach(s -> rest.removeAll(s.refused()));
        Map<String, RefusedSeries> first = new LinkedHashMap<>();
        for (RefusedSeries r : rest) {
            String study = r.identity().studyInstanceUid();
            // files that name no study are told of, but are nobody's case
            if (!study.isEmpty()) {
                first.putIfAbsent(r.identity().patientId() + "\n" + study, r);
            }
        }
        return List.copyOf(first.values());
    }

    private static Path path(BatchInput input) {
        try {
            return Path.of(input.given());
        } catch (InvalidPathException e) {
            throw new NoSuchPath(input.given(), e);
        }
    }

    /** What an input gave of the same study before, of another series, is not the study's result any more. */
    private List<Path> replaced(BatchInput input, StudyRun.Done result) throws IOException {
        if (result.outcome() != StudyRun.Outcome.MEASURED) {
            return List.of();
        }
        ResultFolder now = ResultFolder.in(result.folder()).orElseThrow();
        List<Path> moved = new ArrayList<>();
        for (ResultFolder old :
                memory.earlier().of(input.absolute(), now.identity().orElseThrow()::isSameStudyAs)) {
            boolean isAutomatic = !old.isReviewed() && !old.isSeriesNamed();
            if (isAutomatic
                    && !old.folder().equals(result.folder())
                    && !memory.written().contains(old.folder())) {
                moved.add(memory.earlier().moveAside(old.folder()));
            }
        }
        return moved;
    }

    /** Takes results out of the way that are not of the input as it is now. Answers what to say of it. */
    private String aside(BatchInput input, List<ResultFolder> earlier) {
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

    private static boolean exists(BatchInput input) {
        return Files.exists(path(input));
    }

    private FailedCase failed(BatchInput input, String name, String patientId, Throwable e, String remark) {
        LOG.warn("a case failed, {}", e.getClass(), e);
        String sentence = e instanceof NoSuchPath known ? known.getMessage() : Sentences.of(e);
        String told = words.failed(input, name, sentence + remark);
        return new FailedCase(input.absolute(), name, patientId, told, Instant.now());
    }

    /** A name that this system's settings have no letters for. */
    private static final class NoSuchPath extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchPath(String given, InvalidPathException cause) {
            super(
                    "'%s' is no path that can be opened with this system's language settings (%s). Set LC_ALL=C.UTF-8 and give it again."
                            .formatted(given, cause.getReason()),
                    cause);
        }
    }
}
