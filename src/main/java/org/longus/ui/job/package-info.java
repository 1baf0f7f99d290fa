/** Long work beside the window: one job at a time, with progress and cancel. */
package org.longus.ui.job;
