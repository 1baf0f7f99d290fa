package org.longus.ui.service;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/** Models that the window sees at work, whoever asked for it: what it says of them is so at that moment. */
public final class WatchedModels implements Models {
    private final Models models;
    private final Executor window;
    private final ReadOnlyBooleanWrapper atWork = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper lastDevice = new ReadOnlyStringWrapper("");
    /** How many runs there are, on the window's thread. */
    private int running;

    /** @param window the JavaFX thread */
    public WatchedModels(Models models, Executor window) {
        this.models = models;
        this.window = window;
    }

    private <T> T watched(Supplier<T> run) {
        window.execute(() -> atWork.set(++running > 0));
        try {
            return run.get();
        } finally {
            String device = models.device();
            window.execute(() -> {
                lastDevice.set(device);
                atWork.set(--running > 0);
            });
        }
    }

    @Override
    public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
        return watched(() -> models.run(ct, slice, progress));
    }

    @Override
    public Muscle segment(CtVolume ct, int k, Progress progress) {
        return watched(() -> models.segment(ct, k, progress));
    }

    @Override
    public Muscle segmentOnly(CtVolume ct, int k, Progress progress) {
        return watched(() -> models.segmentOnly(ct, k, progress));
    }

    /** Whether they run on any case. */
    public ReadOnlyBooleanProperty atWorkProperty() {
        return atWork.getReadOnlyProperty();
    }

    /** Where they ran last; empty before they did. */
    public ReadOnlyStringProperty lastDeviceProperty() {
        return lastDevice.getReadOnlyProperty();
    }

    @Override
    public List<String> packs() {
        return models.packs();
    }

    @Override
    public String selfTest() {
        return models.selfTest();
    }

    @Override
    public List<C3Result.Model> models() {
        return models.models();
    }

    @Override
    public String device() {
        return models.device();
    }

    @Override
    public void close() {
        models.close();
    }
}
