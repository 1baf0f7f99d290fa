package org.longus.export.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;

/** {@code result.json}: the case's facts for programs ({@link ResultJson}), with the digests of the other files. */
public final class JsonExporter implements Exporter {
    public static final String RESULT = "result.json";
    public static final String ID = "json";

    private final List<Exporter> others;
    private final Optional<EarlierFiles> earlier;

    /** @param others which write before it, and of whose files it holds the digests */
    public JsonExporter(List<Exporter> others) {
        this(others, Optional.empty());
    }

    /** @param earlier where it takes the place of a result of the same case, what becomes of that */
    public JsonExporter(List<Exporter> others, Optional<EarlierFiles> earlier) {
        this.others = List.copyOf(others);
        this.earlier = earlier;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "Facts for programs (JSON)";
    }

    @Override
    public String purpose() {
        return "written always: it says what the folder holds";
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(RESULT);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        ResultJson.write(folder, findings, others, earlier);
    }
}
