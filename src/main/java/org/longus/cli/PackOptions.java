package org.longus.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.longus.model.DeviceChoice;
import org.longus.pipeline.C3Pipeline;
import picocli.CommandLine.Option;

/** Which models run and where. */
public final class PackOptions {
    @Option(names = "--section-pack", paramLabel = "DIR", description = "Model pack that finds the C3 section.")
    private @Nullable Path sectionPack;

    @Option(names = "--muscle-pack", paramLabel = "DIR", description = "Model pack that segments the muscle.")
    private @Nullable Path musclePack;

    @Option(
            names = "--device",
            defaultValue = "AUTO",
            description = "${COMPLETION-CANDIDATES}; AUTO takes a GPU where one works. Every result names the device.")
    private DeviceChoice device = DeviceChoice.AUTO;

    C3Pipeline open() {
        return open(0);
    }

    /** @param threads that a network may use on the CPU; 0: as many as there are cores */
    C3Pipeline open(int threads) {
        return C3Pipeline.open(sectionPack(), musclePack(), device, threads);
    }

    public Path sectionPack() {
        return sectionPack == null ? bundled("c3-section") : sectionPack;
    }

    public Path musclePack() {
        return musclePack == null ? bundled("c3-muscle") : musclePack;
    }

    public DeviceChoice device() {
        return device;
    }

    /** A pack that comes with Longus: in {@code models/} below the folder that the launcher names. */
    public static Path bundled(String name) {
        return Path.of(System.getProperty("longus.home", "."), "models", name);
    }
}
