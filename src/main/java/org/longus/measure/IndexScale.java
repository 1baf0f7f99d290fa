package org.longus.measure;

/** The scales of muscle indices, by the names that files give them. They are never mixed. */
public enum IndexScale {
    C3("c3", C3Smi.NAME),
    L3_ESTIMATED("l3-estimated", L3Smi.NAME),
    /** Longus never measures one: its cut-offs are listed and applied to nobody. */
    L3_MEASURED("l3-measured", L3MeasuredSmi.NAME);

    private final String id;
    private final String words;

    IndexScale(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** In files. */
    public String id() {
        return id;
    }

    /** As in "C3 SMI". */
    public String words() {
        return words;
    }
}
