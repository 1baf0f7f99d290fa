package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.longus.io.open.StudySearch;
import org.longus.io.table.patient.PatientTable;
import org.longus.ui.service.Services;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;
import org.testfx.framework.junit5.Start;

/**
 * What the window shows of a file against pictures that are computed here from patient directions alone, pixel by pixel:
 * a plane that is mirrored, a voxel off, stretched or windowed wrongly fails, and so does a letter at the wrong edge.
 */
class PlanesDrawnTest extends WindowFixture {
    /** The directions a picture's right and bottom edge face; what is constant on it; its letters left, right, top, bottom. */
    private enum Drawn {
        AXIAL(0, 1, 1, 2, "RLAP"),
        CORONAL(0, 2, -1, 1, "RLSI"),
        SAGITTAL(1, 2, -1, 0, "APSI");

        private final int across;
        private final int down;
        private final int downSense;
        private final int constant;
        private final String letters;

        Drawn(int across, int down, int downSense, int constant, String letters) {
            this.across = across;
            this.down = down;
            this.downSense = downSense;
            this.constant = constant;
            this.letters = letters;
        }
    }

    /** Where the cross-hair stands, off the middle in each direction. */
    private static final int[] PLACE = {35, 62, 19};

    /** HU are interpolated in whole numbers. */
    private static final int TOLERANCE_GREY = 3;

    /** From so many screen pixels on a voxel is drawn as a square. */
    private static final double SQUARE_FROM = 6;

    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @Override
    Services services() {
        return new Services(
                models, StudySearch::search, (findings, folder, request) -> null, PatientTable::open, Optional.empty());
    }

    private void open(StoredNeck neck) throws IOException {
        Path file = folder.resolve("neck.nii");
        neck.write(file);
        WindowFixture.ask(() -> {
            bench.opening().open(file);
            return null;
        });
        await(() -> model() != null && !bench.jobs().isBusy());
        lookAt(new WindowLevel(400, 40));
        ask(() -> {
            model().cursor()
                    .moveTo(new Vec3(neck.index(0, PLACE[0]), neck.index(1, PLACE[1]), neck.index(2, PLACE[2])));
            bench.display().overlaysHeldOffProperty().set(true);
            window.planes().panes().forEach(PlanePane::fit);
            return null;
        });
    }

    private void lookAt(WindowLevel window) {
        ask(() -> {
            bench.display().windows().linkedProperty().set(true);
            bench.display().windowProperty().set(window);
            return null;
        });
    }

    private PlanePane pane(Drawn drawn) {
        return switch (drawn) {
            case AXIAL -> window.planes().axial();
            case CORONAL -> window.planes().coronal();
            case SAGITTAL -> window.planes().sagittal();
        };
    }

    private WritableImage picture(Drawn drawn) {
        return ask(() -> {
            stage.getScene().getRoot().layout();
            return pane(drawn).snapshot(null, null);
        });
    }

    @ParameterizedTest
    @EnumSource(StoredNeck.class)
    void everyPixelIsWhereThePatientHasIt(StoredNeck neck) throws IOException {
        open(neck);
        for (Drawn drawn : Drawn.values()) {
            compare(drawn, new WindowLevel(400, 40), 1);
        }
        lookAt(new WindowLevel(150, -60));
        for (Drawn drawn : Drawn.values()) {
            compare(drawn, new WindowLevel(150, -60), 1);
            for (double zoomed : new double[] {1.25, 5}) {
                ask(() -> {
                    pane(drawn).fit();
                    pane(drawn).zoom(new Point2D(100, 80), zoomed);
                    return null;
                });
                compare(drawn, new WindowLevel(150, -60), zoomed);
            }
        }
    }

    /** @param zoomed by how much around the point (100, 80) of the pane */
    private void compare(Drawn drawn, WindowLevel window, double zoomed) {
        WritableImage picture = picture(drawn);
        double width = ask(() -> pane(drawn).getWidth());
        double height = ask(() -> pane(drawn).getHeight());
        double sizeX = StoredNeck.SIZE[drawn.across] * StoredNeck.STEP_MM[drawn.across];
        double sizeY = StoredNeck.SIZE[drawn.down] * StoredNeck.STEP_MM[drawn.down];
        double pointsPerMm = Math.min(width / sizeX, height / sizeY);
        double pixelsPerVoxel =
                zoomed * pointsPerMm * Math.min(StoredNeck.STEP_MM[drawn.across], StoredNeck.STEP_MM[drawn.down]);
        boolean squares = pixelsPerVoxel >= SQUARE_FROM;
        assertThat(squares).as("%s shows squares", drawn).isEqualTo(zoomed > 2);
        int compared = 0;
        int wrong = 0;
        String first = "";
        for (int y = 0; y < (int) height; y++) {
            for (int x = 0; x < (int) width; x++) {
                double fittedX = 100 + (x + 0.5 - 100) / zoomed;
                double fittedY = 80 + (y + 0.5 - 80) / zoomed;
                // mm from the volume's middle, towards the picture's right and bottom
                double rightMm = (fittedX - width / 2) / pointsPerMm;
                double downMm = (fittedY - height / 2) / pointsPerMm;
                double across = rightMm / StoredNeck.STEP_MM[drawn.across] + (StoredNeck.SIZE[drawn.across] - 1) / 2.0;
                double down = drawn.downSense * downMm / StoredNeck.STEP_MM[drawn.down]
                        + (StoredNeck.SIZE[drawn.down] - 1) / 2.0;
                // in the half voxel around the rim there is nothing to interpolate to
                boolean inside = across >= 0
                        && across <= StoredNeck.SIZE[drawn.across] - 1
                        && down >= 0
                        && down <= StoredNeck.SIZE[drawn.down] - 1;
                if (!inside || squares && isOnAnEdge(across, down) || isWritten(x, y, width, height)) {
                    continue;
                }
                compared++;
                double wanted = squares
                        ? grey(hu(drawn, (int) Math.rint(across), (int) Math.rint(down)), window)
                        : grey(between(drawn, across, down), window);
                int argb = picture.getPixelReader().getArgb(x, y);
                boolean grey = (argb & 0xFF) == (argb >> 8 & 0xFF) && (argb & 0xFF) == (argb >> 16 & 0xFF);
                if (!grey || Math.abs((argb & 0xFF) - wanted) > TOLERANCE_GREY) {
                    wrong++;
                    first = first.isEmpty()
                            ? "first at %d, %d: %08X in place of grey %.1f".formatted(x, y, argb, wanted)
                            : first;
                }
            }
        }
        assertThat(compared).as("pixels compared in %s", drawn).isGreaterThan((int) (width * height / 4));
        assertThat(wrong)
                .as("%s, zoomed %.1f: of %d pixels, %s", drawn, zoomed, compared, first)
                .isZero();
    }

    /** So near to an edge between two voxels that rounding may give either. */
    private static boolean isOnAnEdge(double across, double down) {
        return Math.abs(across - Math.floor(across) - 0.5) < 1e-6 || Math.abs(down - Math.floor(down) - 0.5) < 1e-6;
    }

    /** HU between the four voxels around a place of the picture. */
    private static double between(Drawn drawn, double across, double down) {
        int a = (int) Math.min(across, StoredNeck.SIZE[drawn.across] - 2.0);
        int d = (int) Math.min(down, StoredNeck.SIZE[drawn.down] - 2.0);
        double u = across - a;
        double v = down - d;
        return (1 - v) * ((1 - u) * hu(drawn, a, d) + u * hu(drawn, a + 1, d))
                + v * ((1 - u) * hu(drawn, a, d + 1) + u * hu(drawn, a + 1, d + 1));
    }

    private static int hu(Drawn drawn, int across, int down) {
        int[] place = PLACE.clone();
        place[drawn.across] = across;
        place[drawn.down] = down;
        return StoredNeck.hu(place[0], place[1], place[2]);
    }

    private static double grey(double hu, WindowLevel window) {
        double bottomHu = window.levelHu() - window.widthHu() / 2;
        return 255 * Math.clamp((hu - bottomHu) / window.widthHu(), 0, 1);
    }

    /** Where the pane has text or its scale. */
    private static boolean isWritten(double x, double y, double width, double height) {
        boolean corner = x < 150 && (y < 50 || y > height - 32) || x > width * 2 / 3 - 20 && y > height - 40;
        boolean besideTop = Math.abs(x - width / 2) < 16 && (y < 30 || y > height - 30);
        boolean besideMiddle = Math.abs(y - height / 2) < 16 && (x < 30 || x > width - 30);
        return corner || besideTop || besideMiddle;
    }

    @ParameterizedTest
    @EnumSource(StoredNeck.class)
    void theLettersStandAtTheEdgesThatTheyName(StoredNeck neck) throws IOException {
        open(neck);
        for (Drawn drawn : Drawn.values()) {
            WritableImage picture = picture(drawn);
            int width = (int) (double) ask(() -> pane(drawn).getWidth());
            int height = (int) (double) ask(() -> pane(drawn).getHeight());
            List<int[]> middles = List.of(
                    new int[] {16, height / 2},
                    new int[] {width - 16, height / 2},
                    new int[] {width / 2, 18},
                    new int[] {width / 2, height - 18});
            StringBuilder read = new StringBuilder();
            for (int[] middle : middles) {
                read.append(ask(() -> Letters.read(picture, middle[0], middle[1])));
            }
            assertThat(read.toString())
                    .as("letters left, right, top, bottom of %s", drawn)
                    .isEqualTo(drawn.letters);
        }
    }
}
