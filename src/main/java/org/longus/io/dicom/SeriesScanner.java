package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.longus.io.InputName;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.volume.AxialOrder;

/** Finds the CT series in a folder, a ZIP or beside a file. Headers alone are read; pixels when a choice is opened. */
public final class SeriesScanner {
    private static final int MAX_NAME = 40;
    /** Of many damaged files so many are named. */
    private static final int MAX_NAMED = 3;

    private final Path source;
    private final Map<String, List<SliceHeader>> bySeries = new LinkedHashMap<>();
    private final Map<String, Integer> otherModalities = new TreeMap<>();
    private final Map<String, List<String>> leftOut = new LinkedHashMap<>();
    private final List<String> damaged = new ArrayList<>();
    private int files;

    private SeriesScanner(Path source) {
        this.source = source;
    }

    /**
     * @param input a folder (searched through all its folders), a DICOMDIR (which stands for its folder), a ZIP, or one
     *     DICOM file, which brings its series from the same folder
     * @throws UnreadableInputException when there is no CT series that can be opened, saying why
     */
    public static InputScan scan(Path input) throws IOException {
        SeriesScanner scanner = new SeriesScanner(input);
        if (Files.isDirectory(input)) {
            scanner.readHeaders(DicomInputs.below(input, true), null);
        } else if (String.valueOf(input.getFileName()).equalsIgnoreCase("DICOMDIR")) {
            // the files it lists lie below its folder, and are found there without it
            scanner.readHeaders(DicomInputs.below(input.toAbsolutePath().getParent(), true), null);
        } else if (DicomInputs.isZip(input)) {
            scanner.readHeaders(DicomInputs.inZip(input), null);
        } else {
            scanner.readSeriesOf(input);
        }
        return scanner.offer();
    }

    /**
     * What certain files hold.
     *
     * @param folder that they lie below; it stands as the source of what is found
     * @param zips whose entries are looked at as well, as if each were a folder
     */
    public static InputScan scan(Path folder, List<Path> files, List<Path> zips) throws IOException {
        SeriesScanner scanner = new SeriesScanner(folder);
        scanner.readHeaders(DicomInputs.of(folder, files, zips), null);
        return scanner.offer();
    }

    private void readSeriesOf(Path file) throws IOException {
        HeaderReader.Found found = HeaderReader.read(DicomInputs.file(file));
        if (found instanceof HeaderReader.Slices(var slices)) {
            Path folder = file.toAbsolutePath().getParent();
            String series = slices.getFirst().series().seriesInstanceUid();
            readHeaders(DicomInputs.below(folder, false), series);
        } else {
            count(found);
            files = 1;
        }
    }

    /** @param onlySeries the series wanted, or null for all */
    private void readHeaders(List<DicomInput> inputs, String onlySeries) {
        files = inputs.size();
        for (HeaderReader.Found found :
                inputs.parallelStream().map(HeaderReader::read).toList()) {
            if (onlySeries == null
                    || found instanceof HeaderReader.Damaged
                    || found instanceof HeaderReader.Slices(var slices)
                            && slices.getFirst().series().seriesInstanceUid().equals(onlySeries)) {
                count(found);
            }
        }
    }

    private void count(HeaderReader.Found found) {
        switch (found) {
            case HeaderReader.NotDicom() -> {}
            case HeaderReader.Damaged(String name, String reason) ->
                damaged.add("'%s' is damaged and was left out: %s.".formatted(name, reason));
            case HeaderReader.OtherModality(String modality) -> otherModalities.merge(modality, 1, Integer::sum);
            case HeaderReader.LeftOut(String name, String series, String reason) ->
                leftOut.computeIfAbsent(series + "\n" + reason, key -> new ArrayList<>())
                        .add(name);
            case HeaderReader.Slices(var slices) ->
                bySeries.computeIfAbsent(slices.getFirst().series().seriesInstanceUid(), uid -> new ArrayList<>())
                        .addAll(slices);
        }
    }

    private InputScan offer() throws UnreadableInputException {
        List<Stacker.Stack> stacks = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (List<SliceHeader> series : bySeries.values()) {
            Stacker.Stacks found = Stacker.stacks(series);
            stacks.addAll(found.stacks());
            refusals.addAll(found.refusals());
        }
        if (stacks.isEmpty()) {
            throw refusal(refusals);
        }
        stacks.sort(Comparator.comparing((Stacker.Stack s) -> -s.slices().size())
                .thenComparing(s -> number(s))
                .thenComparing(s -> s.slices().getFirst().input().name()));
        List<SeriesChoice> choices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        stacks.forEach(stack -> choices.add(choice(stack, names)));
        List<String> out = new ArrayList<>(refusals);
        out.addAll(leftOutSentences());
        otherModalities.forEach(
                (modality, n) -> out.add("%s of modality %s passed over.".formatted(counted(n, "file"), modality)));
        return new InputScan(choices, out);
    }

    private static double number(Stacker.Stack stack) {
        return Values.parse(stack.slices().getFirst().series().seriesNumber()).orElse(Double.MAX_VALUE);
    }

    private SeriesChoice choice(Stacker.Stack stack, Set<String> names) {
        SliceHeader first = stack.slices().getFirst();
        String name = uniqueName(first.series(), names);
        List<String> warnings = new ArrayList<>(stack.warnings());
        warnings.addAll(damagedSentences());
        stack.slices().stream()
                .map(SliceHeader::rescaleDoubt)
                .filter(doubt -> !doubt.isEmpty())
                .distinct()
                .forEach(warnings::add);
        Encoding.lossWarning(first.transferSyntax(), first.series().lossy()).ifPresent(warnings::add);
        if (!AxialOrder.of(stack.geometry()).isIdentity()) {
            warnings.add("The slices were not made axially; axial slices are cut from the volume.");
        }
        Stacker.Stack told = new Stacker.Stack(stack.slices(), stack.geometry(), warnings);
        return new SeriesChoice(
                name,
                first.series().seriesDescription(),
                source,
                SeriesReader.identity(stack.slices(), new ArrayList<>()),
                stack.geometry(),
                warnings,
                SeriesReader.origin(stack.slices()),
                progress -> SeriesReader.read(name, source, told, progress));
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

    private List<String> leftOutSentences() {
        List<String> sentences = new ArrayList<>();
        leftOut.forEach((key, names) -> {
            String[] seriesAndReason = key.split("\n", 2);
            String which = names.size() == 1 ? "'" + names.getFirst() + "'" : "'" + names.getFirst() + "' and so on";
            sentences.add("%s: %s left out, %s (%s)."
                    .formatted(seriesAndReason[0], counted(names.size(), "file"), seriesAndReason[1], which));
        });
        return sentences;
    }

    private List<String> damagedSentences() {
        if (damaged.size() <= MAX_NAMED) {
            return damaged;
        }
        List<String> sentences = new ArrayList<>(damaged.subList(0, MAX_NAMED));
        sentences.add("%d more files are damaged and were left out.".formatted(damaged.size() - MAX_NAMED));
        return sentences;
    }

    private static String counted(int n, String what) {
        return n == 1 ? "1 " + what : n + " " + what + "s";
    }

    private UnreadableInputException refusal(List<String> refusals) {
        List<String> sentences = new ArrayList<>(refusals);
        sentences.addAll(leftOutSentences());
        sentences.addAll(damagedSentences());
        if (!sentences.isEmpty()) {
            int shown = Math.min(4, sentences.size());
            String more = sentences.size() > shown ? " (%d more reasons)".formatted(sentences.size() - shown) : "";
            return new UnreadableInputException("'%s' holds no CT that can be opened. %s%s"
                    .formatted(InputName.of(source), String.join(" ", sentences.subList(0, shown)), more));
        }
        if (!otherModalities.isEmpty()) {
            return new UnreadableInputException(
                    "'%s' holds DICOM files but no CT (%s). Open the folder with the CT series."
                            .formatted(InputName.of(source), String.join(", ", otherModalities.keySet())));
        }
        return UnreadableInputException.noDicomIn(source, files);
    }
}
