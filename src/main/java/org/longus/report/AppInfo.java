package org.longus.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What every report says of the program itself. */
public final class AppInfo {
    /** A damaged installation. */
    static final String UNKNOWN = "of unknown version";

    public static final String VERSION = version();
    public static final String NOT_A_DEVICE =
            "For research and development. Not a medical device; not validated for clinical use.";

    private AppInfo() {}

    /** Never fails: what is thrown while a class is set up hides every sentence after it. */
    private static String version() {
        try (InputStream in = AppInfo.class.getResourceAsStream("app.properties")) {
            return version(in);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** @param properties null where the installation lacks them */
    static String version(@Nullable InputStream properties) {
        if (properties == null) {
            return UNKNOWN;
        }
        try {
            Properties read = new Properties();
            read.load(properties);
            return read.getProperty("version", UNKNOWN);
        } catch (IOException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
