/**
 * What is known of a patient: sex, age (years), height (cm) and weight (kg), as the header, a table or a person says it. An
 * {@link org.longus.patient.IndexInput} has an accepted range and units; outside the range a value counts as unknown.
 */
@NullMarked
package org.longus.patient;

import org.jspecify.annotations.NullMarked;
