package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE agrees with what is there: Longus' own packages and the libraries that it runs with. */
class NoticeTest {
    /** What only the tests and their tools bring to the class path, as beginnings of names of jars. */
    private static final List<String> OF_TESTS = List.of(
            "apiguardian",
            "archunit",
            "assertj",
            "awaitility",
            "byte-buddy",
            "core", // verapdf
            "failureaccess",
            "feature-reporting", // verapdf
            "functionaljava",
            "guava",
            "hamcrest",
            "javax.activation", // verapdf
            "jaxb", // verapdf
            "j2objc",
            "jackson-datatype",
            "jackson-module",
            "jmh",
            "jopt-simple",
            "jsr305",
            "junit",
            "listenablefuture",
            "metadata-fixer", // verapdf
            "objenesis",
            "opentest4j",
            "org.osgi",
            "palantir",
            "parser", // verapdf
            "pdf-model", // verapdf
            "rhino", // verapdf
            "surefire",
            "testfx",
            "validation-model", // verapdf
            "verapdf");

    private static String notice() throws IOException {
        return Files.readString(Path.of("NOTICE"));
    }

    /** The second column of the table: names of jars, without versions. */
    private static Set<String> named() throws IOException {
        return notice().lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| what"))
                .map(line -> line.split("\\|")[2])
                .flatMap(jars -> Stream.of(jars.split("[,()]|with -Pcuda:")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The jars of the class path, without version and system. */
    private static Set<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName())
                .map(String::valueOf)
                .filter(name -> name.endsWith(".jar"))
                .map(name -> name.replaceFirst("-\\d.*\\.jar$", "").replaceFirst("\\.jar$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itNamesNoPackageThatDoesNotExist() throws IOException {
        List<String> packages = Pattern.compile("org\\.longus[.\\w]*\\w")
                .matcher(notice())
                .results()
                .map(match -> match.group())
                .toList();
        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .allSatisfy(name ->
                        assertThat(Path.of("src/main/java", name.split("\\."))).isDirectory());
    }

    @Test
    void itNamesEveryLibraryThatLongusRunsWith() throws IOException {
        Set<String> missing = jars();
        missing.removeAll(named());
        missing.removeIf(jar -> OF_TESTS.stream().anyMatch(jar::startsWith));
        assertThat(missing)
                .as("add them to NOTICE with their licence, or to NoticeTest.OF_TESTS where only tests use them")
                .isEmpty();
    }

    @Test
    void itNamesNoLibraryThatIsGone() throws IOException {
        Set<String> gone = named();
        gone.removeAll(jars());
        gone.removeIf(name -> name.startsWith("onnxruntime")); // one of two, by profile
        gone.remove("onnxruntime-engine");
        assertThat(gone).isEmpty();
    }
}
