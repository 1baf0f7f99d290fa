package org.longus.model;

/** A patient direction, as a manifest's {@code axes} name it: the direction in which a tensor index grows. */
public enum Direction {
    L(0, 1),
    R(0, -1),
    P(1, 1),
    A(1, -1),
    S(2, 1),
    I(2, -1);

    private final int patientAxis;
    private final int sign;

    Direction(int patientAxis, int sign) {
        this.patientAxis = patientAxis;
        this.sign = sign;
    }

    /** 0 left-right, 1 anterior-posterior, 2 feet-head. */
    public int patientAxis() {
        return patientAxis;
    }

    /** +1 towards left, posterior or the head. */
    public int sign() {
        return sign;
    }
}
