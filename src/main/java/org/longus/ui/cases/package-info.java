/** The list of cases: opening, loading, what was opened before, patients' tables, and the models run ahead. No control. */
package org.longus.ui.cases;
