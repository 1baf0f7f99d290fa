/** A cohort that the command line measures or has measured: how far it is, its cases, and what its charts show. No control. */
package org.longus.ui.cohort;
