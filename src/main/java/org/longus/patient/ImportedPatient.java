package org.longus.patient;

/**
 * Values about the patient out of a table.
 *
 * @param from the table's file name
 */
public record ImportedPatient(Patient values, String from) {}
