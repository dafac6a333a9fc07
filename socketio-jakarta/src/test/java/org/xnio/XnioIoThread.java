/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.xnio;

/** Bears the name of a class of XNIO's, which the library does not depend on. */
public class XnioIoThread extends Thread {
    /** Creates a thread. */
    public XnioIoThread(Runnable task) {
        super(task);
    }
}
