package org.longus.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the user says of the patient; it takes the place of the header's values. */
final class PatientOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--sex", paramLabel = "F|M", description = "Sex, for the L3 estimate and the cut-offs.")
    private @Nullable String sex;

    @Option(names = "--age", paramLabel = "YEARS", description = "Age at the scan.")
    private @Nullable Double ageYears;

    @Option(names = "--height-cm", paramLabel = "CM", description = "Height, for the indices.")
    private @Nullable Double heightCm;

    @Option(names = "--weight-kg", paramLabel = "KG", description = "Weight, for the L3 estimate and the cut-offs.")
    private @Nullable Double weightKg;

    Patient patient() {
        return new Patient(
                Optional.ofNullable(sex).map(this::parsedSex),
                accepted("--age", ageYears, IndexInput.AGE),
                accepted("--height-cm", heightCm, IndexInput.HEIGHT),
                accepted("--weight-kg", weightKg, IndexInput.WEIGHT));
    }

    private Sex parsedSex(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> Sex.FEMALE;
            case "M", "MALE" -> Sex.MALE;
            default ->
                throw new ParameterException(
                        command.commandLine(), "--sex %s is not understood: say F or M.".formatted(word));
        };
    }

    private OptionalDouble accepted(String option, @Nullable Double value, IndexInput input) {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!input.believes(value)) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s %s is outside %s: check the value and its unit."
                            .formatted(option, value, input.acceptedRange()));
        }
        return OptionalDouble.of(value);
    }
}
