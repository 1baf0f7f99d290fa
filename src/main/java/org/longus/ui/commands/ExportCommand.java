package org.longus.ui.commands;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.About;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.CaseExporter;
import org.longus.ui.service.Deidentify;
import org.longus.ui.service.ExportChoice;
import org.longus.volume.Progress;

/** Writes the shown case into a folder of its own. */
public final class ExportCommand {
    private final CaseList list;
    private final CaseExporter exporter;
    private final ExportFolder folder;
    private final PersonsWork work;
    private final Messages messages;

    public ExportCommand(
            CaseList list, CaseExporter exporter, ExportFolder folder, PersonsWork work, Messages messages) {
        this.list = list;
        this.exporter = exporter;
        this.folder = folder;
        this.work = work;
        this.messages = messages;
    }

    /** Asks for a folder and formats, and writes the case into a folder of its own there. */
    public void export() {
        CaseModel on = list.current();
        if (on == null || work.refuseWhileBusy()) {
            return;
        }
        if (on.slice() == null) {
            messages.showWhile(
                    on.sliceProperty().map(s -> false).orElse(true),
                    about(on),
                    new Notice(
                            Notice.Kind.INFORMATION,
                            "There is nothing to export yet. Run the models (%s) or measure the shown slice (%s) first."
                                    .formatted(Shortcut.RUN.keys(), Shortcut.MEASURE_SHOWN.keys())));
            return;
        }
        folder.get("Export %s".formatted(list.chosen().who())).ifPresent(to -> export(on, to));
    }

    private void export(CaseModel on, ExportChoice to) {
        on.endStroke();
        messages.end(about(on));
        var copy = on.snapshot();
        var trail = on.opened().trail();
        var leftOut = list.chosen().taken().leftOut();
        work.start(
                new Job<>(
                        "Export",
                        progress -> write(copy, trail, leftOut, to, progress),
                        written -> exported(on, written)),
                list.chosen());
    }

    private record Exported(CaseExport.Written written, Deidentify.Opened names) {}

    private Exported write(ReviewedCase copy, CaseTrail trail, List<String> leftOut, ExportChoice to, Progress progress)
            throws IOException {
        progress.report(
                Jobs.UNKNOWN_FRACTION,
                "Writing " + String.join(", ", to.request().formats()));
        Deidentify.Opened names = to.deidentify().open(to.folder(), Optional.of(copy.series()));
        CaseFindings findings = names.telling().findings(CaseFindings.ofWindow(copy, trail, leftOut));
        return new Exported(exporter.write(findings, to.folder(), to.request()), names);
    }

    private void exported(CaseModel on, Exported export) {
        CaseExport.Written written = export.written();
        Deidentify.Opened names = export.names();
        messages.say(
                names.telling().isDeidentified()
                        ? "Exported without names to '%s'.%s".formatted(written.folder(), names.whoIsWho())
                        : "Exported to " + written.folder());
        names.said().ifPresent(said -> messages.show(about(on), new Notice(Notice.Kind.INFORMATION, said)));
        written.remark()
                .ifPresent(remark -> messages.show(
                        about(on),
                        new Notice(
                                Notice.Kind.WARNING,
                                "%s This export is in '%s'.".formatted(remark, written.folder()))));
    }

    private static About about(CaseModel on) {
        return new About(on, "export");
    }
}
