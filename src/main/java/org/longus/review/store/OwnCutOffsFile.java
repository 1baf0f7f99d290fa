package org.longus.review.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.PrivateFiles;
import org.longus.io.json.CutOffFile;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffWriter;

/** {@code cutoffs.json} beside the cases: the user's own cut-offs, in the form that everybody reads. */
public final class OwnCutOffsFile {
    private final Path file;

    OwnCutOffsFile(Path folder) {
        file = folder.resolve("cutoffs.json");
    }

    /**
     * Empty where there is no file.
     *
     * @throws CutOffFault with a sentence that says what is wrong in it
     * @throws IOException when it cannot be read
     */
    public CutOffTable read() throws IOException, CutOffFault {
        return DurableFile.isThere(file) ? CutOffFile.read(file) : CutOffTable.NONE;
    }

    /** Replaces the file, whole or not at all. One that cannot be used, as after a slip of the pen, is kept beside it. */
    public void write(CutOffTable own) throws IOException {
        keepAsideIfBroken();
        byte[] bytes = CutOffWriter.json(own).getBytes(StandardCharsets.UTF_8);
        PrivateFiles.write(file, out -> out.write(bytes));
    }

    private void keepAsideIfBroken() throws IOException {
        try {
            read();
        } catch (CutOffFault | UnreadableInputException e) {
            DurableFile.copyAside(file);
        }
    }
}
