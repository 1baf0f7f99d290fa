package org.longus.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code icons/make.py} has written is what systems ask for, and the program has it. */
class AppIconTest {
    private static final Path ICONS = Path.of("icons");

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void eachSizeIsAPictureOfThatSizeAndAResource(int size) throws IOException {
        byte[] file = Files.readAllBytes(ICONS.resolve("longus-" + size + ".png"));
        assertThat(width(file)).isEqualTo(size);
        try (InputStream in = AppIcon.class.getResourceAsStream("longus-" + size + ".png")) {
            assertThat(Objects.requireNonNull(in).readAllBytes()).isEqualTo(file);
        }
    }

    @Test
    void theIconOfWindowsHoldsTheSizesThatItsDirectoryNames() throws IOException {
        ByteBuffer ico =
                ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("longus.ico"))).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        List<Integer> sizes = new ArrayList<>();
        for (int n = 0; n < ico.getShort(4); n++) {
            int entry = 6 + 16 * n;
            int named = ico.get(entry) == 0 ? 256 : Byte.toUnsignedInt(ico.get(entry));
            byte[] image = new byte[ico.getInt(entry + 8)];
            ico.get(ico.getInt(entry + 12), image);
            assertThat(width(image)).isEqualTo(named);
            sizes.add(named);
        }
        assertThat(sizes).contains(16, 32, 48, 256);
    }

    @Test
    void theIconOfMacOsHoldsTheSizesOfItsParts() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("longus.icns")));
        assertThat(name(icns, 0)).isEqualTo("icns");
        assertThat(icns.getInt(4)).isEqualTo(icns.limit());
        List<String> parts = new ArrayList<>();
        for (int at = 8; at < icns.limit(); at += icns.getInt(at + 4)) {
            byte[] image = new byte[icns.getInt(at + 4) - 8];
            icns.get(at + 8, image);
            parts.add(name(icns, at) + " " + width(image));
        }
        assertThat(parts).contains("icp4 16", "icp5 32", "ic07 128", "ic08 256", "ic09 512");
    }

    private static String name(ByteBuffer icns, int at) {
        byte[] name = new byte[4];
        icns.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static int width(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png)).getWidth();
    }
}
