package org.longus.measure;

import java.util.List;
import java.util.Optional;

/** A user's own cut-offs for tests. */
public final class OwnTable {
    private OwnTable() {}

    /** One on the C3 scale, for everybody: low below the limit. */
    public static CutOffTable ours(double limit) {
        return table("ours", "Ours 2026", limit, "tenth percentile", "our own 200 people", "one scanner");
    }

    public static CutOffTable table(
            String id, String name, double limit, String basis, String citation, String limits) {
        CutOff.Row row = new CutOff.Row(Optional.empty(), BodyMassIndex.Band.ANY, CutOff.Operator.BELOW, limit);
        return CutOffTable.of(
                List.of(CutOff.of(id, name, CutOff.Whose.USER, IndexScale.C3, List.of(row), basis, citation, limits)));
    }
}
