package org.longus.ui.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.CohortReport;
import org.longus.cohort.FailedCase;
import org.longus.cohort.Telling;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ExportRequest;
import org.longus.io.Counted;
import org.longus.io.CtSeries;
import org.longus.io.Sentence;
import org.longus.io.SeriesChoice;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.ui.cases.ListWork;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.CaseExporter;
import org.longus.ui.service.Deidentify;
import org.longus.ui.service.ExportChoice;
import org.longus.volume.Progress;

/**
 * Writes cases of the list into a folder: each as its own export would, and one workbook of all of them in which those that
 * are left out stand with the reason.
 */
final class ListExport implements ListWork.Step {
    private static final int MAX_TOLD = 3;

    private final CaseExporter exporter;
    private final Path folder;
    private final ExportRequest request;
    private final Deidentify deidentify;
    private final Messages messages;
    /** What the exports had to say. */
    private final List<String> remarks = new ArrayList<>();
    /** Opened by the first case, on the thread that writes. */
    private Deidentify.@Nullable Opened opened;

    ListExport(CaseExporter exporter, ExportChoice to, Messages messages) {
        this.exporter = exporter;
        folder = to.folder();
        request = to.request();
        deidentify = to.deidentify();
        this.messages = messages;
    }

    @Override
    public Optional<String> leftOut(StudyItem item) {
        boolean nothing = item.summaryProperty().get().smaCm2().isEmpty();
        return nothing ? Optional.of(noResult(item)) : Optional.empty();
    }

    @Override
    public Optional<String> leftOut(StudyItem item, CaseModel model) {
        if (model.isReadOnly()) {
            return Optional.of(elsewhere(model));
        }
        return model.slice() == null ? Optional.of(noResult(item)) : Optional.empty();
    }

    static String elsewhere(CaseModel model) {
        return "It is open elsewhere: " + Sentence.ended(model.opened().heldBy().orElse("another window"));
    }

    private static String noResult(StudyItem item) {
        var summary = item.summaryProperty().get();
        String why = item.activity() == StudyItem.Activity.FAILED
                ? item.failure()
                : summary.figures().noC3()
                        ? "C3 was not found, and no slice was measured by hand."
                        : "It has no result yet.";
        return summary.state() == ReviewState.EXCLUDED
                ? "%s It is excluded: %s".formatted(why, Sentence.ended(summary.reason()))
                : why;
    }

    @Override
    public Job.Work<Runnable> work(StudyItem item, CaseModel model) {
        model.endStroke();
        ReviewedCase copy = model.snapshot();
        CaseTrail trail = model.opened().trail();
        List<String> besides = item.taken().leftOut();
        return progress -> write(item, copy, trail, besides, progress);
    }

    private Runnable write(StudyItem item, ReviewedCase copy, CaseTrail trail, List<String> besides, Progress progress)
            throws IOException {
        progress.throwIfCancelled();
        CaseFindings findings = names(Optional.of(copy.series()), progress)
                .telling()
                .findings(CaseFindings.ofWindow(copy, trail, besides));
        CaseExport.Written written = exporter.write(findings, folder, request);
        return () -> written.remark().ifPresent(r -> remarks.add("%s: %s".formatted(item.who(), r)));
    }

    private synchronized Deidentify.Opened names(Optional<CtSeries> first, Progress progress) throws IOException {
        progress.throwIfCancelled();
        if (opened == null) {
            Deidentify.Opened fresh = deidentify.open(folder, first);
            fresh.telling().requireFolder(folder);
            opened = fresh;
        }
        return opened;
    }

    private synchronized Optional<Deidentify.Opened> opened() {
        return Optional.ofNullable(opened);
    }

    @Override
    public boolean makesWay() {
        return false;
    }

    /** The workbook, and the sentence that says how many are where. */
    Job.Work<Runnable> end(ListWork.Outcome outcome) {
        List<SeriesChoice> done = outcome.done().stream().map(StudyItem::choice).toList();
        List<LeftOut> left = outcome.leftOut().stream()
                .map(l -> new LeftOut(l.item().choice(), l.why()))
                .toList();
        return progress -> report(outcome, done, left, progress);
    }

    private record LeftOut(SeriesChoice choice, String why) {}

    private Runnable report(ListWork.Outcome outcome, List<SeriesChoice> done, List<LeftOut> left, Progress progress)
            throws IOException {
        progress.report(1, "Workbook");
        if (deidentify.wanted() && opened().isEmpty()) {
            // all were refused: no key is made for a table of them
            return () -> told(outcome, new CohortReport.Written(Optional.empty(), 0, List.of()));
        }
        Telling names = names(Optional.empty(), progress).telling();
        // as their folders are called where nothing else is called so
        Set<String> all = Stream.concat(done.stream(), left.stream().map(LeftOut::choice))
                .map(names::name)
                .collect(Collectors.toSet());
        List<FailedCase> failed =
                left.stream().map(l -> names.failed(l.choice(), l.why())).toList();
        CohortReport.Written report = exporter.report(folder, all, failed, request.reportsOn());
        return () -> told(outcome, report);
    }

    private void told(ListWork.Outcome outcome, CohortReport.Written report) {
        int all = outcome.done().size() + outcome.leftOut().size();
        String where = report.file()
                .map(f -> "the workbook of all is '%s'".formatted(f.getFileName()))
                .orElse(outcome.done().isEmpty() ? "nothing was written" : "a single case has its own workbook");
        String said = String.format(
                Locale.ROOT,
                "%sExported %d of %s%s into '%s'; %s.%s",
                outcome.stopped() ? "Stopped. " : "",
                outcome.done().size(),
                Counted.of(all, "case"),
                deidentify.wanted() ? " without names" : "",
                folder,
                where,
                opened().map(Deidentify.Opened::whoIsWho).orElse(""));
        messages.say(said);
        List<String> more = new ArrayList<>(
                opened().flatMap(Deidentify.Opened::said).stream().toList());
        more.addAll(remarks);
        outcome.leftOut().forEach(l -> more.add("%s: %s".formatted(l.item().who(), l.why())));
        report.withoutRow().forEach(f -> more.add("'%s' is of an older version and has no row.".formatted(f)));
        if (!more.isEmpty()) {
            messages.show(Notice.Kind.WARNING, said + " " + first(more));
        }
    }

    /** The first of many sentences, and how many more there are. */
    static String first(List<String> sentences) {
        List<String> told = new ArrayList<>(sentences.stream().limit(MAX_TOLD).toList());
        if (sentences.size() > MAX_TOLD) {
            told.add(String.format(Locale.ROOT, "And %d more.", sentences.size() - MAX_TOLD));
        }
        return String.join(" ", told);
    }
}
