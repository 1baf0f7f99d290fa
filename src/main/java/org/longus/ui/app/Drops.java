package org.longus.ui.app;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.longus.ui.panel.DropFrame;

/** Files and folders dragged over the window: told whether they are welcome, and opened where they are let go. */
final class Drops {
    private final Workbench bench;
    private final DropFrame frame;

    private Drops(Workbench bench, DropFrame frame) {
        this.bench = bench;
        this.frame = frame;
    }

    static void accept(Scene scene, Workbench bench, DropFrame frame) {
        Drops drops = new Drops(bench, frame);
        scene.setOnDragOver(drops::over);
        scene.setOnDragExited(e -> frame.hide());
        scene.setOnDragDropped(drops::dropped);
    }

    /** By its name alone: what no CT is ever called. Any other file is looked into when it is opened. */
    private static boolean isMask(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".nrrd") || lower.endsWith(".seg.dcm") || lower.endsWith(".rtstruct.dcm");
    }

    private void over(DragEvent e) {
        String refusal = !e.getDragboard().hasFiles()
                ? "Only files and folders can be opened here"
                : bench.jobs().isBusy() ? "Not now: another job runs. Stop it below, or wait until it has ended." : "";
        if (refusal.isEmpty()) {
            e.acceptTransferModes(TransferMode.COPY);
        }
        frame.show(refusal);
    }

    private void dropped(DragEvent e) {
        frame.hide();
        List<File> files = e.getDragboard().getFiles();
        if (files.size() == 1
                && bench.list().current() != null
                && isMask(files.getFirst().getName())) {
            bench.masks().asMine(files.getFirst().toPath());
        } else if (!files.isEmpty()) {
            bench.opening().open(files.stream().map(File::toPath).toList());
        }
        e.setDropCompleted(!files.isEmpty());
    }
}
