package org.longus.export.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.Paper;
import org.longus.export.json.JsonExporter;
import org.longus.export.nifti.MaskExporter;
import org.longus.export.picture.PictureExporter;
import org.longus.export.workbook.WorkbookExporter;
import org.longus.io.file.Sha256;
import org.longus.io.json.RecordJson;
import org.longus.review.ReviewState;

/** A folder that a case was written into, as its {@code result.json} tells. */
public final class ResultFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What is ours where {@code result.json} does not hold the digests of the files beside it, as once none did. */
    private static final Set<String> ALWAYS_OURS = Set.of(
            MaskExporter.MUSCLE,
            MaskExporter.SECTION,
            PictureExporter.OVERLAY,
            WorkbookExporter.REPORT,
            JsonExporter.RESULT);

    private static final Set<String> REVIEWED = Set.of(
            ReviewState.EDITED.word(),
            ReviewState.APPROVED.word(),
            ReviewState.FLAGGED.word(),
            ReviewState.EXCLUDED.word(),
            ReviewState.FINISHED.word());

    private final Path folder;
    private final JsonNode json;

    private ResultFolder(Path folder, JsonNode json) {
        this.folder = folder;
        this.json = json;
    }

    /** Empty where there is no result.json that can be read. */
    public static Optional<ResultFolder> in(Path folder) {
        Path file = folder.resolve(JsonExporter.RESULT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(file.toFile());
            return json != null && json.isObject() ? Optional.of(new ResultFolder(folder, json)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Those in a folder of results, in the order of their names; hidden ones are no results. */
    public static List<ResultFolder> all(Path out) throws IOException {
        List<ResultFolder> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(out, f -> !isHidden(f) && Files.isDirectory(f))) {
            folders.forEach(f -> in(f).ifPresent(found::add));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparing(ResultFolder::folder));
        return found;
    }

    /** The first that is found, in no order; empty where there is none. */
    static Optional<ResultFolder> first(Path out) throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            return folders.filter(f -> !isHidden(f))
                    .map(ResultFolder::in)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHidden(Path folder) {
        return folder.getFileName().toString().startsWith(".");
    }

    public Path folder() {
        return folder;
    }

    /** Empty of a result that an older Longus wrote. */
    public Optional<CaseIdentity> identity() {
        try {
            return CaseIdentity.in(json);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isOf(CaseIdentity who) {
        return identity().filter(i -> i.isSameCaseAs(who)).isPresent();
    }

    /** Which scan it is of; empty where that cannot be told without its files. */
    public Optional<MeasuredScan> scan() {
        return identity().flatMap(who -> MeasuredScan.in(json, who));
    }

    /** Its row of the workbook; empty of a result that an older Longus wrote. */
    public Optional<CaseRow> row() {
        try {
            return json.path("row").isObject()
                    ? Optional.of(RecordJson.read(json.path("row"), CaseRow.class))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // somebody changed it by hand: it cannot be accepted
            return Optional.empty();
        }
    }

    /** Whether a person changed or decided anything of it. */
    public boolean isReviewed() {
        return REVIEWED.contains(json.at("/review/state").asText(""))
                || json.at("/muscle/edited").asBoolean();
    }

    /** How it stands, in a word, as in "approved". */
    public String state() {
        return json.at("/review/state").asText("");
    }

    /** What it was computed from and with; empty where the window wrote it. */
    public String runDigest() {
        return json.at("/run/digest").asText("");
    }

    /** By what a cohort run knows it; empty where the window or a single run wrote it. */
    public String runKey() {
        return json.at("/run/key").asText("");
    }

    /** What the command line was given, as an absolute path; empty where the window wrote it. */
    public String runInput() {
        return json.at("/run/input").asText("");
    }

    /** The packs that it was computed with, a line each: id, version, whole sha256. */
    public List<String> models() {
        List<String> lines = new ArrayList<>();
        json.path("models")
                .forEach(m -> lines.add("%s %s, sha256 %s"
                        .formatted(
                                m.path("id").asText(),
                                m.path("version").asText(),
                                m.path("sha256").asText())));
        return lines;
    }

    /** Whether a person named the series. */
    public boolean isSeriesNamed() {
        return json.at("/series/byPerson").asBoolean();
    }

    /** Of a result that names nobody, which project's key it was made with. */
    Optional<String> deidentifiedWith() {
        JsonNode key = json.at("/deidentified/key");
        return key.isTextual() ? Optional.of(key.asText()) : Optional.empty();
    }

    /** What it says of the files beside it. */
    JsonNode files() {
        return json.path("files");
    }

    /** Whether it was written with all that is asked for, if perhaps with more. */
    public boolean has(ExportRequest request) {
        JsonNode asked = files().path("asked");
        List<String> formats = new ArrayList<>();
        asked.forEach(id -> formats.add(id.asText()));
        boolean all = (asked.isArray() ? formats : ExportRequest.USUAL.formats()).containsAll(request.formats());
        String paper = files().path("paper").asText();
        return all
                && (!request.modelsMask() || files().path("modelsMask").asBoolean())
                && request.paper()
                        .map(Paper::name)
                        .filter(p -> !p.equals(paper))
                        .isEmpty();
    }

    /** Whether all its files are there as they were written. */
    public boolean isWhole() throws IOException {
        JsonNode digests = files().path("sha256");
        for (Map.Entry<String, JsonNode> file : digests.properties()) {
            Path written = folder.resolve(file.getKey());
            if (!Files.isRegularFile(written)
                    || !Sha256.of(written).equals(file.getValue().asText())) {
                return false;
            }
        }
        return !digests.isEmpty();
    }

    /** Whether a file of this name is its own. */
    boolean wrote(String name) {
        return files().path("sha256").has(name);
    }

    /** Under which name a file has to stay when the result is replaced: a person's file, or one that a person changed. */
    Optional<String> keptAs(Path file) throws IOException {
        String name = file.getFileName().toString();
        JsonNode digests = files().path("sha256");
        String written = digests.path(name).asText("");
        boolean old = digests.isEmpty() && ALWAYS_OURS.contains(name);
        boolean ours = old || !written.isEmpty() || name.equals(JsonExporter.RESULT);
        if (!ours || !Files.isRegularFile(file)) {
            return Optional.of(name);
        }
        if (written.isEmpty() || written.equals(Sha256.of(file))) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        return Optional.of(name.substring(0, dot) + " (changed by hand)" + name.substring(dot));
    }
}
