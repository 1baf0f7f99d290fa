package org.longus.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.longus.io.UnreadableInputException;

/**
 * The files below a folder, without opening one. Links are followed, each target once and never back to a folder above;
 * pipes and devices are passed over, and so are the folders in which a system shows its own state ({@code /proc}). What
 * cannot be listed is named, and the rest is found. Holds paths alone: a million files are some 150 MB.
 */
public final class FileTree {
    static final int MAX_DEPTH = 32;
    private static final Pattern TRASH = Pattern.compile("(?i)\\$RECYCLE\\.BIN|\\.Trash(es|-\\d+)?");

    private final Path folder;
    private final int depth;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> empty = new ArrayList<>();
    private final Deque<Link> links = new ArrayDeque<>();
    private final Set<Path> walked = new HashSet<>();
    private final Set<Path> linked = new HashSet<>();
    private final SystemFolders system = new SystemFolders();
    private final PassedOver passedOver;

    FileTree(Path folder, int depth) {
        this.folder = folder;
        this.depth = depth;
        this.passedOver = new PassedOver(folder);
    }

    /**
     * What was found.
     *
     * @param files with content, in the order of their names; paths begin with the folder as it was given
     * @param empty files of no bytes
     * @param remarks sentences on what was passed over
     */
    public record Listing(List<Path> files, List<Path> empty, List<String> remarks) {}

    /** @param to where it leads, every link on the way resolved */
    private record Link(Path named, Path from, Path to) {}

    /**
     * Every file below a folder, at most {@value #MAX_DEPTH} folders deep.
     *
     * @throws UnreadableInputException when the folder itself cannot be listed
     */
    public static Listing below(Path folder) throws IOException {
        return new FileTree(folder, MAX_DEPTH).list();
    }

    /** The files in a folder, its subfolders left aside. */
    public static Listing directlyIn(Path folder) throws IOException {
        return new FileTree(folder, 1).list();
    }

    Listing list() throws IOException {
        Path real = folder.toRealPath();
        if (system.isSystem(real)) {
            throw new UnreadableInputException(
                    "'%s' shows the state of the system, not files. Open the folder with the CT.".formatted(folder));
        }
        if (!Files.isReadable(real)) {
            throw new UnreadableInputException("'%s' may not be read. Check your rights to it.".formatted(folder));
        }
        walk(folder, real, depth);
        Collections.sort(files);
        List<Path> own = List.copyOf(files);
        while (!links.isEmpty()) {
            follow(links.poll(), real, own);
        }
        Collections.sort(files);
        Collections.sort(empty);
        return new Listing(Collections.unmodifiableList(files), List.copyOf(empty), passedOver.sentences());
    }

    private void walk(Path named, Path real, int levels) throws IOException {
        walked.add(real);
        Files.walkFileTree(real, Set.of(), levels, new TreeVisitor(this, named, real));
    }

    /** Whether a folder is to be listed. */
    boolean enters(Path named, Path real, boolean isTop) {
        if (!isTop && walked.contains(real)) {
            return false; // a link led there before
        }
        String name = String.valueOf(real.getFileName());
        if (!isTop && name.equals(".git")) {
            return false; // what a version control keeps is checked out elsewhere
        }
        if (!isTop && TRASH.matcher(name).matches()) {
            passedOver.add(PassedOver.Why.TRASH, named);
            return false;
        }
        if (system.isSystem(real)) {
            passedOver.add(PassedOver.Why.SYSTEM, named);
            return false;
        }
        return true;
    }

    void found(Path named, Path real, BasicFileAttributes attributes) {
        boolean junction = attributes.isDirectory() && attributes.isOther();
        if (attributes.isSymbolicLink() || junction) {
            link(named, real);
        } else if (attributes.isDirectory()) {
            if (depth > 1) {
                passedOver.add(PassedOver.Why.TOO_DEEP, named);
            }
        } else {
            file(named, attributes);
        }
    }

    private void file(Path named, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            passedOver.add(PassedOver.Why.NO_FILE, named);
        } else {
            (attributes.size() == 0 ? empty : files).add(named);
        }
    }

    void failed(Path named, IOException reason) {
        passedOver.add(named, reason);
    }

    private void link(Path named, Path real) {
        try {
            Path from = Objects.requireNonNull(real.getParent(), "a link lies in a folder");
            links.add(new Link(named, from, real.toRealPath()));
        } catch (IOException e) {
            passedOver.add(named, e);
        }
    }

    private void follow(Link link, Path top, List<Path> own) throws IOException {
        Path to = link.to();
        try {
            BasicFileAttributes attributes = Files.readAttributes(to, BasicFileAttributes.class);
            if (!attributes.isDirectory()) {
                if (!isListed(to, top, own)) {
                    file(link.named(), attributes);
                }
            } else if (top.startsWith(to) || link.from().startsWith(to)) {
                passedOver.add(PassedOver.Why.LOOP, link.named());
            } else if (depth > 1 && !isWalked(to)) {
                walk(link.named(), to, MAX_DEPTH - levelsBelow(link.named()));
            }
        } catch (IOException e) {
            passedOver.add(link.named(), e);
        }
    }

    /** Links are followed when the folder itself was walked, so that its own files go by their own names. */
    private boolean isListed(Path target, Path top, List<Path> own) {
        if (!target.startsWith(top)) {
            return !linked.add(target);
        }
        return Collections.binarySearch(own, folder.resolve(top.relativize(target))) >= 0 || !linked.add(target);
    }

    private boolean isWalked(Path target) {
        for (Path above = target; above != null; above = above.getParent()) {
            if (walked.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private int levelsBelow(Path named) {
        return Math.min(MAX_DEPTH, named.getNameCount() - folder.getNameCount());
    }
}
