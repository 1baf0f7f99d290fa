/** The page of a cohort, and what draws its charts. */
package org.longus.ui.chart;
