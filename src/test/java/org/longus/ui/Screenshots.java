package org.longus.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of a window in target/screenshots, for a person to look at. Of those in docs/pictures, agreement is reading-agreement with
 * a palette of 256 colours; the others were taken on a real screen, those of the tour with numbers by docs/pictures/tour.sh.
 */
final class Screenshots {
    private static final Path FOLDER = Path.of("target/screenshots");

    private Screenshots() {}

    /** A picture of the popup or dialog that shows above the stage. */
    static BufferedImage saveTop(Stage stage, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        return save(
                WindowFixture.ask(() -> Window.getWindows()
                        .filtered(w -> w != stage && w.isShowing())
                        .getFirst()),
                name);
    }

    static BufferedImage save(Window stage, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage image = buffered(WindowFixture.ask(() -> stage.getScene().snapshot(null)));
        Files.createDirectories(FOLDER);
        ImageIO.write(image, "png", FOLDER.resolve(name).toFile());
        return image;
    }

    /** As the window would be at a size that the headless screen does not have. */
    static BufferedImage saveAt(Stage stage, int width, int height, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage image = buffered(WindowFixture.ask(() -> {
            Parent root = stage.getScene().getRoot();
            double oldWidth = root.getLayoutBounds().getWidth();
            double oldHeight = root.getLayoutBounds().getHeight();
            root.resize(width, height);
            // panels that grow tell their parents only while these are laid out, and bars that narrow are styled anew
            for (int n = 0; n < 5; n++) {
                root.applyCss();
                root.layout();
            }
            WritableImage shot = root.snapshot(null, new WritableImage(width, height));
            root.resize(oldWidth, oldHeight);
            return shot;
        }));
        Files.createDirectories(FOLDER);
        ImageIO.write(image, "png", FOLDER.resolve(name).toFile());
        return image;
    }

    private static BufferedImage buffered(WritableImage shot) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader reader = shot.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        return image;
    }
}
