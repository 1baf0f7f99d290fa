package org.longus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What every report says of the program itself. */
public final class AppInfo {
    public static final String VERSION = version();
    public static final String NOT_A_DEVICE =
            "For research and development. Not a medical device; not validated for clinical use.";

    private AppInfo() {}

    private static String version() {
        try (InputStream in = AppInfo.class.getResourceAsStream("app.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
