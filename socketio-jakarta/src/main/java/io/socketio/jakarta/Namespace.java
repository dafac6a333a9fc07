/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A namespace of the server: its sockets, its rooms and who may come in. Thread-safe. */
public interface Namespace extends Broadcaster, HandlerRegistry {

    /** The name, always with a leading slash. */
    String name();

    /** The connected sockets at this moment; a copy. */
    Collection<Socket> sockets();

    /** The connected socket with this id. */
    Optional<Socket> socket(String id);

    /** The names of all rooms that have a member at this moment, the own rooms of the sockets included; a copy. */
    Set<String> rooms();
}
