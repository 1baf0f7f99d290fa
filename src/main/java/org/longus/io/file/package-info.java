/**
 * Files and folders, whatever stands in them: written whole or not at all ({@link org.longus.io.file.AtomicFile},
 * {@link org.longus.io.file.AtomicFolder}), for their user alone ({@link org.longus.io.file.PrivateFiles}), found below a
 * folder without harm from loops and pipes ({@link org.longus.io.file.FileTree}), and where those of Longus itself lie
 * ({@link org.longus.app.UserFolders}).
 */
@NullMarked
package org.longus.io.file;

import org.jspecify.annotations.NullMarked;
