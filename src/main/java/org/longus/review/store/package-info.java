/**
 * Where cases are kept: a folder per user, and in it a folder per case.
 *
 * <pre>
 * cases/KEY/journal      every change, in the order it was made
 * cases/KEY/case.json    what a list shows of the case; made anew from the journal
 * cases/KEY/waiting      what was decided while the scan could not be read; the journal takes it in
 * cases/KEY/lock         locked by the window that has the case open, and who that is
 * cases/KEY/readers/*    a reader's own journal, case.json, waiting, lock and name, in annotator mode
 * cases/KEY/agreement.csv  how far the readers who finished agree
 * settings.json        what the window remembers: its place and look, and what was opened
 * cases/KEY/aside-*      files that could not be used, as they were found
 * </pre>
 *
 * A journal is plain enough to be read in a few lines of Python. It begins with the eight bytes {@code LONGUSJ1}; then come
 * records of a length (4 bytes, the highest first), the CRC32 of the payload (4 bytes) and the payload, a JSON object. The
 * first record names the scan, each later one has {@code at}, {@code who}, {@code app}, {@code event} and what the event
 * needs. Bits are zlib in base64, the lowest bit of a byte first. Distances and angles have their points in LPS mm.
 *
 * <p>A record is handed to the operating system before the change shows, so that the death of the program loses none, and
 * is forced to the disk a quarter of a second later at most, so that the death of the machine loses no more than that.
 */
package org.longus.review.store;
