package org.longus.model;

/**
 * What became of a limit on people whom the models never saw.
 *
 * @param aboveCases at the limit or above it, of which {@code aboveWrong} had the error that the limit is to tell
 * @param belowCases below it, of which {@code belowWrong} had that error all the same
 */
public record Tried(int aboveCases, int aboveWrong, int belowCases, int belowWrong) {
    boolean isPossible() {
        return aboveWrong >= 0 && aboveWrong <= aboveCases && belowWrong >= 0 && belowWrong <= belowCases;
    }
}
