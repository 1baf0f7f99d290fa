package org.longus.export.deident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.edit.MaskSource;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.Paper;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.io.CtSeries;
import org.longus.io.PatientRemark;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.mask.MaskOrigin;
import org.longus.io.open.CtOpener;
import org.longus.measure.CutOffs;
import org.longus.measure.OwnTable;
import org.longus.patient.ImportedPatient;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.AuditAct;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Grids;

/** A scan and a person's work on it in which every place that can name somebody holds a value of its own. */
public final class Planted {
    public static final Instant WORKED = Instant.parse("2026-03-04T05:06:07Z");
    public static final Patient PATIENT = new Patient(
            Optional.of(Sex.FEMALE), OptionalDouble.of(63.71), OptionalDouble.of(171.37), OptionalDouble.of(33.29));

    /** What must not be told, by what it is. */
    public static final Map<String, String> NEEDLES = needles();

    /** Of the patient's values, when they are not asked for. */
    public static final Map<String, String> CHARACTERISTICS =
            Map.of("age", "63.71", "height", "171.37", "weight", "33.29");

    private Planted() {}

    private static Map<String, String> needles() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("family name", "Zebrowitz");
        all.put("given name", "Quillona");
        all.put("ideographic name", "\u5c71\u7530");
        all.put("patient ID", "QX7731902");
        all.put("issuer", "ISSUERHOSP55");
        all.put("birth date", "19580417");
        all.put("birth date in words", "1958-04-17");
        all.put("accession number", "ACC4490871");
        all.put("study ID", "STID5512");
        all.put("referring physician", "Refermann");
        all.put("performing physician", "Perfmann");
        all.put("operator", "Opermann");
        all.put("institution", "KlinikumFantasia");
        all.put("department", "DeptPhantasma");
        all.put("station", "STATIONXR9");
        all.put("serial number", "SN88231Q");
        all.put("study description", "Studdescrozzi");
        all.put("series description", "Serdescrulli");
        all.put("other series", "Otherdescrinni");
        all.put("refused series", "Refusedescranni");
        all.put("protocol", "Protokollissimo");
        all.put("contrast agent's words", "Kontrastellina");
        all.put("comments", "Commentaccio");
        all.put("study date", "20260102");
        all.put("study date in words", "2026-01-02");
        all.put("study time", "101537");
        all.put("date of the work", "2026-03-04");
        all.put("date of the work, DICOM", "20260304");
        all.put("date of earlier work", "2025-09-08");
        all.put("folder", "wardseventyseven");
        all.put("file", "scanofqx");
        all.put("place", "placetelling");
        all.put("editor", "Readina");
        all.put("decider", "Bossentscheider");
        all.put("user of the computer", "osusernightingale");
        all.put("reason", "Zuckertante");
        all.put("words of a journal", "Journalwortung");
        all.put("table", "tabellegeheim");
        all.put("mask's file", "maskenfileone");
        all.put("mask's segment", "segmentonomen");
        all.put("mask's digest", "maskdigest5553331117");
        all.put("mask's algorithm", "algorithmenname");
        all.put("mask's creator", "maskenmacherin");
        all.put("earlier folder", "earlierfoldersecret");
        all.put("warning", "Warnungsdatei");
        all.put("remark on a value", "Wertbemerkung");
        all.put("id of a cut-off", "cutoffidxq");
        all.put("name of a cut-off", "Grenzwertinger");
        all.put("basis of a cut-off", "Grenzbasissa");
        all.put("source of a cut-off", "Grenzquelline");
        all.put("limits of a cut-off", "Grenzkappanna");
        all.put("doubt", "Zweifelsatz");
        all.put("left out", "Nichtgemessen");
        all.put("study UID", "1.2.999.11.770011");
        all.put("series UID", "1.2.999.22.770022");
        all.put("frame of reference UID", "1.2.999.33.770033");
        all.put("instance UIDs", "1.2.999.44.770044");
        all.put("other series' UID", "1.2.999.55.770055");
        all.put("fingerprint", "fffeeedddccc111222333444555666777888999000aaabbbcccdddeeefff0001");
        all.put("digest of the run", "runrunrun77733311122");
        all.put("key of the run", "keykeykey88844422233");
        return all;
    }

    private static String value(String what) {
        String value = NEEDLES.get(what);
        if (value == null) {
            throw new IllegalArgumentException(what);
        }
        return value;
    }

    /** The files of the scan, in a folder with a telling name in {@code folder}. */
    public static Path files(Path folder) throws IOException {
        Path in = folder.resolve(value("folder")).resolve(value("place"));
        List<Path> files = CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> 50),
                new CtSeriesWriter.Labels(
                        "planted",
                        "%s^%s=%s^".formatted(value("family name"), value("given name"), value("ideographic name")),
                        value("patient ID"),
                        PATIENT,
                        LocalDate.of(2026, 1, 2),
                        "Neck " + value("study description"),
                        "Neck 2.0 " + value("series description"),
                        4,
                        3),
                CtSeriesWriter.Samples.UNSIGNED_12,
                CtSeriesWriter.Syntax.EXPLICIT_LITTLE_ENDIAN,
                in,
                Planted::plant);
        for (Path file : files) {
            Files.move(file, file.resolveSibling(value("file") + file.getFileName()));
        }
        return in;
    }

    private static void plant(Attributes a, int k) {
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        a.setString(Tag.IssuerOfPatientID, VR.LO, value("issuer"));
        a.setString(Tag.PatientBirthDate, VR.DA, value("birth date"));
        a.setString(Tag.PatientComments, VR.LT, value("comments"));
        a.setString(Tag.AccessionNumber, VR.SH, value("accession number"));
        a.setString(Tag.StudyID, VR.SH, value("study ID"));
        a.setString(Tag.StudyTime, VR.TM, value("study time"));
        a.setString(Tag.ReferringPhysicianName, VR.PN, value("referring physician") + "^Doktor");
        a.setString(Tag.PerformingPhysicianName, VR.PN, value("performing physician"));
        a.setString(Tag.OperatorsName, VR.PN, value("operator"));
        a.setString(Tag.InstitutionName, VR.LO, value("institution"));
        a.setString(Tag.InstitutionalDepartmentName, VR.LO, value("department"));
        a.setString(Tag.StationName, VR.SH, value("station"));
        a.setString(Tag.DeviceSerialNumber, VR.LO, value("serial number"));
        a.setString(Tag.ProtocolName, VR.LO, value("protocol"));
        a.setString(Tag.ContrastBolusAgent, VR.LO, value("contrast agent's words"));
        a.setString(Tag.Manufacturer, VR.LO, "Scanmakers");
        a.setString(Tag.ManufacturerModelName, VR.LO, "Ringo 64");
        a.setString(Tag.StudyInstanceUID, VR.UI, value("study UID"));
        a.setString(Tag.SeriesInstanceUID, VR.UI, value("series UID"));
        a.setString(Tag.FrameOfReferenceUID, VR.UI, value("frame of reference UID"));
        a.setString(Tag.SOPInstanceUID, VR.UI, value("instance UIDs") + "." + (k + 1));
    }

    /** The scan, with all that readers of files may say of one. */
    public static CtSeries series(Path folder) throws IOException {
        CtSeries read =
                CtOpener.scan(files(folder)).studies().getFirst().preferred().open();
        SeriesFacts f = read.origin().facts();
        CtSeries.Identity other = new CtSeries.Identity(
                value("patient ID"),
                value("family name"),
                value("study date"),
                value("study UID"),
                value("other series' UID"),
                value("frame of reference UID"),
                value("other series"),
                List.of());
        SeriesSelection selection = new SeriesSelection(
                SeriesSelection.How.BY_RULE,
                List.of(new SeriesSelection.NotChosen(
                        origin(value("other series"), value("place")), other, 20, "bone kernel")),
                List.of(new RefusedSeries(
                        origin(value("refused series"), value("place")),
                        other,
                        20,
                        60,
                        value("refused series") + " in " + value("file"))),
                Optional.of(value("refused series") + " was refused"));
        return new CtSeries(
                read.name() + value("patient ID"),
                read.source(),
                read.ct(),
                read.fileGeometry(),
                read.patient(),
                read.identity(),
                List.of("Of the files one is odd: " + value("warning")),
                List.of(new PatientRemark(IndexInput.HEIGHT, value("remark on a value"))),
                new SeriesOrigin(f, value("place"), value("fingerprint")),
                selection,
                Optional.of(value("doubt")),
                read.header());
    }

    private static SeriesOrigin origin(String description, String place) {
        return new SeriesOrigin(
                new SeriesFacts(
                        "7", description, "B60s", "", "", "", OptionalDouble.empty(), OptionalDouble.empty(), ""),
                place,
                value("fingerprint"));
    }

    /** The case as people left it. */
    public static CaseFindings findings(Path folder) throws IOException {
        ReviewedCase reviewed = new ReviewedCase(series(folder));
        // the height is the header's
        Patient imported = new Patient(PATIENT.sex(), PATIENT.ageYears(), OptionalDouble.empty(), PATIENT.weightKg());
        reviewed.importPatient(new ImportedPatient(imported, value("table") + ".xlsx"));
        reviewed.accept(Cases.found(8, 29));
        reviewed.judging()
                .by(CutOffs.with(OwnTable.table(
                        value("id of a cut-off"),
                        value("name of a cut-off"),
                        7.123,
                        value("basis of a cut-off"),
                        value("source of a cut-off"),
                        value("limits of a cut-off"))));
        reviewed.edit(Edits.ERASE, Cases.muscle(18, 9).mask());
        Decision decision = new Decision(ReviewState.FLAGGED, "looks like " + value("reason"));
        reviewed.decide(Optional.of(decision));
        List<AuditEntry> entries = List.of(
                entry(value("editor"), new AuditAct.AsWritten(AuditAct.Kind.OTHER, value("words of a journal"))),
                entry(
                        value("editor"),
                        new AuditAct.ChangedScan(
                                30,
                                30,
                                0,
                                LocalDate.parse(value("date of earlier work")),
                                Optional.empty(),
                                AuditAct.ChangedScan.Closed.NOTHING,
                                true,
                                value("earlier folder"))),
                entry(value("editor"), new AuditAct.Imported(new ImportedPatient(PATIENT, value("table")))),
                entry(value("editor"), new AuditAct.Typed(PATIENT)),
                entry(value("editor"), new AuditAct.Edited(EditAction.of(EditKind.ERASE), 18)),
                entry(value("editor"), new AuditAct.Undo(Optional.of(EditAction.other(value("words of a journal"))))),
                entry(
                        value("editor"),
                        new AuditAct.Edited(
                                EditAction.opened(new MaskSource(
                                        value("mask's file"),
                                        "PNG",
                                        value("mask's segment"),
                                        value("mask's digest"),
                                        Optional.of(new MaskOrigin(
                                                MaskOrigin.How.MANUAL,
                                                value("mask's algorithm"),
                                                value("mask's creator"))))),
                                18)),
                entry(value("decider"), new AuditAct.Decided(decision)));
        CaseTrail trail = new CaseTrail(true, Optional.of(value("editor")), entries);
        String before = System.getProperty("user.name");
        System.setProperty("user.name", value("user of the computer"));
        try {
            return CaseFindings.of(
                    reviewed,
                    trail,
                    CaseIdentity.of(reviewed.series(), trail.reader()),
                    new RunNote(
                            reviewed.series().source().toString(),
                            value("digest of the run"),
                            value("key of the run"),
                            Optional.of("values from '%s'".formatted(value("table"))),
                            List.of(value("left out")),
                            true,
                            Paper.A4),
                    new RunTimes(
                            Optional.of(WORKED), Optional.of(WORKED), WORKED, RunTimes.Seconds.UNKNOWN.withRead(1)));
        } finally {
            System.setProperty("user.name", before);
        }
    }

    private static AuditEntry entry(String who, AuditAct what) {
        return new AuditEntry(WORKED, who, "0.1.0", what, OptionalDouble.of(27));
    }
}
