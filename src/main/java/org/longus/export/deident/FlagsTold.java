package org.longus.export.deident;

import java.util.List;
import java.util.Optional;
import org.longus.review.FlagFact;
import org.longus.review.QualityFlag;

/**
 * What is told of a case's flags: their figures, for those name nobody; of the sentences that readers of files wrote, with
 * names of files and values of headers in them, only what they are about; nothing that tells height or weight where those
 * are not told.
 */
final class FlagsTold {
    private FlagsTold() {}

    static List<QualityFlag> of(List<QualityFlag> flags, Characteristics characteristics) {
        return flags.stream()
                .map(flag -> fact(flag.fact(), characteristics))
                .flatMap(Optional::stream)
                .map(QualityFlag::new)
                .distinct()
                .toList();
    }

    private static Optional<FlagFact> fact(FlagFact fact, Characteristics characteristics) {
        return switch (fact) {
            case FlagFact.Told(var code, String _) ->
                sentence(code, characteristics).map(told -> new FlagFact.Told(code, told));
            case FlagFact.UnusualBody body -> Optional.<FlagFact>of(body).filter(b -> characteristics.kept());
            case FlagFact.Opened(var source, boolean changed) ->
                Optional.of(new FlagFact.Opened(HistoryTold.source(source), changed));
            // names of cut-offs are a person's words
            case FlagFact.CutOffsChanged c -> Optional.of(new FlagFact.CutOffsChanged(List.of()));
            case FlagFact.ValueNotTaken(var input, var said) ->
                Optional.of(fact).filter(f -> characteristics.tells(input, said));
            case FlagFact.ValuesContradict(var input, var used, var other) ->
                Optional.of(fact)
                        .filter(f -> characteristics.tells(input, used) && characteristics.tells(input, other));
            // figures, or a reason of the pipeline's own: a test holds that no other kind has words
            default -> Optional.of(fact);
        };
    }

    private static Optional<String> sentence(QualityFlag.Code code, Characteristics characteristics) {
        return switch (code) {
            case PREFERRED_SERIES_REFUSED -> Optional.of(SeriesFactsTold.SERIES_REFUSED);
            case VALUES_NOT_HU -> Optional.of(SeriesFactsTold.VALUES_NOT_HU);
            case PATIENT_VALUE ->
                characteristics.kept()
                        ? Optional.of("A value of the patient in the header is odd. The details are left out of"
                                + " de-identified results.")
                        : Optional.empty();
            default -> Optional.of("There is a remark on the files. Its words are left out of de-identified results.");
        };
    }
}
