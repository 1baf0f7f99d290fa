/** Records as JSON trees and back. What is unknown is null. */
@NullMarked
package org.longus.io.json;

import org.jspecify.annotations.NullMarked;
