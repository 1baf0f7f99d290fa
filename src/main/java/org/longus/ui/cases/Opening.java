package org.longus.ui.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longus.io.Counted;
import org.longus.io.InputScan;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.review.store.Settings;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.InputScanner;
import org.longus.ui.service.Questions;
import org.longus.volume.Progress;

/** Puts what folders and files hold on the list: one study or a hundred. */
public final class Opening {
    private static final int MAX_TOLD = 3;

    private final InputScanner scanner;
    private final Questions questions;
    private final CaseList list;
    private final Messages messages;
    private final Recent recent;
    private final CaseLoader loader;

    /** @param loader knows what is kept of cases */
    public Opening(
            InputScanner scanner,
            Questions questions,
            CaseList list,
            Recent recent,
            CaseLoader loader,
            Messages messages) {
        this.recent = recent;
        this.loader = loader;
        this.scanner = scanner;
        this.questions = questions;
        this.list = list;
        this.messages = messages;
    }

    /**
     * @param studies each scan once, wherever copies of it lie
     * @param known what is kept of them
     * @param leftOut sentences on what could not be opened
     * @param besides those of the scan that a case is of, by case
     */
    private record Found(
            List<Study> studies,
            Map<CaseKey, CaseSummary> known,
            List<String> leftOut,
            Map<CaseKey, List<String>> besides) {
        List<String> besides(Study study) {
            return besides.getOrDefault(CaseKey.of(study.preferred()), List.of());
        }
    }

    /** Looks what these hold and puts it on the list. */
    public Job<?> job(List<Path> inputs) {
        return new Job<>("Look for CT series", progress -> look(inputs, progress), found -> {
            recent.opened(inputs);
            found(found);
        });
    }

    /** Opens a list as it was left: the same cases in the same order, and the same one shown. */
    public Job<?> job(Settings.LastList last) {
        List<Path> inputs = Recent.paths(last.inputs());
        return new Job<>("Look for the last list", progress -> look(inputs, progress), found -> {
            recent.opened(inputs);
            found(found, last);
        });
    }

    private void found(Found found, Settings.LastList last) {
        LastSeries there = new LastSeries(found.studies(), found.besides());
        List<TakenSeries> still =
                last.keys().stream().map(there::of).flatMap(Optional::stream).toList();
        list.add(still, found.known());
        list.all().stream()
                .filter(i -> there.of(last.chosen())
                        .filter(t -> t.choice() == i.choice())
                        .isPresent())
                .findFirst()
                .or(() -> list.all().stream().findFirst())
                .ifPresent(list.chosenProperty()::set);
        int gone = last.keys().size() - still.size();
        List<String> told = new ArrayList<>();
        if (gone > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "%d of the last list's %d cases %s not where %s. Open the folder they are in now (%s); the"
                            + " work on them is kept.",
                    gone,
                    last.keys().size(),
                    gone == 1 ? "is" : "are",
                    gone == 1 ? "it was" : "they were",
                    Shortcut.OPEN_FOLDER.keys()));
        }
        tell(Notice.Kind.WARNING, told, found.leftOut());
    }

    private Found look(List<Path> inputs, Progress progress) throws IOException {
        List<Study> all = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Map<CaseKey, List<String>> besides = new HashMap<>();
        UnreadableInputException refusal = null;
        for (int n = 0; n < inputs.size(); n++) {
            progress.throwIfCancelled();
            boolean one = inputs.size() == 1;
            progress.report(
                    one ? Jobs.UNKNOWN_FRACTION : (double) n / inputs.size(),
                    one
                            ? "Reading headers"
                            : String.format(Locale.ROOT, "Reading headers, %d of %d", n + 1, inputs.size()));
            try {
                InputScan scan = scanner.scan(inputs.get(n));
                all.addAll(scan.studies());
                leftOut.addAll(scan.leftOut());
                scan.choices().forEach(c -> besides.putIfAbsent(CaseKey.of(c), scan.leftOut()));
            } catch (UnreadableInputException e) {
                refusal = e;
                leftOut.add(e.getMessage());
            }
        }
        if (all.isEmpty() && refusal != null) {
            throw refusal;
        }
        SameScans once = SameScans.of(all);
        leftOut.addAll(once.told());
        List<CaseKey> keys = once.studies().stream()
                .flatMap(s -> s.choices().stream())
                .map(CaseKey::of)
                .toList();
        return new Found(once.studies(), loader.summaries(keys, progress), leftOut, besides);
    }

    private void found(Found found) {
        if (found.studies().size() != 1) {
            int before = list.all().size();
            open(
                    found.studies().stream()
                            .map(s -> TakenSeries.preferred(s, found.besides(s)))
                            .toList(),
                    found);
            tell(Notice.Kind.INFORMATION, counted(found, before), found.leftOut());
            return;
        }
        Study study = found.studies().getFirst();
        if (study.choices().size() == 1) {
            open(List.of(TakenSeries.preferred(study, found.besides(study))), found);
            tell(Notice.Kind.INFORMATION, List.of(), found.leftOut());
        } else {
            questions
                    .series(study, study.preferred(), found.leftOut())
                    .ifPresent(s -> open(List.of(new TakenSeries(study, s, true, found.besides(study))), found));
        }
    }

    private void open(List<TakenSeries> series, Found found) {
        list.add(series, found.known()).ifPresent(first -> list.chosenProperty().set(first));
    }

    /** @param before how many lines the list had */
    private List<String> counted(Found found, int before) {
        List<String> told = new ArrayList<>();
        int now = list.all().size();
        int added = now - before;
        told.add(
                now == found.studies().size()
                        ? String.format(Locale.ROOT, "%d studies are on the list.", now)
                        : String.format(
                                Locale.ROOT,
                                "%s added; %d are on the list.",
                                added == 0
                                        ? "No study was"
                                        : added == 1
                                                ? "1 study was"
                                                : String.format(Locale.ROOT, "%d studies were", added),
                                now));
        long several =
                found.studies().stream().filter(s -> s.choices().size() > 1).count();
        if (several > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "%d of them hold%s several CT series; the result panel says which one was taken, and changes it.",
                    several,
                    several == 1 ? "s" : ""));
        }
        return told;
    }

    /**
     * @param kind of the notice where nothing was left out
     * @param first what comes before that
     */
    private void tell(Notice.Kind kind, List<String> first, List<String> leftOut) {
        List<String> told = new ArrayList<>(first);
        told.addAll(leftOut.stream().limit(MAX_TOLD).toList());
        if (leftOut.size() > MAX_TOLD) {
            int more = leftOut.size() - MAX_TOLD;
            told.add(Counted.of(more, "more remark") + " of this kind.");
        }
        if (!told.isEmpty()) {
            messages.show(leftOut.isEmpty() ? kind : Notice.Kind.WARNING, String.join(" ", told));
        }
    }
}
