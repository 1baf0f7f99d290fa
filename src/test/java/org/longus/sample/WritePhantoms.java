package org.longus.sample;

import java.io.IOException;
import java.nio.file.Path;

/** A small program for training: {@code WritePhantoms <folder> <first seed> <count>}. */
final class WritePhantoms {
    private WritePhantoms() {}

    public static void main(String[] args) throws IOException {
        long first = Long.parseLong(args[1]);
        for (long seed = first; seed < first + Long.parseLong(args[2]); seed++) {
            PhantomFolder.write(PhantomGenerator.generate(PhantomSpec.random(seed)), Path.of(args[0]));
        }
    }
}
