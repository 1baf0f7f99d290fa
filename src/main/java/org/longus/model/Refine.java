package org.longus.model;

import static org.longus.model.InputCheck.hasSize;
import static org.longus.model.InputCheck.wrong;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/**
 * The second step of a section pack as its manifest describes it: networks that look for the discs above and below C3 in
 * a window around the first step's centre. "Two steps" in {@code models/pack-format.md}.
 *
 * @param input whose first axis is S; the window has a size along each
 * @param reachMm a disc's place is a mean taken this far around its peak
 * @param discsMm a member whose discs are nearer or farther apart than this is not believed
 * @param furthestMm nor one whose centre is farther than this from the first step's
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Refine(
        List<Manifest.Member> members,
        Manifest.Input input,
        Output output,
        double reachMm,
        List<Double> discsMm,
        double furthestMm) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String name) {}

    /** Samples of the window along the long axis. */
    public int samples() {
        return input.size().getFirst();
    }

    /** Mm from one of them to the next. */
    public double sampleMm() {
        return input.spacingMm().getFirst();
    }

    /** What is wrong, as the end of a sentence; empty when nothing is. */
    Optional<String> complaint() {
        if (members == null || input == null || output == null || output.name() == null) {
            return wrong("one of members, input, output is missing in 'refine'");
        }
        if (members.size() % 2 == 0) {
            return wrong("'refine' lists %d members and a median needs an odd number", members.size());
        }
        if (members.stream().anyMatch(m -> m == null || m.file() == null || m.sha256() == null)) {
            return wrong("one of the members of 'refine' has no file or no sha256");
        }
        Optional<String> ofInput = InputCheck.complaint(input, Stage.SECTION, "refine.input");
        if (ofInput.isPresent()) {
            return ofInput;
        }
        if (input.axes().getFirst() != Direction.S || input.size().stream().anyMatch(s -> s < 1)) {
            return wrong("'refine.input' must have S as its first axis and a window's size along each");
        }
        if (!(reachMm > 0)
                || !(furthestMm > 0)
                || !hasSize(discsMm, 2)
                || !(discsMm.get(0) > 0 && discsMm.get(0) < discsMm.get(1))) {
            return wrong("'refine' must have reachMm, furthestMm and two growing values of discsMm, all above 0");
        }
        return Optional.empty();
    }
}
