package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.CutOffs;
import org.longus.measure.OwnTable;
import org.longus.review.ReviewedCase;

/** A structured report tells a user's own cut-off from a published one. */
class OwnCutOffsInSrTest {
    @TempDir
    Path folder;

    @Test
    void itsCodeItsSentenceAndItsSourceSayThatItIsTheUsers() throws IOException {
        Scan scan = Scan.axial(folder.resolve("scan"));
        ReviewedCase reviewed = scan.predicted();
        reviewed.judging().by(CutOffs.with(OwnTable.ours(7)));
        Path out = Files.createDirectories(folder.resolve("out"));
        new SrExporter().write(scan.findings(reviewed), out);
        String text = Files.readString(
                out.resolve(new SrExporter().files(scan.findings(reviewed)).getFirst()),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains("Low muscle mass by the user's Ours 2026")
                .contains("Low muscle mass by Chargi 2022")
                .contains("Ours 2026 (the user's own, not published)")
                .contains("The user's own cut-off, not published: our own 200 people. By the user: one scanner");
    }
}
