package org.longus.io.dicom.decode;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.longus.io.Reason;
import org.longus.io.file.NativeFolder;
import org.opencv.core.Core;

/**
 * Starts processes that decode JPEG, JPEG-LS and JPEG 2000, from the first compressed file on.
 *
 * <p>Their native library is taken from {@code java.library.path} when an installer put it there; else unpacked from the jar
 * into the user's {@link NativeFolder}.
 */
final class NativeCodecs {
    private static final String LIBRARY = "opencv_java";

    /** A slice takes 10 to 40 ms, the largest picture that is read a few seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Held against, as for the largest picture: its stream, its samples and a copy of each. */
    private static final String MEMORY = "-Xmx1g";

    /** Where a child could load it from; null before one did. */
    private static @Nullable Path library;

    private NativeCodecs() {}

    static DecoderProcess start() throws IOException {
        Path known = known();
        return known != null ? start(known) : startFirst();
    }

    private static synchronized @Nullable Path known() {
        return library;
    }

    private static synchronized DecoderProcess startFirst() throws IOException {
        if (library != null) {
            return start(library);
        }
        try {
            return find();
        } catch (IOException e) {
            throw new IOException(
                    "the JPEG decoder cannot be used on this system (%s); or export the series uncompressed"
                            .formatted(Reason.of(e)),
                    e);
        }
    }

    private static DecoderProcess find() throws IOException {
        String file = System.mapLibraryName(LIBRARY);
        for (String folder : System.getProperty("java.library.path", "").split(File.pathSeparator)) {
            Path installed = Path.of(folder, file).toAbsolutePath();
            if (!folder.isBlank() && Files.isRegularFile(installed)) {
                return startFrom(installed);
            }
        }
        String resource = "/lib/" + platform() + "/" + file;
        URL packed = Core.class.getResource(resource);
        if (packed == null) {
            throw new IOException("there is none for " + platform());
        }
        List<DecoderProcess> started = new ArrayList<>();
        NativeFolder.use(Core.class, Map.of(file, packed), folder -> started.add(startFrom(folder.resolve(file))));
        return started.getFirst();
    }

    private static DecoderProcess startFrom(Path file) throws IOException {
        DecoderProcess process = start(file);
        library = file;
        return process;
    }

    private static DecoderProcess start(Path file) throws IOException {
        return new DecoderProcess(command(DecoderMain.class, List.of(file.toString())), LIMIT);
    }

    /**
     * The command line of a child.
     *
     * @param arguments what it gets before the limit
     */
    static List<String> command(Class<?> main, List<String> arguments) throws IOException {
        String name = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        Path java = Path.of(System.getProperty("java.home"), "bin", name);
        if (!Files.isExecutable(java)) {
            throw new IOException("there is no program '%s', which runs it".formatted(java));
        }
        Set<String> classPath = new LinkedHashSet<>();
        for (Class<?> needed : List.of(main, DecoderMain.class, Core.class)) {
            classPath.add(place(needed));
        }
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                // a crash is told by its exit; it leaves neither a report nor an image of patients' pixels
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, classPath),
                main.getName()));
        command.addAll(arguments);
        command.add(Long.toString(LIMIT.toMillis()));
        return command;
    }

    /** The folder or jar that a class is from. */
    private static String place(Class<?> from) throws IOException {
        try {
            return Path.of(from.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException | RuntimeException e) {
            throw new IOException("the place of the program is not known", e);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "win32" : os.contains("mac") ? "macosx" : "linux";
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x86_64" : arch);
    }
}
