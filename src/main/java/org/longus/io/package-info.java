/**
 * What every reader of images hands on: {@link org.longus.io.CtSeries} (a volume and what its files say of it),
 * {@link org.longus.io.InputScan} (what an input holds before its pixels are read) and
 * {@link org.longus.io.UnreadableInputException} (a refusal, as a sentence). The formats have a package each;
 * {@code io.open} picks among them.
 */
package org.longus.io;
