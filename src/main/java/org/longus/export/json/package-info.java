/** {@code result.json}: a case's facts for programs. */
@NullMarked
package org.longus.export.json;

import org.jspecify.annotations.NullMarked;
