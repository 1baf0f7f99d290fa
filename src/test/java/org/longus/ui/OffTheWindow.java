package org.longus.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import org.longus.ui.service.KeptCases;

/** What is kept, behind a guard: it throws where a call would have the window wait for the disk. */
public final class OffTheWindow {
    private OffTheWindow() {}

    /** @param onWindow whether the thread that asks is the window's */
    public static KeptCases guard(KeptCases kept, BooleanSupplier onWindow) {
        return (KeptCases) Proxy.newProxyInstance(
                KeptCases.class.getClassLoader(), new Class<?>[] {KeptCases.class}, (proxy, method, arguments) -> {
                    if (onWindow.getAsBoolean()) {
                        throw new IllegalStateException(method.getName() + " of the store on the window's thread");
                    }
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
