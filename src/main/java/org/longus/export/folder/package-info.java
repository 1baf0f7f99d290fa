/**
 * The folder of one case: which it is ({@link org.longus.export.folder.CaseFolders}), what is in it already
 * ({@link org.longus.export.folder.ResultFolder}), which kinds of files there are
 * ({@link org.longus.export.folder.Exporters}), and all its files written at once or not at all
 * ({@link org.longus.export.folder.CaseExport}).
 */
@NullMarked
package org.longus.export.folder;

import org.jspecify.annotations.NullMarked;
