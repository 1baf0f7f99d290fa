package org.longus;

import org.longus.cli.LongusCommand;
import org.longus.report.CaseExport;
import org.longus.ui.LongusApp;
import org.longus.ui.service.Services;

/** The program: a command line with a command, the window without one. */
public final class Longus {
    private Longus() {}

    public static void main(String[] args) {
        LongusCommand.Window window = (toOpen, packs) -> LongusApp.launch(
                Services.of(packs.sectionPack(), packs.musclePack(), packs.device(), CaseExport::write), toOpen);
        System.exit(LongusCommand.run(window, args));
    }
}
