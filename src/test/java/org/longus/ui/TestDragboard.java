package org.longus.ui;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** What another program's drag brings along. JavaFX makes one only for a real drag, and headless there is none. */
final class TestDragboard {
    private TestDragboard() {}

    static Dragboard of(List<File> files) {
        TKClipboard content = (TKClipboard) Proxy.newProxyInstance(
                TestDragboard.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, (self, method, args) -> {
                    boolean asked = args != null && args.length == 1 && args[0] == DataFormat.FILES && !files.isEmpty();
                    return switch (method.getName()) {
                        case "hasContent" -> asked;
                        case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                        case "getContent" -> asked ? files : null;
                        default -> null;
                    };
                });
        try {
            Constructor<Dragboard> make = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            make.setAccessible(true);
            return make.newInstance(content);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
