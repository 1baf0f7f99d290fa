package org.longus.patient;

/** Sex as the formulas and cut-offs need it. */
public enum Sex {
    FEMALE,
    MALE
}
