package org.longus.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.longus.measure.Distribution;

/**
 * The vote against its members, on slices where more than one voted. A case's Dice is the mean over its readers.
 *
 * @param vote Dice of the majority; {@code medianMember} that of each slice's median member
 * @param belowMedianMember slices on which the vote is worse than its median member
 */
record MemberFigures(
        int slices,
        Distribution vote,
        Distribution medianMember,
        List<Member> members,
        List<String> belowMedianMember) {
    /** @param dice of that member alone */
    record Member(int number, Distribution dice) {}

    static Optional<MemberFigures> of(Collection<CaseResult> drawn) {
        List<Double> votes = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        List<String> below = new ArrayList<>();
        TreeMap<Integer, List<Double>> members = new TreeMap<>();
        for (CaseResult r : drawn) {
            MuscleScore score = r.muscle().orElseThrow();
            List<Double> dices =
                    score.members().stream().map(MuscleScore.Member::dice).toList();
            if (dices.isEmpty()) {
                continue;
            }
            double median = Distribution.of(dices).orElseThrow().median();
            votes.add(score.meanDice());
            medians.add(median);
            if (score.meanDice() < median) {
                below.add(r.truth().name());
            }
            score.members()
                    .forEach(m -> members.computeIfAbsent(m.number(), n -> new ArrayList<>())
                            .add(m.dice()));
        }
        return Distribution.of(votes)
                .map(vote -> new MemberFigures(
                        votes.size(),
                        vote,
                        Distribution.of(medians).orElseThrow(),
                        members.entrySet().stream()
                                .map(e -> new Member(
                                        e.getKey(),
                                        Distribution.of(e.getValue()).orElseThrow()))
                                .toList(),
                        List.copyOf(below)));
    }
}
