package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ExportRequest;
import org.longus.export.folder.Preparation;

/** Writes each case into a folder of its own, as the command line does. */
public final class FolderExporter implements CaseExporter {
    @Override
    public CaseExport.Written write(CaseFindings findings, Path folder, ExportRequest request) throws IOException {
        return CaseExport.export(findings, folder, request);
    }

    @Override
    public void prepare(ExportRequest request) {
        Preparation.of(request);
    }
}
