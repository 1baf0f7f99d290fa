/** What a person orders: decisions, corrections, runs of the models, moves of slice and section, comparing, readers. No control. */
package org.longus.ui.commands;
