package org.longus.io;

import org.longus.patient.IndexInput;

/**
 * What is wrong with a patient's value in the header. It is no longer shown when that value was typed or imported.
 *
 * @param sentence names the attribute and no patient
 */
public record PatientRemark(IndexInput input, String sentence) {}
