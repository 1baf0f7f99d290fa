package org.longus.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes one kind of file of a case. All there are stand in {@code export.folder.Exporters}; window and command line write
 * the same ones. An exporter holds nothing of a case, and may be used by several threads at once.
 */
public interface Exporter {
    /** A short word that names it on the command line, as in "png". It never changes. */
    String id();

    /** What a check box calls it, as in "Picture (PNG)". */
    String label();

    /** What it is good for, in half a sentence beside its check box, as in "for the patient's record". */
    default String purpose() {
        return "";
    }

    /**
     * Loads what its first file would have to wait for, as a library's classes and fonts. It may take a second; asked once,
     * from a thread of its own.
     */
    default void prepare() throws IOException {}

    /** A sentence on why it cannot be written of this case; empty where it can. */
    default Optional<String> impossible(CaseFindings findings) {
        return Optional.empty();
    }

    /** Sentences on what a file of this case does not show as it is. Asked only where it is possible. */
    default List<String> remarks(CaseFindings findings) {
        return List.of();
    }

    /** The names of the files that {@link #write} makes of this case, in the order in which they are written. */
    List<String> files(CaseFindings findings);

    /**
     * Writes them. Asked only where it is possible. Other exporters may be writing into the folder at the same time: nothing
     * of theirs can be relied on.
     */
    void write(CaseFindings findings, Path folder) throws IOException;

    /**
     * Likewise, as one of several.
     *
     * @param shared what they make once and use together
     */
    default void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        write(findings, folder);
    }
}
