/** Where the options of a server come from: context parameters, system properties, the environment. */
@NullMarked
package io.socketio.jakarta.internal.config;

import org.jspecify.annotations.NullMarked;
