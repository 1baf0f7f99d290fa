package org.longus.model;

import ai.djl.MalformedModelException;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.longus.volume.Progress;

/**
 * The members of one pack, loaded once, and their vote. Not for use by several threads at a time: the callers take
 * turns. Falls back from GPU to CPU when the GPU fails, and {@link #deviceLabel()} says so from then on.
 */
public final class Ensemble implements AutoCloseable {
    private final ModelPack pack;
    private final List<Integer> voters;
    private final Loaded loaded;

    /** What an ensemble shares with the smaller ones made of it; also what its callers take turns on. */
    private static final class Loaded {
        private final Map<Integer, ZooModel<NDList, NDList>> models = new HashMap<>();
        private final int threads;
        private OnnxDevice device;

        Loaded(OnnxDevice device, int threads) {
            this.device = device;
            this.threads = threads;
        }

        void close() {
            models.values().forEach(ZooModel::close);
            models.clear();
        }
    }

    public Ensemble(ModelPack pack, OnnxDevice device) {
        this(pack, device, 0);
    }

    /** @param threads that one member may use on the CPU; 0: as many as there are cores */
    public Ensemble(ModelPack pack, OnnxDevice device, int threads) {
        this(
                pack,
                IntStream.rangeClosed(1, pack.manifest().members().size())
                        .boxed()
                        .toList(),
                new Loaded(device, threads));
    }

    private Ensemble(ModelPack pack, List<Integer> voters, Loaded loaded) {
        this.pack = pack;
        this.voters = voters;
        this.loaded = loaded;
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
        return new Ensemble(pack, members.stream().distinct().sorted().toList(), loaded);
    }

    /** The numbers, from 1, of the members that vote. */
    public List<Integer> voters() {
        return voters;
    }

    public ModelPack pack() {
        return pack;
    }

    public String deviceLabel() {
        synchronized (loaded) {
            return loaded.device.label();
        }
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
        synchronized (loaded) {
            try {
                return vote(grid, progress);
            } catch (PackException e) {
                if (!loaded.device.isGpu()) {
                    throw e;
                }
                loaded.close();
                loaded.device = loaded.device.fallBack();
                return vote(grid, progress);
            }
        }
    }

    private byte[] vote(InputGrid grid, Progress progress) {
        byte[] votes = new byte[grid.tensor().length];
        List<Path> files = pack.memberFiles();
        for (int v = 0; v < size(); v++) {
            progress.throwIfCancelled();
            progress.report(
                    (double) v / size(), String.format(Locale.ROOT, "%s: model %d of %d", stageName(), v + 1, size()));
            Path file = files.get(voters.get(v) - 1);
            float[] probability = run(loaded.models.computeIfAbsent(voters.get(v), m -> load(file)), file, grid);
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

    private ZooModel<NDList, NDList> load(Path file) {
        try (SessionMemory memory = new SessionMemory(loaded.threads)) {
            return Criteria.builder()
                    .setTypes(NDList.class, NDList.class)
                    .optEngine(OnnxDevice.ENGINE)
                    .optModelPath(file)
                    .optDevice(loaded.device.device())
                    .optOptions(memory.options())
                    .optTranslator(new NoopTranslator())
                    .build()
                    .loadModel();
        } catch (IOException | ModelNotFoundException | MalformedModelException | EngineException e) {
            throw new PackException(
                    "The model file %s cannot be loaded on %s: %s. Use another pack or another device."
                            .formatted(file, loaded.device.label(), e.getMessage()),
                    e);
        }
    }

    private float[] run(ZooModel<NDList, NDList> model, Path file, InputGrid grid) {
        try (NDManager manager = model.getNDManager().newSubManager();
                Predictor<NDList, NDList> predictor = model.newPredictor()) {
            NDArray input = manager.create(FloatBuffer.wrap(grid.tensor()), new Shape(grid.shape()));
            input.setName(pack.manifest().input().name());
            NDArray output = predictor.predict(new NDList(input)).singletonOrThrow();
            float[] probability = output.toFloatArray();
            if (probability.length != grid.tensor().length) {
                throw new PackException(
                        "The model file %s answers with shape %s to an input of shape %s; the two must be equal. Use another pack."
                                .formatted(file, output.getShape(), new Shape(grid.shape())));
            }
            return probability;
        } catch (TranslateException | EngineException | IllegalArgumentException e) {
            throw new PackException(
                    "The model file %s does not run on the input its manifest describes (shape %s): %s. Use another pack."
                            .formatted(file, new Shape(grid.shape()), e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        synchronized (loaded) {
            loaded.close();
        }
    }
}
