package org.longus.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** Phantoms as DICOM studies, and the one that everybody can open first. */
public final class SampleStudy {
    /** The bundled sample's folder. */
    public static final String NAME = "neck-phantom";

    /** Written last: a folder with it is whole. */
    private static final String TRUTH = "truth.json";

    private SampleStudy() {}

    /**
     * The sample study's folder: the one that came with the program, else one made before, else it is made now, which takes
     * some seconds.
     *
     * @param bundled where the program's own would be
     * @param own where one may be made, {@link #NAME} below it
     */
    public static Path ready(Path bundled, Path own) throws IOException {
        if (Files.isDirectory(bundled)) {
            return bundled;
        }
        Path made = own.resolve(NAME);
        return Files.exists(made.resolve(TRUTH)) ? made : write(PhantomSpec.sample(), NAME, own);
    }

    /** Writes a phantom as a DICOM series, with what is true of it, into a folder of this name; returns that. */
    public static Path write(PhantomSpec spec, String name, Path out) throws IOException {
        Phantom phantom = PhantomGenerator.generate(spec);
        Path folder = out.resolve(name);
        CtSeriesWriter.write(
                phantom.ct(),
                labels(spec, name),
                CtSeriesWriter.Samples.UNSIGNED_12,
                CtSeriesWriter.Syntax.RLE,
                folder);
        PhantomFolder.writeTruth(phantom, folder.resolve(TRUTH));
        return folder;
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
