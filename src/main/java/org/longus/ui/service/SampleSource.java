package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.app.Installation;
import org.longus.app.UserFolders;
import org.longus.review.store.StudyStore;
import org.longus.sample.SampleStudy;

/** Where the study is that everybody can open first. Called off the JavaFX thread: it may have to be made. */
@FunctionalInterface
public interface SampleSource {
    /** The study's folder. */
    Path folder() throws IOException;

    /** The one that came with the program; where it did not, one that is made once, beside the kept cases. */
    static SampleSource installed() {
        return () -> SampleStudy.ready(
                Installation.folder().resolve("sample-studies").resolve(SampleStudy.NAME),
                StudyStore.defaultFolder(System.getenv(), UserFolders.home().orElse(UserFolders.temporary()))
                        .resolve("sample"));
    }
}
