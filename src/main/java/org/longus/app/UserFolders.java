package org.longus.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders of the person who runs the program, as far as the system tells them. */
public final class UserFolders {
    /** The folder for unpacked libraries within Longus' own. */
    public static final String NATIVE = "native";

    private UserFolders() {}

    /**
     * The home folder; empty where the system knows none. (Java says {@code ?} then, which would be a folder of that name
     * wherever the program was started.)
     */
    public static Optional<Path> home() {
        return absolute(System.getProperty("user.home", ""))
                .or(() -> absolute(System.getenv().getOrDefault("HOME", "")));
    }

    /** The folder that Java uses for temporary files. */
    public static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath();
    }

    /**
     * Where program files may be unpacked to, the best first: {@code LONGUS_HOME}, the place that the system has for such
     * data, the home folder, the temporary folder.
     */
    public static List<Path> forNatives(
            Map<String, String> environment, Optional<Path> home, Path temporary, String user) {
        List<Path> folders = new ArrayList<>();
        absolute(environment.getOrDefault("LONGUS_HOME", "")).ifPresent(p -> folders.add(p.resolve(NATIVE)));
        absolute(environment.getOrDefault("LOCALAPPDATA", ""))
                .ifPresent(p -> folders.add(p.resolve("Longus").resolve(NATIVE)));
        absolute(environment.getOrDefault("XDG_DATA_HOME", ""))
                .or(() -> home.map(p -> p.resolve(".local/share")))
                .ifPresent(p -> folders.add(p.resolve("longus").resolve(NATIVE)));
        home.ifPresent(p -> folders.add(p.resolve(".longus").resolve(NATIVE)));
        folders.add(temporary.resolve("longus-" + user.replaceAll("[^A-Za-z0-9_-]", "_")));
        return folders;
    }

    private static Optional<Path> absolute(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
