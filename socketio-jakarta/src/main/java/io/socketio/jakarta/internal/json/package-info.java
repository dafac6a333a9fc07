/** The JSON-B side of the JSON seam. */
@NullMarked
package io.socketio.jakarta.internal.json;

import org.jspecify.annotations.NullMarked;
