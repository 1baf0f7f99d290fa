package org.longus.ui.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.model.DeviceChoice;
import org.longus.ui.common.Preference;

/** Which models run and where, as a person has set it; in force from the next start, and only where no command line says it. */
public final class ModelChoice {
    private static final Path NONE = Path.of("");
    private final ObjectProperty<DeviceChoice> device = new SimpleObjectProperty<>(DeviceChoice.AUTO);
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(NONE);

    /** As it was kept. */
    public static ModelChoice of(Map<String, String> kept) {
        ModelChoice choice = new ModelChoice();
        for (Preference<?> preference : choice.preferences()) {
            if (kept.containsKey(preference.key())) {
                preference.restore(kept.get(preference.key()));
            }
        }
        return choice;
    }

    public List<Preference<?>> preferences() {
        return List.of(
                Preference.oneOf(
                        "device",
                        Preference.Group.MODELS,
                        "Device",
                        "Where the models run. About says which it is and whether it answers as it should. From the"
                                + " next start",
                        device,
                        DeviceChoice.class,
                        ModelChoice::text),
                Preference.folder(
                        "modelsFolder",
                        Preference.Group.MODELS,
                        "Folder of the models",
                        "Holds c3-section and c3-muscle; empty: those that came with Longus. From the next start",
                        folder));
    }

    private static String text(DeviceChoice device) {
        return switch (device) {
            case AUTO -> "A GPU where one works";
            case CPU -> "CPU";
            case GPU -> "GPU";
        };
    }

    /** @param ordered on the command line; {@link DeviceChoice#AUTO} for nothing */
    public DeviceChoice device(DeviceChoice ordered) {
        return ordered == DeviceChoice.AUTO ? device.get() : ordered;
    }

    /**
     * The folder of a pack.
     *
     * @param ordered on the command line, or the bundled one
     * @param bundled the one that came with Longus
     */
    public Path pack(Path ordered, Path bundled) {
        return ordered.equals(bundled) && !folder.get().equals(NONE)
                ? folder.get().resolve(bundled.getFileName())
                : ordered;
    }
}
