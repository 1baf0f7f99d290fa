package org.longus.export.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.json.JsonExporter;
import org.longus.io.CtSeries;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.Sha256;

/**
 * Which folder in a folder of results is a case's own: the one that holds it already, else one whose name no other has, by
 * no file system's understanding. The same case finds the same folder each time.
 */
public final class CaseFolders {
    private record Known(FileTime written, Optional<CaseIdentity> identity) {}

    private final Path out;
    private final Map<String, Known> identities = new HashMap<>();

    public CaseFolders(Path out) {
        this.out = out;
    }

    /**
     * A case's place.
     *
     * @param before the result of this case that is there
     */
    public record Place(Path folder, Optional<ResultFolder> before) {
        public String name() {
            return folder.getFileName().toString();
        }
    }

    /**
     * The place of a case; nothing is made yet.
     *
     * @throws UnreadableInputException when {@code out} is a case's own folder: another's result within would pass for its
     */
    public Place of(CtSeries series, CaseIdentity who) throws IOException {
        refuseWithinAResult();
        String base = spelled(name(series, who));
        List<String> names = names();
        // its own name first: looked for in another place, an anonymised set is called otherwise
        Optional<String> mine = Stream.concat(names.stream().filter(name -> name.startsWith(base)), names.stream())
                .filter(name -> identity(name).filter(i -> i.isSameCaseAs(who)).isPresent())
                .findFirst();
        if (mine.isPresent()) {
            Path folder = out.resolve(mine.get());
            return new Place(folder, ResultFolder.in(folder));
        }
        return new Place(free(base, who, names), Optional.empty());
    }

    private void refuseWithinAResult() throws UnreadableInputException {
        Optional<ResultFolder> another = ResultFolder.in(out);
        if (another.isPresent()) {
            throw new UnreadableInputException(
                    "'%s' is the folder of one case's result%s, and nothing was written into it. Choose the folder above it, or another one."
                            .formatted(
                                    out.toAbsolutePath().normalize(),
                                    another.get()
                                            .row()
                                            .map(CaseRow::patientId)
                                            .filter(id -> !id.isBlank())
                                            .map(id -> " (PatientID %s)".formatted(id))
                                            .orElse("")));
        }
    }

    private Optional<CaseIdentity> identity(String name) {
        if (name.startsWith(".")) {
            return Optional.empty();
        }
        Path folder = out.resolve(name);
        FileTime written;
        try {
            written = Files.getLastModifiedTime(folder.resolve(JsonExporter.RESULT));
        } catch (IOException e) {
            // no result
            return Optional.empty();
        }
        Known known = identities.get(name);
        if (known == null || !known.written().equals(written)) {
            known = new Known(written, ResultFolder.in(folder).flatMap(ResultFolder::identity));
            identities.put(name, known);
        }
        return known.identity();
    }

    /** A free place beside the case's own. */
    public Place beside(CtSeries series, CaseIdentity who) throws IOException {
        return new Place(free(spelled(name(series, who)), who, names()), Optional.empty());
    }

    private static String name(CtSeries series, CaseIdentity who) {
        return CaseFolderName.of(series.identity(), series.origin(), series.source(), who.reader());
    }

    /** What the folder of a case is called that cannot be read. */
    public static String nameOf(SeriesChoice choice) {
        return CaseFolderName.of(choice.identity(), choice.origin(), choice.source(), "");
    }

    /** Likewise of a scan whose headers name the patient. */
    public static String nameOf(CtSeries.Identity who, SeriesOrigin origin) {
        return CaseFolderName.of(who, origin, Path.of(""), "");
    }

    /** Likewise of a series that was refused. */
    public static String nameOf(RefusedSeries refused, Path input) {
        return CaseFolderName.of(refused.identity(), refused.origin(), input, "");
    }

    private Path free(String base, CaseIdentity who, List<String> names) throws IOException {
        Set<String> taken = new HashSet<>();
        names.forEach(name -> taken.add(SafeName.folded(name)));
        String name = base;
        for (int n = 1; taken.contains(SafeName.folded(name)) && !isEmpty(out.resolve(name)); n++) {
            name = "%s_%s%s".formatted(base, who.digest(), n == 1 ? "" : "_" + n);
        }
        return out.resolve(name);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(out)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(out)) {
                all.forEach(f -> names.add(f.getFileName().toString()));
            }
        }
        names.sort(null);
        return names;
    }

    /** Where the system was told to know ASCII alone (LC_ALL=C), other letters give way. */
    private String spelled(String name) {
        try {
            out.resolve(name);
            return name;
        } catch (InvalidPathException e) {
            return "%s_%s".formatted(name.replaceAll("[^ -~]", "_"), Sha256.shortOf(name));
        }
    }
}
