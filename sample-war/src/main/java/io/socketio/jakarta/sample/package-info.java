/** The sample: a chat with rooms, and live figures for its administrator. Written to be copied from. */
@NullMarked
package io.socketio.jakarta.sample;

import org.jspecify.annotations.NullMarked;
