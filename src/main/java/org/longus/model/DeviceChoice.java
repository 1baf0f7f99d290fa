package org.longus.model;

/** Where the user wants the networks to run. */
public enum DeviceChoice {
    /** A GPU where one works, else the CPU. */
    AUTO,
    CPU,
    /** A GPU; where none works the CPU, and every result says so. */
    GPU
}
