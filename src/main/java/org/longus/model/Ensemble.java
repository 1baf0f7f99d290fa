package org.longus.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.longus.volume.Progress;

/**
 * The members of one pack, loaded once, and their vote. Not for use by several threads at a time: the callers take
 * turns. Falls back from GPU to CPU when the GPU fails, and {@link #deviceLabel()} says so from then on.
 */
public final class Ensemble implements AutoCloseable {
    private final ModelPack pack;
    private final List<Integer> voters;
    /** Shared with the smaller ensembles made of this one, and with its {@link DiscEnsemble}. */
    private final Networks networks;

    public Ensemble(ModelPack pack, OnnxDevice device) {
        this(pack, device, 0);
    }

    /** @param threads that a network may use on the CPU; 0: as many as there are cores */
    public Ensemble(ModelPack pack, OnnxDevice device, int threads) {
        this(pack, allOf(pack.manifest().members()), new Networks(device, threads));
    }

    private Ensemble(ModelPack pack, List<Integer> voters, Networks networks) {
        this.pack = pack;
        this.voters = voters;
        this.networks = networks;
    }

    /**
     * The same pack with only some of its members voting, to measure members on cases that they never saw. It shares the
     * loaded models: closing either closes both.
     *
     * @param members numbers from 1, in the manifest's order; an even number of them needs one vote more than half
     * @throws PackException when the pack has no such member
     */
    public Ensemble only(List<Integer> members) {
        for (int member : members) {
            if (member < 1 || member > pack.manifest().members().size()) {
                throw new PackException(String.format(
                        Locale.ROOT,
                        "The model pack %s has %d members and no member %d. Name others.",
                        pack.folder(),
                        pack.manifest().members().size(),
                        member));
            }
        }
        return new Ensemble(pack, members.stream().distinct().sorted().toList(), networks);
    }

    /**
     * The pack's second step, with the members that have the same numbers as those that vote; empty where the pack has none,
     * or none of these numbers.
     */
    public Optional<DiscEnsemble> discs() {
        Refine refine = pack.manifest().refine();
        if (refine == null) {
            return Optional.empty();
        }
        List<Integer> members = isWhole()
                ? allOf(refine.members())
                : voters.stream().filter(v -> v <= refine.members().size()).toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new DiscEnsemble(pack, refine, members, networks));
    }

    private static List<Integer> allOf(List<Manifest.Member> members) {
        return IntStream.rangeClosed(1, members.size()).boxed().toList();
    }

    /** The numbers, from 1, of the members that vote. */
    public List<Integer> voters() {
        return voters;
    }

    public ModelPack pack() {
        return pack;
    }

    public String deviceLabel() {
        return networks.deviceLabel();
    }

    /** Whether every member of the pack votes. */
    public boolean isWhole() {
        return size() == pack.manifest().members().size();
    }

    /** How many members vote. */
    public int size() {
        return voters.size();
    }

    /**
     * How many members call each voxel foreground.
     *
     * @return 0..{@link #size()}, one a voxel of the tensor
     * @throws PackException when a member cannot be loaded or does not take or give this shape
     * @throws java.util.concurrent.CancellationException when cancelled, between two members
     */
    public byte[] votes(InputGrid grid, Progress progress) {
        return networks.inTurn(() -> vote(grid, progress));
    }

    private byte[] vote(InputGrid grid, Progress progress) {
        byte[] votes = new byte[grid.tensor().length];
        List<Path> files = pack.memberFiles();
        for (int v = 0; v < size(); v++) {
            progress.throwIfCancelled();
            progress.report(
                    (double) v / size(), String.format(Locale.ROOT, "%s: model %d of %d", stageName(), v + 1, size()));
            Path file = files.get(voters.get(v) - 1);
            float[] probability = networks.run(file, pack.manifest().input().name(), grid, grid.shape());
            for (int p = 0; p < votes.length; p++) {
                if (probability[p] > pack.manifest().output().threshold()) {
                    votes[p]++;
                }
            }
        }
        progress.throwIfCancelled();
        progress.report(1, stageName());
        return votes;
    }

    private String stageName() {
        return pack.manifest().stage() == Stage.SECTION ? "Finding C3" : "Segmenting muscle";
    }

    @Override
    public void close() {
        networks.close();
    }
}
