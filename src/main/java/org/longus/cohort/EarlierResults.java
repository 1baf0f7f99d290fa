package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.longus.export.CaseIdentity;
import org.longus.export.folder.ResultFolder;
import org.longus.io.file.AtomicFolder;

/**
 * Results that are no longer the latest go to {@code earlier/}, where no workbook counts them and nobody takes them for
 * current; nothing in there is ever replaced.
 */
public final class EarlierResults {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** @param folder by name, for it may have been replaced since */
    private record Known(Path folder, String input, CaseIdentity who) {}

    private final Path out;
    private final List<Known> known = new ArrayList<>();

    /** Looks at what is there now. */
    public EarlierResults(Path out) throws IOException {
        this.out = out;
        for (ResultFolder result : ResultFolder.all(out)) {
            Optional<CaseIdentity> who = result.identity();
            if (who.isPresent() && !result.runInput().isEmpty()) {
                known.add(new Known(result.folder(), result.runInput(), who.get()));
            }
        }
    }

    /**
     * The results that an input gave in earlier runs and that are still there.
     *
     * @param input as an absolute path
     */
    public List<ResultFolder> of(String input, Predicate<CaseIdentity> whose) {
        return known.stream()
                .filter(k -> k.input().equals(input) && whose.test(k.who()))
                .map(Known::folder)
                .map(ResultFolder::in)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Moves a result there. Returns where it is now. */
    public Path moveAside(Path folder) throws IOException {
        return moveAside(out, folder);
    }

    /** Likewise of a folder of results that nobody looked at as a whole. */
    static Path moveAside(Path out, Path folder) throws IOException {
        Path to = place(out, folder);
        Files.createDirectories(to.getParent());
        return Files.move(folder, to);
    }

    /** Keeps a second result of the same files there. Returns where it is. */
    public Path copyAside(Path folder) throws IOException {
        Path to = place(out, folder);
        AtomicFolder.copy(folder, to);
        return to;
    }

    private static Path place(Path out, Path folder) {
        String name =
                "%s %s".formatted(folder.getFileName(), LocalDateTime.now().format(STAMP));
        Path place = out.resolve("earlier").resolve(name);
        for (int n = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); n++) {
            place = out.resolve("earlier").resolve(name + "-" + n);
        }
        return place;
    }
}
