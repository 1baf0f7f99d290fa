package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The formatter's check: palantir-java-format on every source file. It runs as a test because plain {@code mvn} may run
 * on a JDK that cannot parse this project's Java, while the tests run on the right one. With
 * {@code mvn test -Dtest=FormatTest -Dlongus.format=write} it formats the files instead.
 */
class FormatTest {
    @Test
    void everySourceFileIsFormatted() throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        boolean write = "write".equals(System.getProperty("longus.format"));
        List<Path> unformatted = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                unformatted.add(file);
                if (write) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (!write) {
            assertThat(unformatted)
                    .as("run: mvn test -Dtest=FormatTest -Dlongus.format=write")
                    .isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
