package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.app.AppInfo;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.file.Sha256;
import org.longus.measure.Indices;
import org.longus.pipeline.C3Result;

/**
 * What a case of a cohort is known by before its pixels are read.
 *
 * @param id of the scan alone: patient, study, series and content. It names the case's folder and says into which shard the
 *     case falls, on every computer and in whichever input the scan lies
 * @param key of the scan and all that its result depends on: both packs, the settings, the formats, the program. A finished
 *     folder with the same key is done
 */
record CaseKey(String id, String key) {
    private static final int ID_DIGITS = 12;

    /**
     * @param chosen the series that is measured
     * @param subject what a table says of the patient
     */
    static CaseKey of(
            Study study, SeriesChoice chosen, CohortSettings settings, List<C3Result.Model> models, String subject)
            throws IOException {
        String scan = content(chosen);
        List<String> all = new ArrayList<>();
        all.add(scan);
        all.add(chosen.warnings().toString());
        study.choices().stream()
                .filter(c -> c != chosen)
                .map(CaseKey::uids)
                .sorted()
                .forEach(all::add);
        study.refused().stream()
                .map(r -> r.identity().seriesInstanceUid())
                .sorted()
                .forEach(all::add);
        all.add(models.toString());
        all.add(settings.series().orElse(""));
        all.add(settings.section() ? "section" : "");
        all.add(settings.cutOffs().own().digest());
        all.add(settings.formats().formats().toString());
        all.add(settings.formats().modelsMask() ? "models' mask" : "");
        all.add(settings.formats().paper().toString());
        all.add(settings.telling().choice());
        all.add(subject);
        all.add(Indices.FORMULAS);
        all.add(AppInfo.BUILD);
        Telling telling = settings.telling();
        // as they are told, both are written down
        return new CaseKey(
                telling.digest(Sha256.of(scan)).substring(0, ID_DIGITS),
                telling.digest(Sha256.of(String.join("\n", all))));
    }

    private static String content(SeriesChoice c) throws IOException {
        return uids(c) + "\n" + file(c);
    }

    private static String uids(SeriesChoice c) {
        CtSeries.Identity who = c.identity();
        return String.join(
                "\n",
                who.patientId(),
                who.studyInstanceUid(),
                who.seriesInstanceUid(),
                c.origin().fingerprint(),
                Integer.toString(c.slices()));
    }

    /**
     * A file that names no series is told by all its bytes where its fingerprint is from a sample of them alone. A gzip ends
     * with a check sum over all that it holds, and that is in the fingerprint.
     */
    private static String file(SeriesChoice c) throws IOException {
        Path source = c.source();
        boolean named = !c.identity().seriesInstanceUid().isEmpty();
        boolean gzip = source.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return named || gzip || !Files.isRegularFile(source) ? "" : Sha256.of(source);
    }

    /**
     * Whether the case falls into a shard: the same on every computer, in whatever order and beside whichever other inputs.
     *
     * @param shard from 1 to {@code of}
     */
    boolean isIn(int shard, int of) {
        return Long.remainderUnsigned(Long.parseUnsignedLong(id, 16), of) == shard - 1;
    }
}
