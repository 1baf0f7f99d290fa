package org.longus;

import java.nio.file.Path;
import java.util.Optional;
import org.longus.cli.LongusCommand;
import org.longus.report.AppInfo;
import org.longus.report.CaseExport;
import org.longus.review.store.StudyStore;
import org.longus.ui.LongusApp;
import org.longus.ui.service.Services;

/** The program: a command line with a command, the window without one. */
public final class Longus {
    private Longus() {}

    public static void main(String[] args) {
        LongusCommand.Window window = (toOpen, packs) -> LongusApp.launch(
                Services.of(
                        packs.sectionPack(),
                        packs.musclePack(),
                        packs.device(),
                        CaseExport::export,
                        Optional.of(store())),
                toOpen);
        System.exit(LongusCommand.run(window, args));
    }

    private static StudyStore store() {
        Path home = Path.of(System.getProperty("user.home"));
        return new StudyStore(
                StudyStore.defaultFolder(System.getenv(), home), System.getProperty("user.name"), AppInfo.VERSION);
    }
}
