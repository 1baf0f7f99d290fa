package org.longus.review;

import org.longus.measure.Patient;

/**
 * Values about the patient out of a table.
 *
 * @param from the table's file name
 */
public record ImportedPatient(Patient values, String from) {}
