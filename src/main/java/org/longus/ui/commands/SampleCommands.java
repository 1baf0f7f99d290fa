package org.longus.ui.commands;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.service.SampleSource;
import org.longus.volume.Progress;

/** Opens a study that everybody has, to try the program with. */
public final class SampleCommands {
    private final SampleSource sample;
    private final OpenCommands opening;
    private final PersonsWork work;

    public SampleCommands(SampleSource sample, OpenCommands opening, PersonsWork work) {
        this.sample = sample;
        this.opening = opening;
        this.work = work;
    }

    /** Opens it as a folder that a person has chosen. */
    public void open() {
        work.start(new Job<>("Sample study", this::folder, opening::open), null);
    }

    private Path folder(Progress progress) throws IOException {
        progress.report(Jobs.UNKNOWN_FRACTION, "Looking for the sample study");
        return sample.folder();
    }
}
