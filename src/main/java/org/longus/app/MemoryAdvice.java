package org.longus.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How Longus is given more memory: one piece of advice for the window, the command line and their logs. */
public final class MemoryAdvice {
    /** A whole sentence. The launcher reads this variable. */
    public static final String SENTENCE =
            "Start Longus with more memory: set LONGUS_MEMORY, for example LONGUS_MEMORY=8g.";

    /** What a person set where the program is started; the window's preferences give way to it. */
    private static final String VARIABLE = "LONGUS_MEMORY";

    private MemoryAdvice() {}

    /** How much this run may use and who has said so, as a sentence. */
    public static String inForce() {
        String set = System.getenv(VARIABLE);
        return String.format(
                Locale.ROOT,
                "Now at most %d MB%s.",
                Runtime.getRuntime().maxMemory() >> 20,
                set == null || set.isBlank() ? "" : ", as the variable " + VARIABLE + " says, which goes before this");
    }

    /** What the machine has, in GB, rounded down. */
    public static int machineGb() {
        return (int) (ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize()
                >> 30);
    }
}
