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
import java.util.Map;
import java.util.function.Supplier;

/**
 * The networks of one pack on one device, each loaded when it is first run. Callers take turns. When the GPU fails all of
 * them go on, for good, on the CPU.
 */
final class Networks implements AutoCloseable {
    private final Map<Path, ZooModel<NDList, NDList>> models = new HashMap<>();
    private final int threads;
    private OnnxDevice device;

    /** @param threads that one network may use on the CPU; 0: as many as there are cores */
    Networks(OnnxDevice device, int threads) {
        this.device = device;
        this.threads = threads;
    }

    synchronized String deviceLabel() {
        return device.label();
    }

    /** Does {@code work}, which runs these networks; where a GPU fails it is done once more from its start. */
    synchronized <T> T inTurn(Supplier<T> work) {
        try {
            return work.get();
        } catch (PackException e) {
            if (!device.isGpu()) {
                throw e;
            }
            close();
            device = device.fallBack();
            return work.get();
        }
    }

    /**
     * Runs one network.
     *
     * @param inputName as its pack's manifest has it
     * @param answers the shape that it has to answer with
     * @return its answer in C order
     * @throws PackException when it cannot be loaded, or does not take or give these shapes
     */
    float[] run(Path file, String inputName, InputGrid grid, long[] answers) {
        Shape wanted = new Shape(answers);
        Shape given = new Shape(grid.shape());
        ZooModel<NDList, NDList> model = models.computeIfAbsent(file, this::load);
        try (NDManager manager = model.getNDManager().newSubManager();
                Predictor<NDList, NDList> predictor = model.newPredictor()) {
            NDArray input = manager.create(FloatBuffer.wrap(grid.tensor()), given);
            input.setName(inputName);
            NDArray output = predictor.predict(new NDList(input)).singletonOrThrow();
            float[] answer = output.toFloatArray();
            if (answer.length != wanted.size()) {
                throw new PackException(
                        "The model file %s answers with shape %s to an input of shape %s; it must be %s. Use another pack."
                                .formatted(file, output.getShape(), given, wanted));
            }
            return answer;
        } catch (TranslateException | EngineException | IllegalArgumentException e) {
            throw new PackException(
                    "The model file %s does not run on the input its manifest describes (shape %s): %s. Use another pack."
                            .formatted(file, given, e.getMessage()),
                    e);
        }
    }

    private ZooModel<NDList, NDList> load(Path file) {
        try (SessionMemory memory = new SessionMemory(threads)) {
            return Criteria.builder()
                    .setTypes(NDList.class, NDList.class)
                    .optEngine(OnnxDevice.ENGINE)
                    .optModelPath(file)
                    .optDevice(device.device())
                    .optOptions(memory.options())
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

    @Override
    public synchronized void close() {
        models.values().forEach(ZooModel::close);
        models.clear();
    }
}
