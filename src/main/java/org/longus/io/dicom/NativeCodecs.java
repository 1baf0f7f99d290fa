package org.longus.io.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.opencv.core.Core;

/**
 * Loads the native library that decodes JPEG, JPEG-LS and JPEG 2000, when the first compressed file is met.
 *
 * <p>It is taken from {@code java.library.path} when an installer put it there; else unpacked from the jar into
 * {@code ~/.longus/native}, once a version (a fresh temporary folder at each start would fill the disk).
 */
final class NativeCodecs {
    private static final String LIBRARY = "opencv_java";
    private static final String VERSION = "bus-opencv-8.0.0";

    /** Empty when the library is loaded, else why not. */
    private static final String PROBLEM = load();

    private NativeCodecs() {}

    static void require() throws IOException {
        if (!PROBLEM.isEmpty()) {
            throw new IOException("the JPEG decoder cannot be used on this system (" + PROBLEM
                    + "); export the series uncompressed instead");
        }
    }

    private static String load() {
        try {
            System.loadLibrary(LIBRARY);
            return "";
        } catch (UnsatisfiedLinkError notInstalled) {
            return loadUnpacked();
        }
    }

    private static String loadUnpacked() {
        String platform = platform();
        String file = System.mapLibraryName(LIBRARY);
        String resource = "/lib/" + platform + "/" + file;
        try (InputStream in = Core.class.getResourceAsStream(resource)) {
            if (in == null) {
                return "there is none for " + platform;
            }
            System.load(unpack(in.readAllBytes(), file).toString());
            return "";
        } catch (IOException | UnsatisfiedLinkError | SecurityException e) {
            return e.getMessage();
        }
    }

    private static Path unpack(byte[] library, String file) throws IOException {
        Path folder = Path.of(System.getProperty("user.home"), ".longus", "native", VERSION);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            folder = Files.createTempDirectory("longus-native");
        }
        Path target = folder.resolve(file);
        if (Files.isRegularFile(target) && Files.size(target) == library.length) {
            return target;
        }
        // written beside and moved: two programs may start at once
        Path part = Files.createTempFile(folder, file, ".part");
        Files.write(part, library);
        try {
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "win32" : os.contains("mac") ? "macosx" : "linux";
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x86_64" : arch);
    }
}
