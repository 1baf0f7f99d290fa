package org.longus.model;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/**
 * Has ONNX Runtime give back what the layers of a network took as soon as it has run. Otherwise each member of an ensemble
 * keeps that for its next run, though members run one after the other: 400 MB for the five of the section, for as long as
 * the window is open.
 */
final class SessionMemory implements AutoCloseable {
    private final OrtSession.SessionOptions options = new OrtSession.SessionOptions();

    /** @param threads that one run may use; 0: as many as there are cores */
    SessionMemory(int threads) {
        try {
            options.setCPUArenaAllocator(false);
            if (threads > 0) {
                options.setIntraOpNumThreads(threads);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime took no options: " + e.getMessage(), e);
        }
    }

    /**
     * For {@code Criteria}. The engine takes whole session options under this name, past the type of the map; its own option
     * for the arena can, in DJL 0.38.0, switch the arena on but not off.
     */
    @SuppressWarnings("unchecked")
    Map<String, String> options() {
        return (Map<String, String>) (Map<String, ?>) Map.of("sessionOptions", options);
    }

    /** Once the model is loaded. */
    @Override
    public void close() {
        options.close();
    }
}
