package org.longus.app;

import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A full file becomes {@code NAME.1} in place of the one before. Logback's own policies take the path as a pattern, in which
 * a folder's percent sign means something else.
 */
final class OneOlderFile extends RollingPolicyBase {
    @Override
    public void rollover() throws RolloverFailure {
        Path full = Path.of(getActiveFileName());
        try {
            Files.move(full, older(full), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RolloverFailure("the full log", e);
        }
    }

    static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    @Override
    public String getActiveFileName() {
        return getParentsRawFileProperty();
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE;
    }
}
