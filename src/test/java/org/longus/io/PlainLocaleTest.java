package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.file.FileTree;
import org.longus.io.file.InputPath;

/** In the plain C locale Java has no letters for umlauts: such a name fails alone, and below a folder it is read. */
@EnabledOnOs(OS.LINUX)
class PlainLocaleTest {
    @TempDir
    Path folder;

    /** Prints how each argument fares. */
    static final class Child {
        public static void main(String[] typed) {
            for (String each : typed) {
                try {
                    FileTree.Listing found = FileTree.below(InputPath.of(each));
                    int read = 0;
                    for (Path file : found.files()) {
                        read += Files.readString(file).length();
                    }
                    System.out.println("read " + read);
                } catch (IOException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }

    @Test
    void aNameWithAnUmlautFailsAloneAndSaysWhatToDo() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this run has a plain locale itself");
        Files.createDirectories(folder.resolve("plain/\u00D6l"));
        Files.writeString(folder.resolve("plain/\u00D6l/\u00E4"), "12345");
        Files.createDirectories(folder.resolve("K\u00E4se"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.resolve("K\u00E4se").toString(),
                folder.resolve("plain").toString()));
        ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
        child.environment().put("LC_ALL", "C");
        String said = new String(child.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("K", "se' has letters", "Set LC_ALL=C.UTF-8"),
                        second -> assertThat(second).isEqualTo("read 5"));
    }
}
