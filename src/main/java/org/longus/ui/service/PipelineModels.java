package org.longus.ui.service;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.longus.model.DeviceChoice;
import org.longus.model.ModelPack;
import org.longus.model.PackException;
import org.longus.model.SelfTest;
import org.longus.pipeline.C3Pipeline;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/** The real models, opened at the first use: a window to look at a CT needs none. */
public final class PipelineModels implements Models {
    private final Path sectionPack;
    private final Path musclePack;
    private final DeviceChoice choice;
    private C3Pipeline pipeline;
    /** Apart from the lock, which a run may hold for a minute while the window asks. */
    private volatile String device = "";

    private volatile List<C3Result.Model> ran = List.of();

    public PipelineModels(Path sectionPack, Path musclePack, DeviceChoice choice) {
        this.sectionPack = sectionPack;
        this.musclePack = musclePack;
        this.choice = choice;
    }

    private synchronized C3Pipeline pipeline(Progress progress) {
        if (pipeline == null) {
            progress.report(0, "Checking the model packs");
            pipeline = C3Pipeline.open(sectionPack, musclePack, choice);
        }
        return pipeline;
    }

    @Override
    public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
        C3Result result = pipeline(progress).run(ct, slice, progress);
        device = result.device();
        ran = result.models();
        return result;
    }

    @Override
    public Muscle segment(CtVolume ct, int k, Progress progress) {
        C3Pipeline opened = pipeline(progress);
        Muscle muscle = opened.segment(ct, k, progress);
        ran = opened.models();
        device = opened.device();
        return muscle;
    }

    @Override
    public Muscle segmentOnly(CtVolume ct, int k, Progress progress) {
        C3Pipeline opened = pipeline(progress);
        Muscle muscle = opened.segmentOnly(ct, k, progress);
        ran = opened.models();
        device = opened.device();
        return muscle;
    }

    @Override
    public List<String> packs() {
        return Stream.of(sectionPack, musclePack)
                .map(pack -> String.join("\n", ModelPack.factsOf(pack)))
                .toList();
    }

    @Override
    public String selfTest() {
        try {
            return SelfTest.run(musclePack, choice).sentence();
        } catch (PackException e) {
            return "FAILED: " + e.getMessage();
        }
    }

    @Override
    public List<C3Result.Model> models() {
        return ran;
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public synchronized void close() {
        if (pipeline != null) {
            pipeline.close();
            pipeline = null;
        }
    }
}
