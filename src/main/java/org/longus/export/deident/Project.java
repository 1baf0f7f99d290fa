package org.longus.export.deident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.io.CtSeries;
import org.longus.io.SeriesOrigin;
import org.longus.io.UnreadableInputException;

/**
 * What results that name nobody are made with, and what stays with the user: the key, the pseudonyms that a person gave out,
 * and the table that says whose they are. Nothing is made before {@link #begin}: what is refused leaves nothing behind.
 */
public final class Project {
    private final Path keyFile;
    private final ProjectKey key;
    private final OwnPseudonyms own;
    private final WhoIsWho table;

    private Project(Path keyFile, ProjectKey key, OwnPseudonyms own) {
        this.keyFile = keyFile;
        this.key = key;
        this.own = own;
        this.table = WhoIsWho.beside(keyFile);
    }

    /**
     * Finds it, or what it will be.
     *
     * @param key the key's file; may be missing
     * @param pseudonyms a table of a person's own ({@link OwnPseudonyms}); empty where the key makes them
     * @param out the folder that results go to; may be missing
     * @throws UnreadableInputException when the key or a copy of it is or would be within {@code out}, or a file holds
     *     something else
     */
    public static Project find(Path key, Optional<Path> pseudonyms, Path out) throws IOException {
        OwnPseudonyms own = pseudonyms.isPresent() ? OwnPseudonyms.read(pseudonyms.get()) : OwnPseudonyms.NONE;
        return new Project(KeyFile.real(key), KeyFile.find(key, out), own);
    }

    /** Makes the key where it is missing. What is named from then on is named by what this returns. */
    public Project begin() throws IOException {
        return new Project(keyFile, key.keptIn(keyFile), own);
    }

    public ProjectKey key() {
        return key;
    }

    /** Whether a person gave out the pseudonyms. */
    public boolean hasOwnPseudonyms() {
        return !own.isNone();
    }

    OwnPseudonyms own() {
        return own;
    }

    /** Where it stands who is who, of a key in this file. */
    public static Path table(Path key) {
        return WhoIsWho.beside(key).file();
    }

    /** What a person has to know of a key that was made just now; empty of one that was there. */
    public Optional<String> said() {
        return key.isFresh()
                ? Optional.of(
                        "A key was made: '%s'. Keep it, and keep it to yourself: whoever has it can find out whose results these are; without it nobody can link them to later ones."
                                .formatted(keyFile))
                : Optional.empty();
    }

    /** Where it stands who is who, in a sentence. */
    public String saidOfTable() {
        return "Who is who stands in '%s', for you alone.".formatted(table.file());
    }

    /**
     * Looks whether the patient has one pseudonym.
     *
     * @throws UnreadableInputException when a person gave out pseudonyms and none for this patient, or one that holds a part
     *     of the name, or when the patient or the pseudonym has another one already
     */
    public void require(CtSeries.Identity who, SeriesOrigin origin, Path source) throws IOException {
        Person person = Person.of(key, own, who, origin, source);
        if (!own.isNone() && own.of(person.known()).isEmpty()) {
            throw new UnreadableInputException(
                    "'%s' has no pseudonym for patient '%s'. Add a row for it; nothing of this patient was written."
                            .formatted(own.file(), person.known()));
        }
        requireNothing(person, NamingParts.ofName(own.of(person.known()).orElse(""), who.patientName()));
        table.require(entry(person, who, ""));
    }

    private void requireNothing(Person person, Optional<String> held) throws UnreadableInputException {
        if (held.isPresent()) {
            throw new UnreadableInputException(
                    "'%s' has '%s' for the pseudonym of patient '%s', and it holds %s. Give the patient another one there; nothing of this patient was written."
                            .formatted(own.file(), person.pseudonym(), person.known(), held.get()));
        }
    }

    /** Whether the patient's pseudonym could hold a birth date, which stands in the scan that was read. */
    public boolean hasRoomForADate(CtSeries.Identity who, SeriesOrigin origin, Path source) {
        Person person = Person.of(key, own, who, origin, source);
        return own.of(person.known()).filter(NamingParts::hasRoomForADate).isPresent();
    }

    /** @throws UnreadableInputException when the pseudonym that a person gave out holds the birth date */
    public void requireNoBirthDate(CtSeries read) throws UnreadableInputException {
        Person person = Person.of(key, own, read.identity(), read.origin(), read.source());
        String birthDate = read.header().patient().birthDate();
        requireNothing(person, NamingParts.ofBirthDate(own.of(person.known()).orElse(""), birthDate));
    }

    /** Puts the patient of a scan into the table, before anything of it is written. The pseudonym holds no birth date. */
    public void note(CtSeries read) throws IOException {
        require(read.identity(), read.origin(), read.source());
        requireNoBirthDate(read);
        Person person = Person.of(key, own, read.identity(), read.origin(), read.source());
        table.note(entry(person, read.identity(), read.header().patient().issuerOfId()));
    }

    private static WhoIsWho.Entry entry(Person person, CtSeries.Identity who, String issuer) {
        boolean told =
                List.of(who.patientId().strip(), who.patientName().strip()).contains(person.known());
        return new WhoIsWho.Entry(
                who.patientId().strip(),
                issuer.strip(),
                who.patientName().strip(),
                told ? "" : who.studyInstanceUid().strip(),
                person.pseudonym(),
                person.code());
    }

    @Override
    public String toString() {
        return "Project";
    }
}
