package org.longus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiWriter;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class TruthMasksTest {
    private static final Geometry LEFT_POSTERIOR = Geometry.axial(6, 5, 4, Vec3.ZERO, 1, 1, 2);
    private static final Geometry RIGHT_ANTERIOR =
            new Geometry(6, 5, 4, Vec3.ZERO, Vec3.LEFT.times(-1), Vec3.POSTERIOR.times(-1), Vec3.SUPERIOR, 1, 1, 2);

    @TempDir
    private Path folder;

    private TruthCase truth(Path mask, Optional<Place> at) {
        return new TruthCase(
                "case",
                "all",
                Path.of("ct"),
                new C3Truth.Unknown(),
                List.of(mask),
                at,
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    /** White at column 4, row 1: towards the left, in front of the middle. */
    private Path picture(int width) throws IOException {
        BufferedImage picture = new BufferedImage(width, 5, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(4, 1, 0, 255);
        Path file = folder.resolve("mask.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    @Test
    void aPicturesColumnsRunToThePatientsLeftWhateverTheCtsDo() throws IOException {
        TruthCase truth = truth(picture(6), Optional.of(Place.atZ(4.4)));
        TruthMasks asStored = TruthMasks.of(truth, Grids.of(LEFT_POSTERIOR, (i, j, k) -> 50));
        assertThat(asStored.k()).isEqualTo(2);
        assertThat(asStored.readers().getFirst().get(4, 1)).isTrue();
        TruthMasks turned = TruthMasks.of(truth, Grids.of(RIGHT_ANTERIOR, (i, j, k) -> 50));
        assertThat(turned.readers().getFirst().get(1, 3)).isTrue();
        assertThat(turned.readers().getFirst().count()).isEqualTo(1);
    }

    @Test
    void aNiftiWithOneSliceTellsItAndPixelsOutsideTheMuscleRangeGo() throws IOException {
        CtVolume ct = Grids.of(LEFT_POSTERIOR, (i, j, k) -> i == 0 ? 151 : 150);
        Mask drawn = Mask.where(6, 5, 4, p -> p / 30 == 1 && p % 6 < 3);
        Path file = folder.resolve("mask.nii.gz");
        NiftiWriter.write(drawn, LEFT_POSTERIOR, file);
        TruthMasks masks = TruthMasks.of(truth(file, Optional.empty()), ct);
        assertThat(masks.k()).isEqualTo(1);
        assertThat(masks.readers().getFirst().count()).isEqualTo(10);
    }

    @Test
    void masksThatDoNotFitAreRefusedWithTheReason() throws IOException {
        CtVolume ct = Grids.of(LEFT_POSTERIOR, (i, j, k) -> 50);
        Path several = folder.resolve("several.nii.gz");
        NiftiWriter.write(Mask.where(6, 5, 4, p -> true), LEFT_POSTERIOR, several);
        Path elsewhere = folder.resolve("elsewhere.nii.gz");
        NiftiWriter.write(Mask.where(6, 5, 4, p -> p == 0), RIGHT_ANTERIOR, elsewhere);
        refused(truth(several, Optional.empty()), ct, "several slices");
        refused(truth(elsewhere, Optional.empty()), ct, "not lie on the grid");
        refused(truth(picture(7), Optional.of(Place.atZ(0))), ct, "7 x 5 pixels");
        refused(truth(picture(6), Optional.empty()), ct, "muscle_z_mm");
        refused(truth(picture(6), Optional.of(Place.atZ(90))), ct, "no slice at z 90.0");
        refused(truth(folder.resolve("none.png"), Optional.of(Place.atZ(0))), ct, "missing");
    }

    private static void refused(TruthCase truth, CtVolume ct, String part) {
        assertThatThrownBy(() -> TruthMasks.of(truth, ct)).hasMessageContaining(part);
    }
}
