/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.app;

import io.socketio.jakarta.cdi.SocketNamespace;
import jakarta.annotation.security.RolesAllowed;

/** A namespace for members. A CDI bean. */
@SocketNamespace("/members")
@RolesAllowed("member")
public class MembersOnly {
    /** For the container. */
    public MembersOnly() {}
}
