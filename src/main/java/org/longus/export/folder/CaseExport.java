package org.longus.export.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.json.EarlierFiles;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.AtomicFolder;

/**
 * Writes what leaves Longus of one case, for the window and the command line alike: the files of each of {@link Exporters}
 * that is asked for, and {@code result.json}.
 *
 * <p>The files come all at once ({@link AtomicFolder}), and only in place of the same case's. Files that Longus wrote there
 * before and that are not asked for now go, for beside a newer mask they would be another's; what a person changed by hand
 * and what else lies in the folder stays there.
 */
public final class CaseExport {
    private final FilesOfCase files;

    /** @param others all that are to write, but for the one that writes {@code result.json} */
    CaseExport(List<Exporter> others) {
        files = new FilesOfCase(others);
    }

    private static CaseExport of(ExportRequest request) {
        return new CaseExport(request.exporters());
    }

    /**
     * Where a case went.
     *
     * @param remark sentences where it went elsewhere than one would expect, or where a kind of file could not be written
     */
    public record Written(Path folder, Optional<String> remark) {}

    /**
     * A case into a folder of its own in {@code out}; or into {@code out} itself, where that is the case's folder already.
     * An earlier export of the case is replaced, unless it is a person's work and this is not.
     */
    public static Written export(CaseFindings findings, Path out, ExportRequest request) throws IOException {
        return of(request).to(request.of(findings), out);
    }

    /** Likewise, with the usual files. */
    public static Written export(CaseFindings findings, Path out) throws IOException {
        return export(findings, out, ExportRequest.USUAL);
    }

    Written to(CaseFindings findings, Path out) throws IOException {
        Path into = out.toAbsolutePath().normalize();
        if (into.getParent() != null
                && ResultFolder.in(into)
                        .filter(r -> r.isOf(findings.identity()))
                        .isPresent()) {
            into = into.getParent();
        }
        OneKind.requireFirst(into, findings.deidentified());
        CaseFolders folders = new CaseFolders(into);
        CaseFolders.Place place = folders.of(findings.series(), findings.identity());
        List<String> remarks = new ArrayList<>();
        Optional<ResultFolder> persons = place.before().filter(ResultFolder::isReviewed);
        if (persons.isPresent() && !findings.review().isPersons()) {
            remarks.add("'%s' holds a result of this case that a person worked on (%s). It stays as it is."
                    .formatted(place.name(), persons.get().state()));
            place = folders.beside(findings.series(), findings.identity());
        }
        remarks.addAll(into(findings, place.folder()));
        return new Written(
                place.folder(), remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks)));
    }

    /**
     * A case with the usual files into exactly this folder.
     *
     * @return why kinds of files could not be written or do not show all, a sentence each
     * @throws UnreadableInputException when the folder holds anything but this case
     */
    public static List<String> write(CaseFindings findings, Path folder) throws IOException {
        return write(findings, folder, ExportRequest.USUAL);
    }

    /**
     * Likewise, with what is asked for.
     *
     * @param folder the case's own; see {@link CaseFolders}
     */
    public static List<String> write(CaseFindings findings, Path folder, ExportRequest request) throws IOException {
        return of(request).into(request.of(findings), folder);
    }

    /** What is done at the last moment before a folder appears. */
    @FunctionalInterface
    public interface BeforeItAppears {
        void run() throws IOException;
    }

    /**
     * A case into a folder that is not there yet: of several programs that write the same at once exactly one succeeds.
     *
     * @param last done when all files are written and nothing but the rename is left
     * @return why kinds of files could not be written or do not show all, a sentence each
     * @throws FileAlreadyExistsException when the folder is there by then; it stays as it is, and nothing is left of this one
     */
    public static List<String> create(CaseFindings findings, Path folder, ExportRequest request, BeforeItAppears last)
            throws IOException {
        CaseFindings named =
                request.of(findings).named(folder.toAbsolutePath().getFileName().toString());
        List<String> notWritten = new ArrayList<>();
        FilesOfCase files = new FilesOfCase(request.exporters());
        AtomicFolder.create(folder, part -> {
            notWritten.addAll(files.write(named, part, Optional.empty()));
            last.run();
        });
        return List.copyOf(notWritten);
    }

    private List<String> into(CaseFindings findings, Path folder) throws IOException {
        CaseFindings named =
                findings.named(folder.toAbsolutePath().getFileName().toString());
        List<String> notWritten = new ArrayList<>();
        Optional<ResultFolder> before = ResultFolder.in(folder).filter(r -> r.isOf(findings.identity()));
        try {
            if (before.isPresent()) {
                EarlierFiles earlier = Replaced.all(before.get(), folder);
                Replaced replaced = new Replaced(before.get());
                AtomicFolder.replace(
                        folder,
                        replaced::keptAs,
                        part -> notWritten.addAll(files.write(named, part, Optional.of(earlier))));
                notWritten.addAll(replaced.remarks(folder));
            } else {
                AtomicFolder.create(folder, part -> notWritten.addAll(files.write(named, part, Optional.empty())));
            }
        } catch (FileAlreadyExistsException e) {
            throw new UnreadableInputException(
                    "%s holds something else than this case and was left as it is. Name another folder."
                            .formatted(folder),
                    e);
        }
        return List.copyOf(notWritten);
    }
}
