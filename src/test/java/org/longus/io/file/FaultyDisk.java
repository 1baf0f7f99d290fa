package org.longus.io.file;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The usual disk, except that a test decides which of the calls fail: to open, write, force, size, truncate, lock and close
 * files, to make folders, list, move, copy, delete and ask for attributes. Calls are counted from 0. What a program does
 * with a path that came from {@link #path} goes this way.
 */
public final class FaultyDisk {
    /** What of a call fails. */
    @FunctionalInterface
    public interface Fault {
        /** @param call how many came before */
        boolean fails(int call, String what);
    }

    private final FileSystem system = new Files();
    private final Provider provider = new Provider();
    private final FileSystem real;
    private final List<String> calls = new ArrayList<>();
    private Fault fault = (call, what) -> false;
    private int failed;

    public FaultyDisk(Path anywhere) {
        real = anywhere.getFileSystem();
    }

    /** The same place on this disk. */
    public Path path(Path place) {
        return wrapped(place);
    }

    /** From now on; the count of calls begins anew. */
    public synchronized void fail(Fault now) {
        fault = now;
        calls.clear();
        failed = 0;
    }

    public void heal() {
        fail((call, what) -> false);
    }

    /** What was called since {@link #fail}, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How many of the calls failed. */
    public synchronized int failed() {
        return failed;
    }

    synchronized void call(String what) throws IOException {
        int call = calls.size();
        calls.add(what);
        if (fault.fails(call, what)) {
            failed++;
            throw new IOException("the disk failed at call %d: %s".formatted(call, what));
        }
    }

    private void call(String what, Path path) throws IOException {
        call(what + " " + path.getFileName());
    }

    private Path wrapped(Path plain) {
        if (plain == null) {
            return null;
        }
        return (Path) Proxy.newProxyInstance(
                Wrapped.class.getClassLoader(), new Class<?>[] {Path.class, Wrapped.class}, (proxy, method, given) -> {
                    switch (method.getName()) {
                        case "getFileSystem" -> {
                            return system;
                        }
                        case "plain" -> {
                            return plain;
                        }
                        default -> {}
                    }
                    Object[] args = given == null
                            ? null
                            : Arrays.stream(given)
                                    .map(a -> a instanceof Path p ? plain(p) : a)
                                    .toArray();
                    try {
                        Object answer = method.invoke(plain, args);
                        return answer instanceof Path p ? wrapped(p) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Knows the real path behind it. */
    private interface Wrapped {
        Path plain();
    }

    private static Path plain(Path path) {
        return path instanceof Wrapped wrapped ? wrapped.plain() : path;
    }

    private final class Files extends FileSystem {
        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrapped(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return real.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return real.newWatchService();
        }
    }

    private final class Provider extends FileSystemProvider {
        private FileSystemProvider disk() {
            return real.provider();
        }

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return system;
        }

        @Override
        public Path getPath(URI uri) {
            return wrapped(real.provider().getPath(uri));
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            call("open", path);
            return new FaultyChannel(FaultyDisk.this, path, disk().newFileChannel(plain(path), options, attributes));
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return newFileChannel(path, options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            call("list", folder);
            DirectoryStream<Path> plain = disk().newDirectoryStream(plain(folder), p -> filter.accept(wrapped(p)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    Iterator<Path> all = plain.iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public Path next() {
                            return wrapped(all.next());
                        }
                    };
                }

                @Override
                public void close() throws IOException {
                    plain.close();
                }
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            call("make folder", folder);
            disk().createDirectory(plain(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            call("delete", path);
            disk().delete(plain(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            call("copy", from);
            disk().copy(plain(from), plain(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            call("move", to);
            disk().move(plain(from), plain(to), options);
        }

        @Override
        public boolean isSameFile(Path a, Path b) throws IOException {
            return disk().isSameFile(plain(a), plain(b));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return disk().isHidden(plain(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return disk().getFileStore(plain(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            call("stat", path);
            disk().checkAccess(plain(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return disk().getFileAttributeView(plain(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            call("stat", path);
            return disk().readAttributes(plain(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            call("stat", path);
            return disk().readAttributes(plain(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            call("set attribute", path);
            disk().setAttribute(plain(path), attribute, value, options);
        }
    }
}
