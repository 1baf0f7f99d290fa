package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.sample.Anatomy;
import org.longus.sample.Phantom;
import org.longus.sample.PhantomFolder;
import org.longus.sample.PhantomGenerator;
import org.longus.sample.PhantomSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code longus sample}: digital neck phantoms with known C3 and known muscle. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Writes a digital neck phantom whose C3 level and muscle are exactly known.")
final class SampleCommand implements Callable<Integer> {
    enum Format {
        DICOM,
        NIFTI
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The phantom goes to DIR/<name>/.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--seed",
            description = "Draws anatomy, orientation, spacing and noise; without it the bundled sample is made again.")
    private @Nullable Long seed;

    @Option(names = "--count", defaultValue = "1", description = "Phantoms with seeds from --seed on.")
    private int count = 1;

    @Option(
            names = "--format",
            defaultValue = "DICOM",
            description = "${COMPLETION-CANDIDATES}; NIFTI writes the true masks too, for training.")
    private Format format = Format.DICOM;

    @Override
    public Integer call() throws IOException {
        if (seed == null) {
            write(PhantomSpec.sample(), "neck-phantom");
            return 0;
        }
        for (long s = seed; s < seed + count; s++) {
            write(PhantomSpec.random(s), "neck-phantom-" + s);
        }
        return 0;
    }

    private void write(PhantomSpec spec, String name) throws IOException {
        Phantom phantom = PhantomGenerator.generate(spec);
        if (format == Format.NIFTI) {
            command.commandLine().getOut().println(PhantomFolder.write(phantom, out));
            return;
        }
        Path folder = out.resolve(name);
        CtSeriesWriter.write(
                phantom.ct(),
                labels(spec, name),
                CtSeriesWriter.Samples.UNSIGNED_12,
                CtSeriesWriter.Syntax.RLE,
                folder);
        PhantomFolder.writeTruth(phantom, folder.resolve("truth.json"));
        command.commandLine().getOut().println(folder);
    }

    private static CtSeriesWriter.Labels labels(PhantomSpec spec, String name) {
        Anatomy anatomy = spec.anatomy();
        boolean man = anatomy.sex() == Sex.MALE;
        Patient patient = new Patient(
                Optional.of(anatomy.sex()),
                OptionalDouble.of(60),
                OptionalDouble.of(man ? 178 : 165),
                OptionalDouble.of(man ? 82 : 68));
        return new CtSeriesWriter.Labels(
                "org.longus.sample." + name,
                "PHANTOM^NECK",
                "PHANTOM-" + spec.seed(),
                patient,
                LocalDate.of(2026, 1, 1),
                "Digital phantom, no person was scanned",
                "Neck phantom",
                1,
                spec.scan().grid().spacingK());
    }
}
