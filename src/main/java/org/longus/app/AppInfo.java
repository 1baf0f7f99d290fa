package org.longus.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What every report says of the program itself. */
public final class AppInfo {
    /** A damaged installation. */
    static final String UNKNOWN = "of unknown version";

    private static final Properties PROPERTIES = properties();

    /** The pom's version. */
    public static final String VERSION = versionOf(PROPERTIES);

    /** What was built, see {@link #commit(Properties)}; empty when that is not known, as in a build without a checkout. */
    public static final Optional<String> COMMIT = commit(PROPERTIES);

    /** Version and, where it is known, commit: what tells two builds of one version apart. */
    public static final String BUILD = build(VERSION, COMMIT);

    public static final String NOT_A_DEVICE =
            "For research and development. Not a medical device; not validated for clinical use.";

    private AppInfo() {}

    /** @param properties null where the installation lacks them */
    static String version(@Nullable InputStream properties) {
        return versionOf(read(properties));
    }

    private static String versionOf(Properties properties) {
        return properties.getProperty("version", UNKNOWN);
    }

    /** The abbreviated commit, with {@code -changed} behind it when the sources had changes that were in no commit. */
    static Optional<String> commit(Properties properties) {
        String commit = properties.getProperty("commit", "");
        if (!commit.matches("[0-9a-f]{7,64}")) {
            return Optional.empty(); // built without a checkout, or copied without Maven having filled it in
        }
        return Optional.of(commit + ("true".equals(properties.getProperty("changed")) ? "-changed" : ""));
    }

    static String build(String version, Optional<String> commit) {
        return version + commit.map(c -> " (" + c + ")").orElse("");
    }

    private static Properties properties() {
        try (InputStream in = AppInfo.class.getResourceAsStream("app.properties")) {
            return read(in);
        } catch (IOException e) {
            return new Properties();
        }
    }

    /** Never fails: what is thrown while a class is set up hides every sentence after it. */
    private static Properties read(@Nullable InputStream in) {
        Properties properties = new Properties();
        if (in == null) {
            return properties;
        }
        try {
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            return new Properties();
        }
    }
}
