package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longus.io.InputName;
import org.longus.io.InputScan;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.UnreadableInputException;
import org.longus.volume.AxialOrder;

/** Finds the CT series in a folder, a ZIP or beside a file. Headers alone are read; pixels when a choice is opened. */
public final class SeriesScanner {
    private static final int MAX_NAME = 40;
    private static final int MAX_REASONS = 4;

    private final Path source;
    private final String root;
    private final boolean isZip;
    private final List<SliceHeader> slices = new ArrayList<>();
    private final LeftOutFiles leftOut = new LeftOutFiles();
    private final Unread unread = new Unread();
    private final Set<String> seen = new HashSet<>();
    private int files;

    private SeriesScanner(Path source, String root, boolean isZip) {
        this.source = source;
        this.root = root;
        this.isZip = isZip;
    }

    /**
     * @param input a folder (searched through all its folders), a DICOMDIR (which stands for its folder), a ZIP, or one
     *     DICOM file, which brings its series from the same folder
     * @throws UnreadableInputException when there is no CT series that can be opened, saying why
     */
    public static InputScan scan(Path input) throws IOException {
        if (Files.isDirectory(input)) {
            return of(input, input, DicomInputs.below(input, true));
        }
        Path folder = Objects.requireNonNull(input.toAbsolutePath().getParent(), "a file lies in a folder");
        if (String.valueOf(input.getFileName()).equalsIgnoreCase("DICOMDIR")) {
            // the files it lists lie below its folder, and are found there without it
            return of(input, folder, DicomInputs.below(folder, true));
        }
        if (DicomInputs.isZip(input)) {
            SeriesScanner scanner = new SeriesScanner(input, Origins.root(input), true);
            scanner.readHeaders(DicomInputs.inZip(input));
            return scanner.offer(null);
        }
        return ofFile(input, folder);
    }

    /**
     * What certain files hold.
     *
     * @param folder that they lie below; it stands as the source of what is found
     * @param zips below the folder, whose entries are looked at as well, as if each were a folder
     */
    public static InputScan scan(Path folder, List<Path> files, List<Path> zips) throws IOException {
        return of(folder, folder, DicomInputs.of(folder, files, zips));
    }

    private static InputScan of(Path source, Path folder, List<DicomInput> inputs) throws IOException {
        SeriesScanner scanner = new SeriesScanner(source, Origins.root(folder), false);
        scanner.readHeaders(inputs);
        return scanner.offer(null);
    }

    /** The stacks that hold a slice of the file. */
    private static InputScan ofFile(Path file, Path folder) throws IOException {
        SeriesScanner scanner = new SeriesScanner(file, Origins.root(folder), false);
        DicomInput named = DicomInputs.file(file);
        HeaderReader.Found found = HeaderReader.read(named);
        if (found instanceof HeaderReader.Slices(var own, var frames) && !own.isEmpty()) {
            String series = own.getFirst().series().seriesInstanceUid();
            List<DicomInput> beside = DicomInputs.below(folder, false);
            scanner.files = beside.size();
            beside.parallelStream().map(HeaderReader::read).toList().forEach(f -> scanner.countBeside(f, series));
        } else {
            scanner.count(found);
            scanner.files = 1;
        }
        return scanner.offer(named.name());
    }

    private void readHeaders(List<DicomInput> inputs) {
        files = inputs.size();
        List<HeaderReader.Found> found =
                inputs.parallelStream().map(HeaderReader::read).toList();
        for (int n = 0; n < files; n++) {
            if (!(found.get(n) instanceof HeaderReader.NotDicom
                    || found.get(n) instanceof HeaderReader.Empty
                    || found.get(n) instanceof HeaderReader.Damaged)) {
                seen.add(folder(inputs.get(n).name()));
            }
            count(found.get(n));
        }
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** Beside a file that was named, what is of other series is not mentioned. */
    private void countBeside(HeaderReader.Found found, String series) {
        switch (found) {
            case HeaderReader.OtherModality(String modality) -> {}
            case HeaderReader.LeftOut file
            when !file.series().seriesInstanceUid().equals(series) -> {}
            default -> count(found);
        }
    }

    private void count(HeaderReader.Found found) {
        switch (found) {
            case HeaderReader.NotDicom() -> {}
            case HeaderReader.Empty(String name) -> unread.addEmpty(name);
            case HeaderReader.Damaged file -> unread.add(file);
            case HeaderReader.OtherModality(String modality) -> leftOut.addOther(modality);
            case HeaderReader.LeftOut file -> leftOut.add(file);
            case HeaderReader.Slices(var read, var framesLeftOut) -> {
                slices.addAll(read);
                framesLeftOut.forEach(leftOut::add);
            }
        }
    }

    /** @param named the file that was opened, or null for all */
    private InputScan offer(@Nullable String named) throws UnreadableInputException {
        List<Stacker.Stack> stacks = new ArrayList<>();
        List<Stacker.Refusal> refusals = new ArrayList<>();
        for (NamedSeries series : NamedSeries.of(slices)) {
            if (named == null || holds(series.slices(), named)) {
                Stacker.Stacks found = Stacker.stacks(series);
                stacks.addAll(found.stacks());
                refusals.addAll(found.refusals());
            }
        }
        if (named != null) {
            keepThoseOf(named, stacks, refusals);
        }
        List<RefusedSeries> refused =
                new ArrayList<>(refusals.stream().map(this::refused).toList());
        refused.addAll(leftOut.refused(root, isZip));
        if (stacks.isEmpty()) {
            throw refusal(refusals);
        }
        List<SeriesChoice> choices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        stacks.forEach(stack -> choices.add(choice(stack, names)));
        Set<String> said = new HashSet<>();
        choices.forEach(c -> said.addAll(c.warnings()));
        refusals.forEach(r -> said.addAll(r.hole() ? unread.mayBelongTo(r.slices()) : List.of()));
        List<String> out = new ArrayList<>(refusals.stream().map(this::reason).toList());
        out.addAll(leftOut.sentences());
        out.addAll(unread.sentences(slices, said));
        out.addAll(leftOut.otherSentences());
        return new InputScan(choices, refused, out, List.of(), seen);
    }

    private static boolean holds(List<SliceHeader> slices, String file) {
        return slices.stream().anyMatch(s -> s.input().name().equals(file));
    }

    /** A file that is a copy of another is in none: then all of its series are kept. */
    private static void keepThoseOf(String file, List<Stacker.Stack> stacks, List<Stacker.Refusal> refusals) {
        boolean stacked = stacks.stream().anyMatch(s -> holds(s.slices(), file));
        if (stacked) {
            stacks.removeIf(s -> !holds(s.slices(), file));
        } else if (refusals.stream().anyMatch(r -> holds(r.slices(), file))) {
            stacks.clear();
            refusals.removeIf(r -> !holds(r.slices(), file));
        }
    }

    /** The refusal's sentence, with the files that may be what is missing. */
    private String reason(Stacker.Refusal refusal) {
        List<String> sentences = new ArrayList<>(List.of(refusal.sentence()));
        if (refusal.hole()) {
            sentences.addAll(unread.mayBelongTo(refusal.slices()));
        }
        return String.join(" ", sentences);
    }

    private RefusedSeries refused(Stacker.Refusal refusal) {
        List<SliceHeader> of = refusal.slices();
        Extent extent = new Extent(of, of.getFirst().normal());
        return new RefusedSeries(
                Origins.of(of, root, isZip),
                SeriesReader.identity(of, new ArrayList<>()),
                of.size(),
                extent.toMm() - extent.fromMm() + extent.stepMm(),
                reason(refusal));
    }

    private SeriesChoice choice(Stacker.Stack stack, Set<String> names) {
        SliceHeader first = stack.slices().getFirst();
        String name = uniqueName(first.series(), names);
        List<String> warnings = new ArrayList<>(stack.warnings());
        warnings.addAll(unread.belongTo(stack.slices(), isAlone(stack)));
        said(stack, SliceHeader::classDoubt).forEach(warnings::add);
        said(stack, SliceHeader::rescaleDoubt).forEach(warnings::add);
        Encoding.lossWarning(first.transferSyntax(), first.series().lossy()).ifPresent(warnings::add);
        if (!AxialOrder.of(stack.geometry()).isIdentity()) {
            warnings.add("The slices were not made axially; axial slices are cut from the volume.");
        }
        Stacker.Stack told = new Stacker.Stack(stack.slices(), stack.geometry(), warnings);
        SeriesOrigin origin = Origins.of(stack.slices(), root, isZip);
        return new SeriesChoice(
                name,
                first.series().seriesDescription(),
                source,
                SeriesReader.identity(stack.slices(), new ArrayList<>()),
                stack.geometry(),
                warnings,
                origin,
                progress -> SeriesReader.read(name, source, told, origin, progress));
    }

    private static Stream<String> said(Stacker.Stack stack, Function<SliceHeader, String> doubt) {
        return stack.slices().stream()
                .map(doubt)
                .filter(sentence -> !sentence.isEmpty())
                .distinct();
    }

    /** Whether the folders of a stack hold no other series. */
    private boolean isAlone(Stacker.Stack stack) {
        Set<String> folders = stack.slices().stream().map(SliceHeader::folder).collect(Collectors.toSet());
        String series = stack.slices().getFirst().series().seriesInstanceUid();
        return slices.stream()
                .filter(s -> folders.contains(s.folder()))
                .allMatch(s -> s.series().seriesInstanceUid().equals(series));
    }

    /** Series number and description, without what file names cannot hold. */
    private static String uniqueName(SeriesHeader h, Set<String> names) {
        String text = Normalizer.normalize(h.seriesNumber() + " " + h.seriesDescription(), Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String base = text.isEmpty() ? "series" : text.substring(0, Math.min(text.length(), MAX_NAME));
        String name = base;
        for (int n = 2; !names.add(name); n++) {
            name = base + "-" + n;
        }
        return name;
    }

    private UnreadableInputException refusal(List<Stacker.Refusal> refusals) {
        List<String> sentences =
                new ArrayList<>(refusals.stream().map(this::reason).toList());
        Set<String> said = new HashSet<>();
        refusals.forEach(r -> said.addAll(r.hole() ? unread.mayBelongTo(r.slices()) : List.of()));
        sentences.addAll(leftOut.sentences());
        sentences.addAll(unread.sentences(slices, said));
        if (!sentences.isEmpty()) {
            int shown = Math.min(MAX_REASONS, sentences.size());
            String more = sentences.size() > shown
                    ? String.format(Locale.ROOT, " (%d more reasons)", sentences.size() - shown)
                    : "";
            return new UnreadableInputException("'%s' holds no CT that can be opened. %s%s"
                    .formatted(InputName.of(source), String.join(" ", sentences.subList(0, shown)), more));
        }
        List<String> others = leftOut.otherModalities();
        if (!others.isEmpty()) {
            return new UnreadableInputException(
                    "'%s' holds DICOM files but no CT (%s). Open the folder with the CT series."
                            .formatted(InputName.of(source), String.join(", ", others)));
        }
        return UnreadableInputException.noDicomIn(source, files);
    }
}
