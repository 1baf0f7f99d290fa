package org.longus.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What one run of the pipeline found.
 *
 * @param section empty when C3 was not found; {@code notFoundReason} then says why
 * @param muscle empty when no slice was chosen
 * @param models the packs used, stage 1 first
 * @param device where the networks ran, with a fall back told
 */
public record C3Result(
        Optional<Section> section,
        String notFoundReason,
        Optional<Muscle> muscle,
        List<Model> models,
        String device,
        Seconds seconds) {
    /** The same with another section. */
    public C3Result withSection(Section moved) {
        return new C3Result(Optional.of(moved), notFoundReason, muscle, models, device, seconds);
    }

    /** @param sha256 over all members */
    public record Model(String id, String version, String sha256) {}

    /** Wall-clock seconds of each stage. */
    public record Seconds(double section, double muscle) {}
}
