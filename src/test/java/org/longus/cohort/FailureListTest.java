package org.longus.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureListTest {
    @TempDir
    private Path out;

    private static FailedCase failed(String input, String name) {
        return new FailedCase(input, name, "P", "why", Instant.EPOCH, Optional.of(FaultKind.MACHINE));
    }

    private List<String> names() {
        return new FailureList(out)
                .all().stream().map(FailedCase::caseName).sorted().toList();
    }

    @Test
    void severalWritersForgetNoneOfEachOthers() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> all = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        new FailureList(out).put("/in/" + n, List.of(failed("/in/" + n, "case " + n)));
                        if (n % 2 == 0) {
                            new FailureList(out).put("/in/" + n, List.of());
                        }
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(names()).hasSize(20).allMatch(n -> Integer.parseInt(n.substring(5)) % 2 == 1);
    }

    @Test
    void anInputsFailuresTakeThePlaceOfItsEarlierOnesAndOfNoOthers() throws IOException {
        FailureList list = new FailureList(out);
        list.put("/a", List.of(failed("/a", "x"), failed("/a", "x"), failed("/a", "y")));
        list.put("/b", List.of(failed("/b", "x")));
        assertThat(names()).as("two may be called the same").containsExactly("x", "x", "x", "y");
        assertThat(list.all()).allMatch(f -> f.kind().equals(Optional.of(FaultKind.MACHINE)));
        list.put("/a", List.of(failed("/a", "z")));
        assertThat(names()).containsExactly("x", "z");
        list.put(Set.of("z"), List.of());
        assertThat(names()).containsExactly("x");
        list.settle("/b", "x");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatAnOlderLongusKeptIsTakenOver() throws IOException {
        Path old = out.resolve(".longus/failures.json");
        Files.createDirectories(old.getParent());
        Files.writeString(
                old,
                "[{\"input\":\"/a\",\"caseName\":\"x\",\"patientId\":\"\",\"sentence\":\"why\",\"at\":\"2026-01-01T00:00:00Z\"}]");
        assertThat(names()).containsExactly("x");
        new FailureList(out).put("/b", List.of(failed("/b", "y")));
        assertThat(old).doesNotExist();
        assertThat(names()).containsExactly("x", "y");
        new FailureList(out).put("/a", List.of());
        assertThat(names()).containsExactly("y");
    }
}
