package org.longus.export.deident;

import java.nio.file.Path;
import java.util.List;
import org.longus.export.AcquisitionNote;
import org.longus.io.CtSeries;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;

/** What is told of a scan: how it was made, under UIDs that name it nowhere else, of a person with a pseudonym. */
final class SeriesFactsTold {
    static final String SERIES_REFUSED =
            "A series that would have been measured was refused. The reason is left out of de-identified results.";
    static final String VALUES_NOT_HU =
            "The values are or may be no Hounsfield units of tissue. The details are left out of de-identified"
                    + " results.";
    static final String REFUSED = "It was refused. The reason is left out of de-identified results.";
    /** In the place of a path; with it a file system's root, so that no working folder is told either. */
    private static final String NO_PLACE = "de-identified";

    private final ProjectKey key;
    private final Person person;
    private final Characteristics characteristics;

    SeriesFactsTold(ProjectKey key, Person person, Characteristics characteristics) {
        this.key = key;
        this.person = person;
        this.characteristics = characteristics;
    }

    CtSeries of(CtSeries series) {
        return new CtSeries(
                person.pseudonym(),
                noPlace(series.source()),
                series.ct(),
                series.fileGeometry(),
                characteristics.told(series.patient()),
                identity(series.identity(), series.origin().facts()),
                List.of(),
                List.of(),
                origin(series.origin()),
                selection(series.selection()),
                series.huDoubt().map(s -> VALUES_NOT_HU),
                header(series.header(), series.origin().facts()));
    }

    private static Path noPlace(Path source) {
        Path root = source.toAbsolutePath().getRoot();
        return root == null ? Path.of(NO_PLACE) : root.resolve(NO_PLACE);
    }

    CtSeries.Identity identity(CtSeries.Identity who, SeriesFacts facts) {
        return new CtSeries.Identity(
                person.pseudonym(),
                person.pseudonym(),
                person.dates().scan(who.studyDate()),
                key.uid(who.studyInstanceUid()),
                key.uid(who.seriesInstanceUid()),
                key.uid(who.frameOfReferenceUid()),
                Descriptors.cleaned(who.seriesDescription(), facts),
                who.sopInstanceUids().stream().map(key::uid).toList());
    }

    SeriesOrigin origin(SeriesOrigin origin) {
        return new SeriesOrigin(facts(origin.facts()), "", key.digest("fingerprint", origin.fingerprint()));
    }

    private static SeriesFacts facts(SeriesFacts f) {
        return new SeriesFacts(
                f.seriesNumber(),
                Descriptors.cleaned(f.description(), f),
                f.kernel(),
                f.imageType(),
                f.acquisitionNumber(),
                f.phase(),
                f.kvp(),
                f.sliceThicknessMm(),
                contrast(f.contrast()),
                Descriptors.cleaned(f.bodyPart(), f),
                f.energy());
    }

    /** That there was an agent is a fact of the scan; what its free text says beside it is not told. */
    private static String contrast(String agent) {
        String cleaned = Descriptors.cleaned(agent, SeriesFacts.NONE);
        return agent.isBlank() || !cleaned.isEmpty() ? cleaned : "stated";
    }

    static AcquisitionNote acquisition(AcquisitionNote note) {
        return new AcquisitionNote(
                note.contrast(), contrast(note.agent()), note.kvp(), note.kernel(), note.thicknessMm(), note.effects());
    }

    private SeriesSelection selection(SeriesSelection s) {
        return new SeriesSelection(
                s.how(),
                s.notChosen().stream()
                        .map(n -> new SeriesSelection.NotChosen(
                                origin(n.origin()),
                                identity(n.identity(), n.origin().facts()),
                                n.slices(),
                                n.why()))
                        .toList(),
                s.refused().stream()
                        .map(r -> new RefusedSeries(
                                origin(r.origin()),
                                identity(r.identity(), r.origin().facts()),
                                r.slices(),
                                r.coverageMm(),
                                REFUSED))
                        .toList(),
                s.preferredRefused().map(r -> SERIES_REFUSED));
    }

    private SourceHeader header(SourceHeader h, SeriesFacts facts) {
        SourceHeader.StudyModule study = h.study();
        SourceHeader.SeriesModule series = h.series();
        SourceHeader.Equipment made = h.equipment();
        boolean dicom = !h.equals(SourceHeader.NONE);
        return new SourceHeader(
                new SourceHeader.PatientModule(
                        dicom ? person.pseudonym() : "",
                        dicom ? person.pseudonym() : "",
                        "",
                        "",
                        characteristics.kept() ? sex(h.patient().sex()) : ""),
                new SourceHeader.StudyModule(
                        key.uid(study.instanceUid()),
                        person.dates().scan(study.date()),
                        "",
                        "",
                        "",
                        "",
                        Descriptors.cleaned(study.description(), facts)),
                characteristics.told(h.characteristics()),
                new SourceHeader.SeriesModule(
                        key.uid(series.instanceUid()),
                        series.number(),
                        key.uid(series.frameOfReferenceUid()),
                        Descriptors.cleaned(series.positionReferenceIndicator(), facts)),
                new SourceHeader.Equipment(made.manufacturer(), made.model(), "", made.softwareVersions()),
                "",
                h.instances().stream()
                        .map(i -> new SourceHeader.Instance(
                                i.sopClassUid(), key.uid(i.sopInstanceUid()), i.number(), i.frame(), i.position()))
                        .toList());
    }

    private static String sex(String stated) {
        return switch (stated) {
            case "M", "F", "O" -> stated;
            default -> "";
        };
    }
}
