package org.longus.export.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.AtomicFolder;

/**
 * Writes what leaves Longus of one case, for the window and the command line alike: the files of each of {@link Exporters},
 * one after the other.
 *
 * <p>The files come all at once ({@link AtomicFolder}), and only in place of the same case's; what else lies in the folder
 * stays there.
 */
public final class CaseExport {
    private final List<Exporter> exporters;

    /** @param exporters in the order in which they write */
    CaseExport(List<Exporter> exporters) {
        this.exporters = List.copyOf(exporters);
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
    public static Written export(CaseFindings findings, Path out) throws IOException {
        return new CaseExport(Exporters.all()).to(findings, out);
    }

    Written to(CaseFindings findings, Path out) throws IOException {
        Path into = out.toAbsolutePath().normalize();
        if (into.getParent() != null
                && ResultFolder.in(into)
                        .filter(r -> r.isOf(findings.identity()))
                        .isPresent()) {
            into = into.getParent();
        }
        CaseFolders folders = new CaseFolders(into);
        CaseFolders.Place place = folders.of(findings.series(), findings.identity());
        List<String> remarks = new ArrayList<>();
        Optional<ResultFolder> persons = place.before().filter(ResultFolder::isReviewed);
        if (persons.isPresent() && !findings.review().isPersons()) {
            remarks.add("'%s' holds a result of this case that a person worked on (%s). It stays as it is."
                    .formatted(place.name(), persons.get().state()));
            place = folders.beside(findings.series(), findings.identity());
        }
        remarks.addAll(into(findings, place.folder(), findings.times()::secondsByStage));
        return new Written(
                place.folder(), remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks)));
    }

    /**
     * A case into exactly this folder.
     *
     * @return why kinds of files could not be written or do not show all, a sentence each
     * @throws UnreadableInputException when the folder holds anything but this case
     */
    public static List<String> write(CaseFindings findings, Path folder) throws IOException {
        return write(findings, folder, findings.times()::secondsByStage);
    }

    /**
     * Likewise.
     *
     * @param folder the case's own; see {@link CaseFolders}
     * @param seconds by stage, asked for before each kind of file, so that the last knows how long the others took
     */
    public static List<String> write(CaseFindings findings, Path folder, Supplier<Map<String, Double>> seconds)
            throws IOException {
        return new CaseExport(Exporters.all()).into(findings, folder, seconds);
    }

    private List<String> into(CaseFindings findings, Path folder, Supplier<Map<String, Double>> seconds)
            throws IOException {
        CaseFindings named =
                findings.named(folder.toAbsolutePath().getFileName().toString());
        List<String> notWritten = new ArrayList<>();
        AtomicFolder.Filling files = part -> {
            for (Exporter exporter : exporters) {
                Optional<String> why = exporter.impossible(named);
                if (why.isPresent()) {
                    notWritten.add(why.get());
                } else {
                    exporter.write(named.after(seconds.get()), part);
                    notWritten.addAll(exporter.remarks(named));
                }
            }
        };
        Optional<ResultFolder> before = ResultFolder.in(folder);
        try {
            if (before.filter(r -> r.isOf(findings.identity())).isPresent()) {
                AtomicFolder.replace(folder, before.get()::keptAs, files);
            } else {
                AtomicFolder.create(folder, files);
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
