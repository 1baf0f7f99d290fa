package org.longus.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One case with its truth.
 *
 * @param group cases of a group share their figures
 * @param input the CT; several cases may share it
 * @param masks the muscle as each reader drew it: a PNG of the slice or a NIfTI on the CT's grid; may be empty
 * @param muscleAt the slice that was drawn; empty where the mask itself tells
 * @param sectionMembers of the section pack that alone vote, from 1; empty: all
 * @param members likewise of the muscle pack
 */
record TruthCase(
        String name,
        String group,
        Path input,
        C3Truth c3,
        List<Path> masks,
        Optional<Place> muscleAt,
        List<Integer> sectionMembers,
        List<Integer> members,
        OptionalDouble heightCm) {
    TruthCase {
        masks = List.copyOf(masks);
        sectionMembers = List.copyOf(sectionMembers);
        members = List.copyOf(members);
    }
}
