/**
 * Tables of patients ({@link org.longus.io.table.patient.PatientTable}): which heading is which quantity ({@code Heading},
 * {@code Vocabulary}), and which row is whose ({@link org.longus.io.table.patient.SubjectMatch}).
 */
@NullMarked
package org.longus.io.table.patient;

import org.jspecify.annotations.NullMarked;
