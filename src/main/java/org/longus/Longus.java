package org.longus;

import java.nio.file.Path;
import java.util.Optional;
import org.longus.cli.LongusCommand;
import org.longus.cli.PackOptions;
import org.longus.cli.Sentences;
import org.longus.io.file.UserFolders;
import org.longus.report.AppInfo;
import org.longus.report.CaseExport;
import org.longus.review.store.StudyStore;
import org.longus.ui.app.LongusApp;
import org.longus.ui.service.Services;

/** The program: a command line with a command, the window without one. */
public final class Longus {
    private Longus() {}

    public static void main(String[] args) {
        int status = 1;
        try {
            giveHome();
            status = LongusCommand.run(Longus::show, args);
        } catch (Throwable e) {
            System.err.println(Sentences.of(e));
        }
        System.exit(status);
    }

    /** Where the system knows no home folder Java says "?", and parts of it keep files in a folder of that name. */
    private static void giveHome() {
        System.setProperty(
                "user.home", UserFolders.home().orElse(UserFolders.temporary()).toString());
    }

    private static void show(Optional<Path> toOpen, PackOptions packs) {
        Services services = Services.of(
                packs.sectionPack(), packs.musclePack(), packs.device(), CaseExport::export, Optional.of(store()));
        LongusApp.launch(services, toOpen);
    }

    private static StudyStore store() {
        // without a home folder work is kept where temporary files are: better than nowhere, and never where Longus was
        // started
        Path home = UserFolders.home().orElse(UserFolders.temporary());
        return new StudyStore(
                StudyStore.defaultFolder(System.getenv(), home), System.getProperty("user.name"), AppInfo.VERSION);
    }
}
