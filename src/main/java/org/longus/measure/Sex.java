package org.longus.measure;

/** Sex as the formulas and cut-offs need it. */
public enum Sex {
    FEMALE,
    MALE
}
