package org.longus.model;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.longus.app.UserFolders;
import org.longus.io.file.NativeFolder;

/**
 * Loads ONNX Runtime's native libraries from the user's folder. Left alone it unpacks 30 MB into the temporary folder at each
 * start, leaves them there when it is killed, and fails where nothing may be run from there.
 */
final class OnnxLibrary {
    private static final String PLACE = "onnxruntime.native.path";
    private static final String MAIN = "onnxruntime";

    /** The ones that the CPU and the CUDA build carry; those that others carry ONNX Runtime unpacks by itself. */
    private static final List<String> LIBRARIES = List.of(
            MAIN,
            "onnxruntime4j_jni",
            "onnxruntime_providers_shared",
            "onnxruntime_providers_cuda",
            "onnxruntime_providers_tensorrt");

    private static final Duration STALE = Duration.ofMinutes(10);
    private static boolean loaded;

    private OnnxLibrary() {}

    /**
     * To be called before DJL meets ONNX Runtime.
     *
     * @throws PackException for a sentence, when it does not work on this system
     */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        OnnxTelemetry.turnOff();
        Path temporary = UserFolders.temporary();
        removeStale(temporary);
        try {
            if (System.getProperty(PLACE) == null) {
                unpack();
            }
            Class.forName(OrtEnvironment.class.getName());
            OnnxEnvironment.keep();
        } catch (IOException e) {
            throw new PackException("The models cannot be run: %s.".formatted(e.getMessage()), e);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new PackException(
                    Files.isWritable(temporary)
                            ? "The models cannot be run: ONNX Runtime does not start (%s). Longus needs 64-bit Windows, Linux or macOS and an unchanged installation."
                                    .formatted(root(e))
                            : "The models cannot be run: the folder for temporary files, '%s', cannot be written to. Free it, or name another: LONGUS_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER."
                                    .formatted(temporary),
                    e);
        }
        loaded = true;
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static void unpack() throws IOException {
        Map<String, URL> files = new LinkedHashMap<>();
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            URL packed = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
            if (packed != null) {
                files.put(file, packed);
            }
        }
        if (files.isEmpty()) {
            return; // of another platform, or already unpacked by an installer: ONNX Runtime says what is missing
        }
        NativeFolder.use(OrtEnvironment.class, files, folder -> {
            // loaded by the same class loader, so ONNX Runtime's own request for it does nothing more
            System.load(folder.resolve(System.mapLibraryName(MAIN)).toString());
            System.setProperty(PLACE, folder.toString());
        });
    }

    /** As ONNX Runtime calls it. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }

    /** It makes an empty folder at each start, which stays when the program is killed just then. */
    private static void removeStale(Path temporary) {
        Instant old = Instant.now().minus(STALE);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, "onnxruntime-java*")) {
            for (Path folder : left) {
                removeIfEmpty(folder, old);
            }
        } catch (IOException | RuntimeException e) {
            // tidying up is never worth an error
        }
    }

    private static void removeIfEmpty(Path folder, Instant old) {
        try {
            if (Files.isDirectory(folder)
                    && Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                Files.delete(folder); // fails when it holds anything
            }
        } catch (IOException e) {
            // another's, or in use
        }
    }
}
