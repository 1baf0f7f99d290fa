/** What every room of the window needs: jobs with progress and cancel, messages, and failures as sentences. No control. */
package org.longus.ui.common;
