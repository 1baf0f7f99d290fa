package org.longus.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a pack does. */
public enum Stage {
    /** Stage 1: three dimensions, the section around C3. */
    @JsonProperty("section")
    SECTION(3),
    /** Stage 2: two dimensions, the muscle on one slice. */
    @JsonProperty("muscle")
    MUSCLE(2);

    private final int dimensions;

    Stage(int dimensions) {
        this.dimensions = dimensions;
    }

    public int dimensions() {
        return dimensions;
    }

    /** As the manifest writes it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
