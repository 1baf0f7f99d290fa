/** Puts the window together: the workbench, the bindings of keys, the stage and what is remembered of it. */
package org.longus.ui.app;
