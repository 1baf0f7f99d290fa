/** What a cohort run is to search: inputs and lists parted into units of about one study ({@link org.longus.cohort.input.UnitList}). */
@NullMarked
package org.longus.cohort.input;

import org.jspecify.annotations.NullMarked;
