package org.longus.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A short name for an unexpected error, as in {@code K7QF-2M9A}, that a person can read out and support can look up. The
 * first half is the root cause's class and the method that threw it: the same in every version of Longus. The second half
 * is the way through Longus' own code, with line numbers. Made from no message, so it tells nothing of a patient.
 */
public record ErrorCode(String text) {
    private static final String OURS = "org.longus.";
    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int HALF = 4;

    public static ErrorCode of(Throwable e) {
        List<Throwable> chain = chain(e);
        Throwable root = chain.getLast();
        StackTraceElement[] frames = root.getStackTrace();
        String top = frames.length == 0 ? "" : frames[0].getClassName() + "." + frames[0].getMethodName();
        StringBuilder way = new StringBuilder();
        for (Throwable each : chain) {
            way.append(each.getClass().getName()).append('\n');
            Arrays.stream(each.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(OURS))
                    .forEach(frame -> way.append(frame.getClassName())
                            .append('.')
                            .append(frame.getMethodName())
                            .append(':')
                            .append(frame.getLineNumber())
                            .append('\n'));
        }
        return new ErrorCode(half(root.getClass().getName() + "\n" + top) + "-" + half(way.toString()));
    }

    /** The error and its causes, the root last; causes may run in a circle. */
    private static List<Throwable> chain(Throwable e) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = e; each != null && seen.add(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    private static String half(String of) {
        CRC32 sum = new CRC32();
        sum.update(of.getBytes(StandardCharsets.UTF_8));
        long rest = sum.getValue();
        StringBuilder letters = new StringBuilder();
        for (int n = 0; n < HALF; n++) {
            letters.append(LETTERS.charAt((int) (rest % LETTERS.length())));
            rest /= LETTERS.length();
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
