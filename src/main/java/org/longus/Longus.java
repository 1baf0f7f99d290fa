package org.longus;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.app.AppInfo;
import org.longus.app.LogFile;
import org.longus.app.OwnFiles;
import org.longus.app.UserFolders;
import org.longus.cli.LongusCommand;
import org.longus.cli.PackOptions;
import org.longus.cli.Sentences;
import org.longus.io.file.PrivateFiles;
import org.longus.review.store.StudyStore;
import org.longus.ui.app.LongusApp;
import org.longus.ui.service.FolderExporter;
import org.longus.ui.service.ModelChoice;
import org.longus.ui.service.Services;

/** The program: a command line with a command, the window without one. */
public final class Longus {
    /** Of {@link PrivateFiles}. */
    public static final OwnFiles OWN = new OwnFiles() {
        @Override
        public void folder(Path folder) throws IOException {
            PrivateFiles.folder(folder);
        }

        @Override
        public void file(Path file) throws IOException {
            PrivateFiles.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                    .close();
        }
    };

    private Longus() {}

    public static void main(String[] args) {
        // for what libraries write; Longus's own figures name their locale (LocaleRuleTest)
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        // pictures of a report are drawn in memory: a DISPLAY that nobody answers must not end a command
        System.setProperty("java.awt.headless", "true");
        int status = 1;
        try {
            giveHome();
            LogFile.start(logs(), OWN, AppInfo.VERSION);
            status = LongusCommand.run(Longus::show, args);
            Rehearsal.afterTheWindow();
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

    /** Beside the cases. */
    private static Optional<Path> logs() {
        try {
            Path home = Path.of(System.getProperty("user.home"));
            return Optional.of(StudyStore.defaultFolder(System.getenv(), home).resolve("logs"))
                    .map(Path::toAbsolutePath);
        } catch (InvalidPathException e) {
            // LONGUS_HOME is no path; that must not keep from a command that needs none
            return Optional.empty();
        }
    }

    private static void show(List<Path> toOpen, PackOptions packs) {
        StudyStore store = store();
        ModelChoice kept = ModelChoice.of(store.settings().read().window());
        Services services = Services.of(
                kept.pack(packs.sectionPack(), PackOptions.bundled("c3-section")),
                kept.pack(packs.musclePack(), PackOptions.bundled("c3-muscle")),
                kept.device(packs.device()),
                new FolderExporter(),
                Optional.of(store));
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
