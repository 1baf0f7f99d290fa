/**
 * Where cases are kept: a folder per user, and in it a folder per case.
 *
 * <pre>
 * cases/KEY/journal      every change, in the order it was made
 * cases/KEY/scan.json    which scan it is: under which keys it was opened, patient, grid, a CRC32 of each slice
 * cases/KEY/case.json    what a list shows of the case; made anew from the journal
 * cases/KEY/waiting      what was decided while the scan could not be read; the journal takes it in
 * cases/KEY/lock         locked by the window that has the case open, and who that is
 * cases/KEY/readers/*    a reader's own journal, case.json, waiting, lock and name, in annotator mode
 * cases/KEY/agreement.csv  how far the readers who finished agree
 * settings.json        what the window remembers: its place and look, and what was opened
 * cases/KEY/aside-*      files that could not be used, as they were found
 * </pre>
 *
 * KEY is made of what can be known before the pixels are read ({@link org.longus.review.store.CaseKey}). What belongs to a
 * scan is decided when they are: the folder of the same pixels on the same grid of the same patient, whatever its KEY; else
 * the work on the same scan with slices more or less at its ends, which is brought over (the earlier folder stays); else a
 * folder of its own. Version 0.1 had other KEYs and no scan.json; its cases go on where they lie.
 *
 * <p>All of it is the user's alone: folders 0700, files 0600 ({@link org.longus.io.file.PrivateFiles}).
 *
 * <p>A journal is plain enough to be read in a few lines of Python. It begins with the eight bytes {@code LONGUSJ1}; then come
 * records of a length (4 bytes, the highest first), the CRC32 of the payload (4 bytes) and the payload, a JSON object. The
 * first record names the format and the scan, each later one has {@code at}, {@code who}, {@code app}, {@code event} and what
 * the event needs. Bits are zlib in base64, the lowest bit of a byte first. Distances and angles have their points in LPS mm.
 * What was done stands there as a kind with arguments ({@link org.longus.review.store.ActionJson},
 * {@link org.longus.review.store.AuditJson}), never in words; format 1 had English names in their place
 * ({@code EarlierWords}). Format 3 also has slices that a person chose by a rule ({@code slice chosen}) and the models' areas over
 * the section ({@code section measured}, with the packs that measured it). A journal of an earlier format goes on as one of
 * format 3 from the first change on; a version that knows the earlier one alone then leaves it as it is.
 *
 * <p>A record is handed to the operating system before the change shows, so that the death of the program loses none, and
 * is forced to the disk a quarter of a second later at most, so that the death of the machine loses no more than that.
 */
@NullMarked
package org.longus.review.store;

import org.jspecify.annotations.NullMarked;
