package org.longus.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.patient.Patient;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class OverlayPictureTest {
    private static final int N = 40;

    @TempDir
    Path folder;

    /** A box of soft tissue in air, of 2 mm pixels, whose i and j grow in the given senses. */
    private static CtVolume box(int senseI, int senseJ) {
        Geometry g = new Geometry(
                N,
                N,
                10,
                Vec3.ZERO,
                Vec3.LEFT.times(senseI),
                Vec3.POSTERIOR.times(senseJ),
                Vec3.SUPERIOR.times(senseI * senseJ),
                2,
                2,
                3);
        short[] hu = new short[N * N * 10];
        Arrays.fill(hu, (short) -1000);
        for (int p = 0; p < hu.length; p++) {
            int i = p % N;
            int j = p / N % N;
            if (i > 4 && i < N - 5 && j > 4 && j < N - 5) {
                hu[p] = 40;
            }
        }
        return new CtVolume(g, hu);
    }

    private static CaseRow row(boolean found) {
        return new CaseRow(
                "case",
                "",
                CaseRow.Source.UNKNOWN,
                found
                        ? new CaseRow.Section(
                                true,
                                OptionalInt.of(5),
                                OptionalDouble.of(15),
                                OptionalInt.of(5),
                                OptionalDouble.of(33),
                                OptionalDouble.empty())
                        : CaseRow.Section.NOT_FOUND,
                CaseRow.Muscle.NONE,
                Patient.UNKNOWN,
                "",
                CaseRow.Indexes.NONE,
                "",
                List.of("A flag."),
                Review.none(),
                new CaseRow.Run(
                        "CPU",
                        OptionalDouble.empty(),
                        List.of(),
                        "0.1.0",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static PictureLayers layers(Mask muscle, byte[] votes) {
        return new PictureLayers(OptionalInt.of(5), Optional.of(muscle), Optional.of(Mask.empty(N, N, 10)), votes, 5);
    }

    /** The mean column of the bluish pixels in the axial panel. */
    private static double blueX(BufferedImage picture) {
        double sum = 0;
        int n = 0;
        for (int y = 100; y < 700; y++) {
            for (int x = 20; x < 930; x++) {
                int rgb = picture.getRGB(x, y);
                if ((rgb & 255) > (rgb >> 16 & 255) + 15) {
                    sum += x;
                    n++;
                }
            }
        }
        return sum / n;
    }

    @Test
    void musclesOnThePatientsLeftAreOnThePicturesRightWhateverTheFilesSense() {
        Mask highI = Mask.where(N, N, 1, p -> p % N > 28 && p % N < 33 && p / N > 15 && p / N < 25);

        double left = blueX(OverlayPicture.draw(box(1, 1), layers(highI, new byte[0]), row(true)));
        double right = blueX(OverlayPicture.draw(box(-1, 1), layers(highI, new byte[0]), row(true)));

        assertThat(left).isGreaterThan(520);
        assertThat(right).isLessThan(430);
    }

    /** A neck in the middle of 300 x 300 mm of air, and specks of the mask at all four corners of the slice. */
    @Test
    void thePictureHoldsTheWholeMaskWhereverItLies() {
        int n = 150;
        Geometry g = Geometry.axial(n, n, 10, Vec3.ZERO, 2, 2, 3);
        short[] hu = new short[n * n * 10];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (Math.hypot(p % n - 75, p / n % n - 75) < 30 ? 40 : -1000);
        }
        Mask neck = Mask.where(n, n, 1, p -> Math.hypot(p % n - 75, p / n - 75) < 15);
        Mask corners = Mask.where(n, n, 1, p -> (p % n < 4 || p % n > n - 5) && (p / n < 4 || p / n > n - 5));
        CtVolume ct = new CtVolume(g, hu);
        assertThat(blueCorners(OverlayPicture.draw(ct, on(neck.or(corners)), row(true))))
                .isEqualTo(3);
        assertThat(blueCorners(OverlayPicture.draw(ct, on(neck), row(true)))).isZero();
    }

    private static PictureLayers on(Mask muscle) {
        return new PictureLayers(OptionalInt.of(5), Optional.of(muscle), Optional.empty(), new byte[0], 5);
    }

    /** In how many corners of the axial panel there is blue; the lower left one has the legend. */
    private static long blueCorners(BufferedImage picture) {
        return IntStream.of(0, 1, 3)
                .filter(corner -> IntStream.range(0, 250 * 250).anyMatch(p -> {
                    int x = 8 + (corner % 2 == 0 ? p % 250 : 939 - p % 250);
                    int y = 8 + (corner < 2 ? p / 250 : 839 - p / 250);
                    int rgb = picture.getRGB(x, y);
                    return (rgb & 255) > 100 && (rgb & 255) > (rgb >> 16 & 255) + 40;
                }))
                .count();
    }

    @Test
    void aCaseWithoutC3HasAPictureToo() throws IOException {
        Path file = folder.resolve("new/overlay.png");

        OverlayPicture.write(file, box(1, -1), PictureLayers.NONE, row(false));

        assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(1000);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anEmptyMaskAnEmptyVolumeAndNoSectionAreDrawn() {
        CtVolume air = new CtVolume(box(1, 1).geometry(), filled((short) -1000));
        PictureLayers bare = new PictureLayers(
                OptionalInt.of(0), Optional.of(Mask.empty(N, N, 1)), Optional.empty(), new byte[N * N], 5);

        assertThat(OverlayPicture.draw(air, bare, row(true))).isNotNull();
        assertThat(OverlayPicture.draw(air, PictureLayers.NONE, row(false))).isNotNull();
    }

    private static short[] filled(short hu) {
        short[] voxels = new short[N * N * 10];
        Arrays.fill(voxels, hu);
        return voxels;
    }

    @Test
    void pixelsInDisagreementAreThoseThatSomeButNotAllVotedFor() {
        byte[] votes = new byte[N * N];
        votes[0] = 5;
        votes[1] = 3;
        votes[2] = 1;

        Mask disagreement = layers(Mask.empty(N, N, 1), votes).disagreement().orElseThrow();

        assertThat(disagreement.count()).isEqualTo(2);
        assertThat(disagreement.get(1, 0)).isTrue();
        assertThat(layers(Mask.empty(N, N, 1), new byte[0]).disagreement()).isEmpty();
    }
}
