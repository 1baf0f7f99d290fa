package org.longus.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.ui.service.Models;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Progress;

/** Models that answer by rule, and wait where a test wants to look at a job on its way. */
public final class FakeModels implements Models {
    public static final int FIRST_K = 18;
    public static final int LAST_K = 28;
    public static final int MIDDLE_K = 23;
    private static final int MEMBERS = 5;

    /** While true a run stands at 40 % until it is cancelled or let go. */
    public volatile boolean hold;
    /** What the next run throws, if anything. */
    public volatile RuntimeException failure;

    public volatile boolean findsNothing;
    /** What two steps gave; empty: these models have one. */
    public volatile Optional<Section.Steps> steps = Optional.empty();
    /** Slices that stage 2 was asked for, in order. */
    public final List<Integer> segmented = Collections.synchronizedList(new ArrayList<>());

    @Override
    public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
        waitWhileHeld(progress);
        if (failure != null) {
            throw failure;
        }
        Optional<Section> section = findsNothing ? Optional.empty() : Optional.of(section(ct.geometry()));
        Optional<Muscle> muscle = section.map(s -> segment(ct, MIDDLE_K, progress));
        return new C3Result(
                section,
                findsNothing ? "no voxel was marked" : "",
                muscle,
                models(),
                "CPU",
                new C3Result.Seconds(1, 0.1));
    }

    private void waitWhileHeld(Progress progress) {
        do {
            progress.report(0.4, "Section, model 2 of 5");
            progress.throwIfCancelled();
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        } while (hold);
    }

    private Section section(Geometry g) {
        int plane = g.sizeI() * g.sizeJ();
        Mask mask = Mask.where(g.sizeI(), g.sizeJ(), g.sizeK(), p -> {
            int k = p / plane;
            double x = p % g.sizeI() - 63.5;
            double y = p % plane / g.sizeI() - 57.0;
            return k >= FIRST_K && k <= LAST_K && x * x / 144 + y * y / 100 <= 1;
        });
        SliceSelector.Middle middle = SliceSelector.middle(mask, g).orElseThrow();
        return new Section(mask, middle, g.toLps(63.5, 57, MIDDLE_K), 1, OptionalDouble.of(0.95), steps);
    }

    @Override
    public Muscle segment(CtVolume ct, int k, Progress progress) {
        segmented.add(k);
        Geometry g = ct.geometry();
        int from = ct.index(0, 0, k);
        Mask mask = Mask.where(
                g.sizeI(), g.sizeJ(), 1, p -> Math.abs(ct.voxels()[from + p] - SyntheticStudy.MUSCLE_HU) <= 10);
        byte[] votes = mask.toBytes();
        for (int p = 0; p < votes.length; p++) {
            boolean edge = votes[p] == 1 && !mask.get(p - 1);
            votes[p] = (byte) (votes[p] == 0 ? 0 : edge ? 3 : MEMBERS);
        }
        return new Muscle(k, mask, votes, MEMBERS, OptionalDouble.of(0.95));
    }

    @Override
    public List<C3Result.Model> models() {
        return List.of(new C3Result.Model("fake", "1", "0".repeat(64)));
    }

    @Override
    public String device() {
        return "CPU";
    }
}
