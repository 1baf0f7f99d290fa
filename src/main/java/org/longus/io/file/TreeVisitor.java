package org.longus.io.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Walks one folder for {@link FileTree}: no failure of a file or subfolder ends it. */
final class TreeVisitor extends SimpleFileVisitor<Path> {
    private final FileTree tree;
    private final Path named;
    private final Path real;

    /**
     * @param named the folder as the user knows it
     * @param real where it lies, its links resolved; this is walked
     */
    TreeVisitor(FileTree tree, Path named, Path real) {
        this.tree = tree;
        this.named = named;
        this.real = real;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (attributes.isOther()) {
            // a Windows junction: a link to another folder
            tree.found(named(folder), folder, attributes);
            return FileVisitResult.SKIP_SUBTREE;
        }
        boolean enters = tree.enters(named(folder), folder, folder.equals(real));
        return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        tree.found(named(file), file, attributes);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        tree.failed(named(file), reason);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
        if (reason != null) {
            tree.failed(named(folder), reason);
        }
        return FileVisitResult.CONTINUE;
    }

    private Path named(Path found) {
        return named.equals(real) ? found : named.resolve(real.relativize(found));
    }
}
