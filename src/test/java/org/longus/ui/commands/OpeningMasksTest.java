package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.SourceHeader;
import org.longus.io.dicom.object.ObjectFacts;
import org.longus.io.dicom.object.SegWriter;
import org.longus.io.dicom.object.SliceStack;
import org.longus.io.mask.MaskOrigin;
import org.longus.ui.Desk;
import org.longus.ui.FakeModels;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Whom a mask belongs to is looked at before it is taken as a person's own. */
class OpeningMasksTest {
    @TempDir
    Path folder;

    private final Desk desk = new Desk();
    private Mask drawn;

    @BeforeEach
    void predicted() {
        desk.open("patients");
        desk.run();
        Mask now = desk.model().slice().mask();
        drawn = Mask.where(now.sizeI(), now.sizeJ(), 1, p -> p % now.sizeI() < 20 && p / now.sizeI() < 30);
    }

    /** A segmentation that names this patient, study and series. */
    private Path seg(String patient, String study, String series) throws IOException {
        Geometry g = desk.model().series().ct().geometry();
        SourceHeader header = new SourceHeader(
                new SourceHeader.PatientModule("Other^One", patient, "", "", ""),
                new SourceHeader.StudyModule(study, "20260102", "", "1", "", "", ""),
                new SourceHeader.SeriesModule(series, "1", "", ""),
                SourceHeader.NONE.equipment(),
                "",
                IntStream.range(0, g.sizeK())
                        .mapToObj(k -> new SourceHeader.Instance(
                                "1.2.840.10008.5.1.4.1.1.2", series + "." + (k + 1), "1", OptionalInt.empty()))
                        .toList());
        Path file = folder.resolve("drawn.dcm");
        SegWriter.of(
                        new ObjectFacts(header, LocalDateTime.of(2026, 1, 3, 10, 0), List.of()),
                        SliceStack.of(g),
                        new SegWriter.Segment(
                                SegWriter.Kind.MUSCLE,
                                drawn.asSliceOf(g.sizeK(), FakeModels.MIDDLE_K),
                                SegWriter.Origin.MANUAL,
                                Optional.empty(),
                                "",
                                "Anna",
                                "drawn",
                                "",
                                0x56B4E9))
                .write(file);
        return file;
    }

    private void asMine(Path file) {
        desk.bench.masks().asMine(file);
        desk.settle();
    }

    @Test
    void thisPatientsIsTakenWithWhatTheFileStatesOfItsOrigin() throws IOException {
        asMine(seg("P-1", "1.2.3.1", "1.2.3.1.1"));
        assertThat(desk.model().slice().mask()).isEqualTo(drawn);
        assertThat(desk.questions.asked).doesNotContain("Open a mask as mine");
        MaskOrigin origin = desk.model()
                .snapshot()
                .appliedEdits()
                .getFirst()
                .source()
                .orElseThrow()
                .origin()
                .orElseThrow();
        assertThat(origin.how()).isEqualTo(MaskOrigin.How.MANUAL);
        assertThat(origin.creator()).isEqualTo("Anna");
        assertThat(desk.message()).contains("drawn.dcm").doesNotContain("names no patient");
    }

    @Test
    void anotherPatientsIsRefusedAsMineAndComparedWithUnderALastingWarning() throws IOException {
        Mask models = desk.model().slice().mask();
        Path other = seg("P-2", "1.2.3.2", "1.2.3.2.1");
        asMine(other);
        assertThat(desk.model().slice().mask()).isEqualTo(models);
        assertThat(desk.model().snapshot().appliedEdits()).isEmpty();
        assertThat(desk.notice()).contains("'drawn.dcm' belongs to another patient", "ID P-2", "ID P-1", "compare");

        desk.questions.mask = Optional.of(other);
        desk.bench.masks().compare();
        desk.settle();
        assertThat(desk.model().comparison().other().mask().mask()).isEqualTo(drawn);
        assertThat(desk.model().comparison().other().warning()).contains("another patient", "ID P-2");
        assertThat(desk.model().slice().mask()).isEqualTo(models);
    }

    @Test
    void thatOfAnotherStudyIsTakenOnlyWhereThePersonSaysSo() throws IOException {
        Mask models = desk.model().slice().mask();
        Path file = seg("P-1", "1.2.3.9", "1.2.3.9.1");
        desk.questions.confirms = false;
        asMine(file);
        assertThat(desk.questions.asked).contains("Open a mask as mine");
        assertThat(desk.model().slice().mask()).isEqualTo(models);
        desk.questions.confirms = true;
        asMine(file);
        assertThat(desk.model().slice().mask()).isEqualTo(drawn);
    }
}
