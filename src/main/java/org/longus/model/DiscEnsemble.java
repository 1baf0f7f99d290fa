package org.longus.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.volume.Progress;

/**
 * The members of a section pack's second step. They belong to an {@link Ensemble}, which alone is to be closed, and run where
 * that does.
 */
public final class DiscEnsemble {
    private static final int DISCS = 2;

    private final ModelPack pack;
    private final Refine refine;
    private final List<Integer> members;
    private final Networks networks;

    /** @param members numbers from 1 in the order of {@code refine.members} */
    DiscEnsemble(ModelPack pack, Refine refine, List<Integer> members, Networks networks) {
        this.pack = pack;
        this.refine = refine;
        this.members = members;
        this.networks = networks;
    }

    public Refine refine() {
        return refine;
    }

    /**
     * Where one member sees the discs.
     *
     * @param upper the probability that C2/C3 lies at each sample of the window, from the feet to the head; {@code lower}
     *     that C3/C4 does. Each sums to 1
     */
    public record Profile(float[] upper, float[] lower) {}

    /**
     * What each member says of a window.
     *
     * @param window of {@code refine().input()}
     * @throws PackException when a member cannot be loaded or does not take or give its shapes
     * @throws java.util.concurrent.CancellationException when cancelled, between two members
     */
    public List<Profile> profiles(InputGrid window, Progress progress) {
        return networks.inTurn(() -> {
            List<Profile> profiles = new ArrayList<>();
            List<Path> files = pack.refineFiles();
            for (int m = 0; m < members.size(); m++) {
                progress.throwIfCancelled();
                progress.report(
                        (double) m / members.size(),
                        String.format(Locale.ROOT, "Finding the discs of C3: model %d of %d", m + 1, members.size()));
                profiles.add(profile(files.get(members.get(m) - 1), window));
            }
            progress.throwIfCancelled();
            progress.report(1, "Finding the discs of C3");
            return profiles;
        });
    }

    private Profile profile(Path file, InputGrid window) {
        int n = refine.samples();
        float[] rows = networks.run(file, refine.input().name(), window, new long[] {1, DISCS, n});
        float[] upper = new float[n];
        float[] lower = new float[n];
        System.arraycopy(rows, 0, upper, 0, n);
        System.arraycopy(rows, n, lower, 0, n);
        return new Profile(upper, lower);
    }
}
