/** Socket.IO packets and their codec (Socket.IO protocol 5, "Packet encoding"); knows no session and no Java type of an argument. */
@NullMarked
package io.socketio.jakarta.internal.parser;

import org.jspecify.annotations.NullMarked;
