package org.longus.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.io.Counted;
import org.longus.io.Sentence;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.cases.ListWork;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.CaseExporter;
import org.longus.ui.service.ExportChoice;
import org.longus.ui.service.Models;
import org.longus.ui.service.Questions;

/**
 * What is done with several cases of the list at once. Approving is not among it: a result has to be looked at, one after the
 * other.
 */
public final class ListCommands {
    private final CaseList list;
    private final CaseSelection selection;
    private final CaseLoader loader;
    private final ListWork work;
    private final Models models;
    private final CaseExporter exporter;
    private final ExportFolder exportFolder;
    private final Questions questions;
    private final Messages messages;
    private final Readers readers;

    public ListCommands(
            CaseList list,
            CaseSelection selection,
            CaseLoader loader,
            ListWork work,
            Models models,
            CaseExporter exporter,
            ExportFolder exportFolder,
            Questions questions,
            Messages messages,
            Readers readers) {
        this.list = list;
        this.selection = selection;
        this.loader = loader;
        this.work = work;
        this.models = models;
        this.exporter = exporter;
        this.exportFolder = exportFolder;
        this.questions = questions;
        this.messages = messages;
        this.readers = readers;
        // whose cases they are must not change under it
        readers.settingsProperty().subscribe(s -> work.stop());
    }

    /** Asks for one reason and leaves the chosen cases out, each with an entry of its own in its record. */
    public void exclude() {
        List<StudyItem> chosen = List.copyOf(selection.items());
        if (chosen.isEmpty()) {
            return;
        }
        questions
                .exclusionReason(
                        Counted.of(chosen.size(), "case"),
                        chosen.stream().map(StudyItem::who).toList())
                .filter(r -> !r.isBlank())
                .ifPresent(reason -> exclude(chosen, new Decision(ReviewState.EXCLUDED, reason)));
    }

    private void exclude(List<StudyItem> chosen, Decision decision) {
        List<String> left = new ArrayList<>();
        for (StudyItem item : chosen) {
            Optional<String> why = unchangeable(item);
            if (why.isPresent()) {
                left.add("%s: %s".formatted(item.who(), why.get()));
            } else {
                Decisions.decide(item, Optional.of(decision), loader);
            }
        }
        String said = String.format(
                Locale.ROOT,
                "Excluded %d of %s: %s",
                chosen.size() - left.size(),
                Counted.of(chosen.size(), "case"),
                Sentence.ended(decision.reason()));
        messages.say(said);
        if (!left.isEmpty()) {
            messages.show(Notice.Kind.WARNING, said + " " + ListExport.first(left));
        }
    }

    private Optional<String> unchangeable(StudyItem item) {
        if (item.model() != null && item.model().isReadOnly()) {
            return Optional.of(ListExport.elsewhere(item.model()));
        }
        if (item.activity() == StudyItem.Activity.READING) {
            return Optional.of("Its CT is being read at this moment; exclude it when that is there.");
        }
        if (item.model() == null && !loader.keeps()) {
            return Optional.of("No case is kept here, so nothing can be said of one that is not open.");
        }
        return switch (item.state()) {
            case FINISHED -> Optional.of("Its reading is finished; open it again first.");
            case EXCLUDED -> Optional.of("It is excluded already.");
            default -> Optional.empty();
        };
    }

    /** Takes the chosen cases off the list; their files and the work on them stay. */
    public void close() {
        List<StudyItem> chosen = List.copyOf(selection.items());
        if (!chosen.isEmpty()) {
            if (UnkeptWork.mayGo(chosen, questions)) {
                list.close(chosen);
            }
        }
    }

    /** Runs the models on the chosen cases that have no result yet. */
    public void run() {
        if (readers.isOn()) {
            messages.say("In annotator mode the AI is revealed case by case, never on several at once.");
        } else if (!refuseWhileBusy()) {
            ListRun run = new ListRun(models, messages);
            work.start(new ListWork.Task("Models", selection.items(), run, run::end));
        }
    }

    /** Asks for a folder and writes the chosen cases into it, with one workbook. */
    public void exportChosen() {
        export(List.copyOf(selection.items()));
    }

    /** Asks for a folder and writes every case of the list into it, with one workbook. */
    public void exportAll() {
        export(List.copyOf(list.all()));
    }

    private void export(List<StudyItem> cases) {
        if (cases.isEmpty()) {
            messages.say("There is no case on the list.");
        } else if (!refuseWhileBusy()) {
            String what = "Export %s".formatted(Counted.of(cases.size(), "case"));
            exportFolder.get(what).ifPresent(to -> export(cases, to));
        }
    }

    private void export(List<StudyItem> cases, ExportChoice to) {
        ListExport export = new ListExport(exporter, to, messages);
        work.start(new ListWork.Task("Export", cases, export, export::end));
    }

    private boolean refuseWhileBusy() {
        if (work.isBusy()) {
            messages.say("\"%s\" is still running. Wait, or stop it first."
                    .formatted(work.textProperty().get()));
        }
        return work.isBusy();
    }
}
