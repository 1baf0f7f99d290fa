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
import java.util.ArrayList;
import java.util.List;

/**
 * The members of one pack, loaded once, and their vote. Not for use by several threads at a time: the callers take
 * turns. Falls back from GPU to CPU when the GPU fails, and {@link #deviceLabel()} says so from then on.
 */
public final class Ensemble implements AutoCloseable {
    private final ModelPack pack;
    private final List<ZooModel<NDList, NDList>> members = new ArrayList<>();
    private OnnxDevice device;

    public Ensemble(ModelPack pack, OnnxDevice device) {
        this.pack = pack;
        this.device = device;
    }

    public ModelPack pack() {
        return pack;
    }

    public String deviceLabel() {
        return device.label();
    }

    /** How many members vote. */
    public int size() {
        return pack.manifest().members().size();
    }

    /**
     * How many members call each voxel foreground.
     *
     * @return 0..{@link #size()}, one a voxel of the tensor
     * @throws PackException when a member cannot be loaded or does not take or give this shape
     * @throws java.util.concurrent.CancellationException when cancelled, between two members
     */
    public synchronized byte[] votes(InputGrid grid, Progress progress) {
        try {
            return vote(grid, progress);
        } catch (PackException e) {
            if (!device.isGpu()) {
                throw e;
            }
            close();
            device = device.fallBack();
            return vote(grid, progress);
        }
    }

    private byte[] vote(InputGrid grid, Progress progress) {
        byte[] votes = new byte[grid.tensor().length];
        List<Path> files = pack.memberFiles();
        for (int m = 0; m < size(); m++) {
            progress.throwIfCancelled();
            progress.report((double) m / size(), "%s: model %d of %d".formatted(stageName(), m + 1, size()));
            if (members.size() <= m) {
                members.add(load(files.get(m)));
            }
            float[] probability = run(members.get(m), files.get(m), grid);
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
        try {
            return Criteria.builder()
                    .setTypes(NDList.class, NDList.class)
                    .optEngine(OnnxDevice.ENGINE)
                    .optModelPath(file)
                    .optDevice(device.device())
                    .optTranslator(new NoopTranslator())
                    .build()
                    .loadModel();
        } catch (IOException | ModelNotFoundException | MalformedModelException | EngineException e) {
            throw new PackException(
                    "The model file %s cannot be loaded on %s: %s. Use another pack or another device."
                            .formatted(file, device.label(), e.getMessage()),
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
    public synchronized void close() {
        members.forEach(ZooModel::close);
        members.clear();
    }
}
