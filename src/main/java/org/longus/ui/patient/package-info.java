/** The patient's values as a form: what header and table say, what a person types, and where each value comes from. No control. */
package org.longus.ui.patient;
