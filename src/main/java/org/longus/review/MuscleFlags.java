package org.longus.review;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.model.AreaDoubt;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.VoteAreas;

/** What the members' votes say of the models' own mask, whatever a person has made of it since. */
final class MuscleFlags {
    /**
     * For packs that set no limit of their own: the lowest tenth of 205 development scans (0.919 to 0.975, median 0.956). The tie
     * to the error is loose: r 0.52 with the readers' Dice on 28 slices (card of the muscle models).
     */
    private static final double LOW_AGREEMENT = 0.938;

    private MuscleFlags() {}

    static Optional<FlagFact> of(Muscle muscle) {
        Optional<AreaDoubt> doubt = muscle.evidence().doubt();
        Optional<VoteAreas> byVotes = muscle.evidence().byVotes();
        return doubt.isPresent() && byVotes.isPresent() ? doubtful(byVotes.get(), doubt.get()) : agreement(muscle);
    }

    private static Optional<FlagFact> doubtful(VoteAreas areas, AreaDoubt doubt) {
        OptionalDouble apart = areas.apartPercent();
        if (apart.isEmpty() || apart.getAsDouble() < doubt.apartPercent()) {
            return Optional.empty();
        }
        return areas.range()
                .map(r -> new FlagFact.AreaDoubtful(
                        apart.getAsDouble(),
                        r.leastCm2(),
                        r.mostCm2(),
                        areas.oneMore(),
                        areas.oneFewer(),
                        areas.members(),
                        doubt));
    }

    private static Optional<FlagFact> agreement(Muscle muscle) {
        double share = muscle.agreement().orElse(0);
        boolean anything = muscle.agreement().isPresent() || !muscle.mask().isEmpty();
        return anything && share < LOW_AGREEMENT ? Optional.of(new FlagFact.LowAgreement(share)) : Optional.empty();
    }
}
