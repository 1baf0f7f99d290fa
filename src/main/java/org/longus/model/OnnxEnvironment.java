package org.longus.model;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps ONNX Runtime's environment for as long as the process lives. ONNX Runtime for Java closes it when Java begins to
 * shut down, by whichever way, and asks no thread that loads or runs a model just then: that thread goes on with memory
 * that was given back, which ends the process with a crash, sometimes before others have written what they hold.
 *
 * <p>The environment counts who uses it, and every {@code CreateEnv} of the C interface adds one to the one there is. One
 * more that is never released keeps it; the system takes its memory back with the process.
 */
final class OnnxEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxEnvironment.class);

    /** Of the C interface; each version of ONNX Runtime has all earlier ones. */
    private static final int API_VERSION = 1;
    /** Of CreateEnv among the interface's functions, in which order they stay; before it are those of OrtStatus. */
    private static final int CREATE_ENV = 3;

    private static final int WARNINGS = 2;

    private OnnxEnvironment() {}

    /** To be called once, when the library is loaded and before Java has an environment: then no thread is ever without. */
    static void keep() {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment base = (MemorySegment) linker.downcallHandle(
                            SymbolLookup.loaderLookup().findOrThrow("OrtGetApiBase"),
                            FunctionDescriptor.of(ValueLayout.ADDRESS))
                    .invokeExact();
            MemorySegment api = (MemorySegment) linker.downcallHandle(
                            function(base, 0), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(API_VERSION);
            MemorySegment status = (MemorySegment) linker.downcallHandle(
                            function(api, CREATE_ENV),
                            FunctionDescriptor.of(
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS))
                    .invokeExact(WARNINGS, arena.allocateFrom("longus"), arena.allocate(ValueLayout.ADDRESS));
            if (status.address() != 0) {
                LOG.warn("ONNX Runtime made no environment: an end while models run may crash");
            }
        } catch (Throwable e) {
            LOG.warn("ONNX Runtime's environment is not kept: an end while models run may crash", e);
        }
    }

    /** The n-th of a table of functions. */
    private static MemorySegment function(MemorySegment table, int n) {
        long width = ValueLayout.ADDRESS.byteSize();
        return table.reinterpret((n + 1) * width).get(ValueLayout.ADDRESS, n * width);
    }
}
