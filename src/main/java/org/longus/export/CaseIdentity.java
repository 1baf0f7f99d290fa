package org.longus.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.longus.io.Anonymous;
import org.longus.io.CtSeries;
import org.longus.io.file.Sha256;
import org.longus.io.json.RecordJson;

/**
 * Whose result it is and of which scan. UIDs alone do not say so: anonymised sets lack them, and copies and phantoms reuse
 * them. Two results are of the same case when all IDs are equal and the voxels are; or, where the IDs name a person and a
 * series, both came from the same place, where the scan may have been completed since.
 *
 * @param reader in annotator mode: each reader's mask is a case of its own
 * @param voxels SHA-256 of all HU and their grid
 * @param source the file or folder that was read, as an absolute path
 */
public record CaseIdentity(
        String patientId,
        String studyInstanceUid,
        String seriesInstanceUid,
        String studyDate,
        String reader,
        String place,
        String fingerprint,
        String voxels,
        String source) {
    /** Reads every voxel. */
    public static CaseIdentity of(CtSeries series, Optional<String> reader) {
        CtSeries.Identity who = series.identity();
        return new CaseIdentity(
                who.patientId(),
                who.studyInstanceUid(),
                who.seriesInstanceUid(),
                who.studyDate(),
                reader.orElse(""),
                series.origin().place(),
                series.origin().fingerprint(),
                VoxelDigest.of(series.ct()),
                series.source().toAbsolutePath().normalize().toString());
    }

    /** As a result.json tells it; empty where it was written before there were identities. */
    public static Optional<CaseIdentity> in(JsonNode result) {
        JsonNode node = result.path("identity");
        return node.path("voxels").asText("").isEmpty()
                ? Optional.empty()
                : Optional.of(RecordJson.read(node, CaseIdentity.class));
    }

    public boolean isSameCaseAs(CaseIdentity other) {
        boolean sameIds = patientId.equals(other.patientId)
                && studyInstanceUid.equals(other.studyInstanceUid)
                && seriesInstanceUid.equals(other.seriesInstanceUid)
                && reader.equals(other.reader);
        boolean isNamed = !Anonymous.isPlaceholder(patientId) && !seriesInstanceUid.isEmpty();
        boolean samePlace = isNamed && source.equals(other.source) && place.equals(other.place);
        return sameIds && (voxels.equals(other.voxels) || samePlace);
    }

    /** Whether both are of one patient's study, whichever series of it. */
    public boolean isSameStudyAs(CaseIdentity other) {
        boolean sameIds = patientId.equals(other.patientId) && studyInstanceUid.equals(other.studyInstanceUid);
        return sameIds && (!studyInstanceUid.isEmpty() || (source.equals(other.source) && place.equals(other.place)));
    }

    /** Tells it from another case whose name would be the same. */
    public String digest() {
        return Sha256.shortOf(String.join("\n", patientId, studyInstanceUid, seriesInstanceUid, reader, voxels));
    }
}
