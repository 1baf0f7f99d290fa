/** {@code result.json}: a case's facts for programs. */
package org.longus.export.json;
