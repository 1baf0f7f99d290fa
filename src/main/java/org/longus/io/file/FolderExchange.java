package org.longus.io.file;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Two names of one file system change places in one step, which the JDK does not offer: {@code renameat2} with
 * {@code RENAME_EXCHANGE} on Linux, {@code renamex_np} with {@code RENAME_SWAP} on macOS. Nobody ever sees one of the names
 * missing.
 */
final class FolderExchange {
    /** Both systems gave the flag the same figure. */
    private static final int EXCHANGE = 2;
    /** Paths that are not absolute start from the working folder; ours are absolute. */
    private static final int AT_FDCWD = -100;

    private FolderExchange() {}

    /** Returns whether it was done; false where the system or the file system cannot. */
    static boolean exchange(Path a, Path b) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        try (Arena arena = Arena.ofConfined()) {
            if (system.contains("linux")) {
                MethodHandle rename = function("renameat2", true);
                return (int) rename.invokeExact(AT_FDCWD, cString(a, arena), AT_FDCWD, cString(b, arena), EXCHANGE)
                        == 0;
            }
            if (system.contains("mac")) {
                MethodHandle rename = function("renamex_np", false);
                return (int) rename.invokeExact(cString(a, arena), cString(b, arena), EXCHANGE) == 0;
            }
            return false;
        } catch (Throwable e) {
            // an old C library, or a Java that was told to call none: the caller has another way
            return false;
        }
    }

    private static MethodHandle function(String name, boolean withFolders) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        FunctionDescriptor arguments = withFolders
                ? FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT)
                : FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        return linker.downcallHandle(library.find(name).orElseThrow(), arguments);
    }

    private static MemorySegment cString(Path path, Arena arena) {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return arena.allocateFrom(path.toAbsolutePath().toString(), names);
    }
}
