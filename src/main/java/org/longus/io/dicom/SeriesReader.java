package org.longus.io.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.longus.io.CtSeries;
import org.longus.io.PatientRemark;
import org.longus.io.PlausibleHu;
import org.longus.io.Reason;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.decode.HuTable;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.io.dicom.decode.PixelTally;
import org.longus.patient.Patient;
import org.longus.volume.AxialOrder;
import org.longus.volume.CtVolume;

/** Reads the pixels of a stack. */
final class SeriesReader {
    private static final int MOST_NAMED = 5;

    private SeriesReader() {}

    static CtSeries read(String name, Path source, Stacker.Stack stack, SeriesOrigin origin, DoubleConsumer progress)
            throws IOException {
        List<SliceHeader> slices = stack.slices();
        PixelTally tally = new PixelTally();
        SourceHeaderReader sources = new SourceHeaderReader(slices.size());
        short[] hu = hu(slices, tally, sources, progress);
        CtVolume asStored = new CtVolume(stack.geometry(), hu);
        AxialOrder order = AxialOrder.of(stack.geometry());
        SeriesHeader header = slices.getFirst().series();
        List<String> warnings = new ArrayList<>(stack.warnings());
        warnings.addAll(tally.sentences(stack.geometry().voxelCount()));
        warnings.addAll(jumps(slices, hu));
        PixelFormat first = slices.getFirst().format();
        if (slices.stream().anyMatch(slice -> !slice.format().meansTheSameAs(first))) {
            warnings.add("The slices differ in how stored values become HU; each was read by its own header.");
        }
        List<PatientRemark> remarks = new ArrayList<>();
        Patient patient = PatientReader.read(header, remarks);
        CtVolume ct = order.apply(asStored);
        return new CtSeries(
                name,
                source,
                ct,
                stack.geometry(),
                patient,
                identity(slices, warnings),
                warnings,
                remarks,
                origin,
                SeriesSelection.ONLY_ONE,
                PlausibleHu.of(ct, origin.facts(), unit(slices)),
                sources.header());
    }

    /** What the files call their values; of several units the one that is not HU. */
    private static String unit(List<SliceHeader> slices) {
        return slices.stream()
                .map(s -> s.format().unit())
                .filter(unit -> !unit.isEmpty() && !unit.equals("HU"))
                .findFirst()
                .orElse("");
    }

    /** What no decoder notices may show between neighbouring slices. */
    private static List<String> jumps(List<SliceHeader> slices, short[] hu) {
        PixelFormat format = slices.getFirst().format();
        boolean compressed = slices.stream().anyMatch(s -> Encoding.of(s.transferSyntax()) != Encoding.PLAIN);
        List<Integer> found = compressed ? SliceJumps.find(hu, format.rows(), format.columns()) : List.of();
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> named =
                found.stream().limit(MOST_NAMED).map(k -> slices.get(k).label()).toList();
        String more =
                found.size() > MOST_NAMED ? String.format(Locale.ROOT, " and %d more", found.size() - MOST_NAMED) : "";
        return List.of(
                "The pixels of %s%s differ from both neighbouring slices as tissue does not; bytes of compressed files may be damaged. Look at these slices, and send the series again if they are torn."
                        .formatted(String.join(", ", named), more));
    }

    /** @param warnings gets a sentence where the files are not accepted */
    static CtSeries.Identity identity(List<SliceHeader> slices, List<String> warnings) {
        return identity(
                slices.getFirst().series(),
                slices.stream().map(SliceHeader::sopInstanceUid).toList(),
                warnings);
    }

    static CtSeries.Identity identity(SeriesHeader h, List<String> sopInstanceUids, List<String> warnings) {
        boolean dated = PatientReader.date(h.studyDate()).isPresent();
        if (!dated && !h.studyDate().isEmpty()) {
            warnings.add("The file's study date is not a date and was left out.");
        }
        if (!h.textDoubt().isEmpty()) {
            warnings.add(h.textDoubt());
        }
        return new CtSeries.Identity(
                h.patientId(),
                h.patientName(),
                dated ? h.studyDate() : "",
                h.studyInstanceUid(),
                h.seriesInstanceUid(),
                h.frameOfReferenceUid(),
                h.seriesDescription(),
                sopInstanceUids);
    }

    /** A file of the stack and which of its frames become which slices. */
    private record FileOfSlices(DicomInput input, List<Integer> ks) {}

    private static short[] hu(
            List<SliceHeader> slices, PixelTally tally, SourceHeaderReader sources, DoubleConsumer progress)
            throws IOException {
        Map<DicomInput, FileOfSlices> files = new LinkedHashMap<>();
        for (int k = 0; k < slices.size(); k++) {
            files.computeIfAbsent(slices.get(k).input(), input -> new FileOfSlices(input, new ArrayList<>()))
                    .ks()
                    .add(k);
        }
        for (FileOfSlices file : files.values()) {
            try {
                PixelBudget.require(slices.get(file.ks().getFirst()), file.ks().size());
            } catch (IOException e) {
                throw refused(file.input(), e);
            }
        }
        PixelFormat format = slices.getFirst().format();
        short[] hu = allocate(format.pixels() * slices.size());
        Map<PixelFormat, HuTable> tables = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        try {
            files.values().parallelStream().forEach(file -> {
                try {
                    readFile(
                            file,
                            slices,
                            tables,
                            hu,
                            tally,
                            sources,
                            () -> progress.accept(done.incrementAndGet() / (double) slices.size()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return hu;
    }

    private static short[] allocate(int voxels) throws UnreadableInputException {
        try {
            return new short[voxels];
        } catch (OutOfMemoryError e) {
            throw new UnreadableInputException(
                    String.format(
                            Locale.ROOT,
                            "The series needs %d MB of memory, more than there is. Close other series or export the"
                                    + " neck alone.",
                            2L * voxels >> 20),
                    e);
        }
    }

    private static void readFile(
            FileOfSlices file,
            List<SliceHeader> slices,
            Map<PixelFormat, HuTable> tables,
            short[] hu,
            PixelTally tally,
            SourceHeaderReader sources,
            Runnable sliceDone)
            throws IOException {
        try {
            DicomFile dicom = DicomFile.readAll(file.input());
            if (dicom == null) {
                throw new IOException("it has changed since it was found");
            }
            file.ks().forEach(k -> sources.slice(dicom.attributes(), k, slices.get(k)));
            FrameSource frames =
                    new FrameSource(dicom, slices.get(file.ks().getFirst()).framesInFile());
            IntStream each = file.ks().stream().mapToInt(Integer::intValue);
            (file.ks().size() > 1 ? each.parallel() : each).forEach(k -> {
                SliceHeader slice = slices.get(k);
                try {
                    short[] samples = frames.samples(slice.frame(), slice.format());
                    tables.computeIfAbsent(slice.format(), PixelFormat::table)
                            .toHu(samples, hu, k * samples.length, tally);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                sliceDone.run();
            });
        } catch (UncheckedIOException e) {
            throw refused(file.input(), Objects.requireNonNull(e.getCause(), "its constructor asks for one"));
        } catch (IOException e) {
            throw refused(file.input(), e);
        }
    }

    private static UnreadableInputException refused(DicomInput input, IOException e) {
        return new UnreadableInputException(
                "'%s' cannot be read: %s. Send or export the series again.".formatted(input.name(), Reason.of(e)), e);
    }
}
