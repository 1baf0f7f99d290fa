package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.EditAction;
import org.longus.edit.MaskSource;
import org.longus.io.file.Sha256;
import org.longus.io.mask.MaskOrigin;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.nrrd.NrrdSegment;
import org.longus.io.nrrd.NrrdWriter;
import org.longus.review.ReviewedCase;
import org.longus.volume.Mask;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A mask that was drawn elsewhere becomes the person's own: one edit that says where it came from and that undo takes back. */
class OpenMaskTest extends WindowFixture {
    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @BeforeEach
    void predicted(FxRobot robot) {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> axial().requestFocus());
    }

    private Mask box(int to) {
        return ask(() -> {
            Mask now = model().slice().mask();
            return Mask.where(now.sizeI(), now.sizeJ(), 1, p -> p % now.sizeI() < to && p / now.sizeI() < 30);
        });
    }

    private Path nrrd(Mask mask) throws IOException {
        Path file = folder.resolve("drawn.seg.nrrd");
        NrrdWriter.write(
                mask.asSliceOf(48, FakeModels.MIDDLE_K),
                SyntheticStudy.GEOMETRY,
                NrrdSegment.muscle("m", "Muscle by Anna", 0),
                file);
        return file;
    }

    private ReviewedCase snapshot() {
        return ask(() -> model().snapshot());
    }

    @Test
    void itIsOneEditThatNamesItsFileAndUndoTakesItBack(FxRobot robot) throws IOException {
        Mask models = snapshot().current().orElseThrow().mask();
        maskFile = nrrd(box(20));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> model().slice().mask().equals(box(20)));
        assertThat(robot.lookup("#confirm").tryQuery())
                .as("nothing of a person is lost")
                .isEmpty();
        assertThat(snapshot().appliedEdits())
                .containsExactly(EditAction.opened(new MaskSource(
                        "drawn.seg.nrrd",
                        "NRRD",
                        "Muscle by Anna",
                        Sha256.of(maskFile),
                        Optional.of(MaskOrigin.UNKNOWN))));
        assertThat(text(robot, "message")).contains("drawn.seg.nrrd", "Ctrl+Z", "names no patient");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> model().slice().mask().equals(models));
        assertThat(snapshot().appliedEdits()).isEmpty();
    }

    @Test
    void aPersonsEditIsReplacedOnlyWhereThePersonSaysSo(FxRobot robot) throws IOException {
        robot.push(KeyCode.E).moveTo(at(85, 48)).press(MouseButton.PRIMARY);
        robot.moveTo(at(85, 62)).release(MouseButton.PRIMARY);
        Mask mine = snapshot().current().orElseThrow().mask();
        maskFile = nrrd(box(20));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> robot.lookup("#confirm").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#confirm").tryQuery().isEmpty());
        assertThat(snapshot().current().orElseThrow().mask()).isEqualTo(mine);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> robot.lookup("#confirm").tryQuery().isPresent());
        robot.clickOn("#confirm-go");
        await(() -> model().slice().mask().equals(box(20)));
        robot.interact(() -> axial().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> model().slice().mask().equals(mine));
    }

    @Test
    void ofSeveralMasksOneIsChosenWithTheKeyboard(FxRobot robot) throws IOException {
        maskFile = folder.resolve("labels.nii");
        NiftiWriter.write(box(20).asSliceOf(48, FakeModels.MIDDLE_K), SyntheticStudy.GEOMETRY, maskFile);
        byte[] labels = Files.readAllBytes(maskFile);
        int voxels = (int) SyntheticStudy.GEOMETRY.voxelCount();
        int row = SyntheticStudy.GEOMETRY.sizeI();
        for (int p = 0; p < voxels; p++) {
            int at = labels.length - voxels + p;
            labels[at] = (byte) (labels[at] == 1 && p % row >= 10 ? 2 : labels[at]);
        }
        Files.write(maskFile, labels);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> robot.lookup("#segment-dialog").tryQuery().isPresent()
                && node(robot, "segments").isFocused());
        Screenshots.saveTop(stage, "segment-dialog.png");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> model().slice().mask().equals(box(20).minus(box(10))));
        assertThat(snapshot().appliedEdits().getFirst().source().orElseThrow().segment())
                .isEqualTo("Label 2");
        assertThat(text(robot, "message")).contains("'Label 2', one of 2 in labels.nii");
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReasonAndChangesNothing(FxRobot robot) throws IOException {
        Mask models = snapshot().current().orElseThrow().mask();
        maskFile = folder.resolve("other.nii");
        NiftiWriter.write(
                Mask.where(10, 10, 10, p -> true),
                org.longus.volume.Geometry.axial(10, 10, 10, org.longus.volume.Vec3.ZERO, 1, 1, 1),
                maskFile);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        await(() -> bench.messages().noticeProperty().get() != null);
        assertThat(text(robot, "notice-text")).contains("'other.nii' ", "Choose a mask that was drawn on this CT.");
        assertThat(snapshot().current().orElseThrow().mask()).isEqualTo(models);
        assertThat(snapshot().appliedEdits()).isEmpty();
    }
}
