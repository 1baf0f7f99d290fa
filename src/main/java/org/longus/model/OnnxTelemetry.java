package org.longus.model;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Silences what would report Longus' use to others. From 1.29 on ONNX Runtime for Linux and macOS carries a sender that keeps
 * an identity of the machine below the home folder, reads the command line (with the names of patients' folders in it; a
 * long one crashes it) and posts to its maker. It asks the process' environment alone, and that before Java can call it.
 */
final class OnnxTelemetry {
    static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    private OnnxTelemetry() {}

    /** To be called before DJL loads ONNX Runtime. */
    static void turnOff() {
        // DJL's own, on cloud machines
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(SWITCH);
            MemorySegment value = arena.allocateFrom("1");
            int failed = windows
                    ? (int) function(SymbolLookup.libraryLookup("ucrtbase", arena), "_putenv_s", false)
                            .invokeExact(name, value)
                    : (int) function(Linker.nativeLinker().defaultLookup(), "setenv", true)
                            .invokeExact(name, value, 1);
            if (failed != 0) {
                throw new IllegalStateException("error " + failed);
            }
        } catch (Throwable e) {
            throw new PackException(
                    "ONNX Runtime's reports to its maker could not be turned off, so no model is run. Set %s=1 and start Longus again."
                            .formatted(SWITCH),
                    e);
        }
    }

    /** {@code int name(char *, char *)}, with a third {@code int} where it wants to know whether to overwrite. */
    private static MethodHandle function(SymbolLookup library, String name, boolean overwrites) {
        FunctionDescriptor pair = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        return Linker.nativeLinker()
                .downcallHandle(
                        library.findOrThrow(name),
                        overwrites ? pair.appendArgumentLayouts(ValueLayout.JAVA_INT) : pair);
    }
}
