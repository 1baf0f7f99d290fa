package org.longus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.longus.sample.PhantomFolder;
import org.longus.sample.PhantomGenerator;
import org.longus.sample.PhantomSpec;
import org.longus.sample.SampleStudy;
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
            write(PhantomSpec.sample(), SampleStudy.NAME);
            return 0;
        }
        for (long s = seed; s < seed + count; s++) {
            write(PhantomSpec.random(s), "neck-phantom-" + s);
        }
        return 0;
    }

    private void write(PhantomSpec spec, String name) throws IOException {
        Path written = format == Format.NIFTI
                ? PhantomFolder.write(PhantomGenerator.generate(spec), out)
                : SampleStudy.write(spec, name, out);
        command.commandLine().getOut().println(written);
    }
}
