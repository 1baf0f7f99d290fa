/** Records as JSON trees and back. What is unknown is null. */
package org.longus.io.json;
