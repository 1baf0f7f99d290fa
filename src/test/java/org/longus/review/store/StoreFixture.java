package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;

/** A store with one small study in it. */
abstract class StoreFixture {
    static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);

    @TempDir
    Path folder;

    StudyStore store;

    @BeforeEach
    void open() {
        store = new StudyStore(folder, "anna", "0.1.0");
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    final void reopen() throws IOException {
        close();
        open();
    }

    final Path caseFolder() {
        return folder.resolve("cases").resolve(CaseKey.of(SERIES).text());
    }

    final Path journal() {
        return caseFolder().resolve("journal");
    }

    final List<Path> aside() throws IOException {
        try (Stream<Path> all = Files.list(caseFolder())) {
            return all.filter(p -> p.getFileName().toString().startsWith("aside-"))
                    .toList();
        }
    }

    final ReviewedCase work(int steps) {
        ReviewedCase reviewed = store.open(SERIES).reviewed();
        for (int s = 0; s < steps; s++) {
            RandomWork.step(reviewed, s);
        }
        return reviewed;
    }
}
