/**
 * Opens what a person names, of whatever format: the one door for the window and the command line.
 * {@link org.longus.io.open.StudySearch} looks through a folder ({@code FolderSearch}) or at one file ({@code OneFile}: DICOM,
 * DICOMDIR, ZIP, NIfTI) and answers all series that can be opened, by study. What it finds besides is named as what it is, with
 * what to do about it ({@code FormatProbe}, {@code ForeignFormat}); nothing is passed over without a word.
 */
@NullMarked
package org.longus.io.open;

import org.jspecify.annotations.NullMarked;
