/**
 * The folder of one case: which it is ({@link org.longus.export.folder.CaseFolders}), what is in it already
 * ({@link org.longus.export.folder.ResultFolder}), and all its files written at once or not at all
 * ({@link org.longus.export.folder.CaseExport}).
 */
package org.longus.export.folder;
