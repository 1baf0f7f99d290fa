package org.longus.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import org.longus.ui.display.TextScale;

/** AtlantaFX, and on top of it Longus' own sheet; dialogs, menus and tooltips take them from the window that owns them. */
public final class Theme {
    private static final String OWN = "/org/longus/ui/longus.css";

    private Theme() {}

    /** Dresses a scene, and the program's controls wherever they are. */
    public static void apply(Scene scene, boolean dark, TextScale scale) {
        String base = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (scale == TextScale.USUAL) {
            // compiled, as AtlantaFX ships it: the window opens sooner
            Application.setUserAgentStylesheet(base);
            own(scene, Theme.class.getResource(OWN).toExternalForm());
        } else {
            Application.setUserAgentStylesheet(scaled(base, scale));
            own(scene, scaled(OWN, scale));
        }
    }

    /** From dark to light it stays what it is. */
    private static void own(Scene scene, String sheet) {
        if (!scene.getStylesheets().equals(List.of(sheet))) {
            scene.getStylesheets().setAll(sheet);
        }
    }

    private static String scaled(String resource, TextScale scale) {
        try (InputStream in = Theme.class.getResourceAsStream(resource)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] scaled = ScaledCss.of(css, scale.factor()).getBytes(StandardCharsets.UTF_8);
            return "data:text/css;base64," + Base64.getEncoder().encodeToString(scaled);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet of the program itself", e);
        }
    }
}
