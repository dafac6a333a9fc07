/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.tomcattests;

import io.socketio.jakarta.testsuite.limits.ContainerLimits;
import io.socketio.jakarta.testsuite.limits.Limit;
import java.util.List;

/** What the suite asks for and Tomcat 10.1 cannot do; the system property {@code suite.tomcat} says that it is that. */
public final class TomcatLimits implements ContainerLimits {
    /** For the service loader. */
    public TomcatLimits() {}

    @Override
    public List<Limit> limits() {
        return System.getProperty("suite.tomcat", "").equals("10.1")
                ? List.of(Limit.of(
                                "Tomcat 10.1 sends some texts as they are, though compression was agreed",
                                "EngineDeflateTest#messagesAreCompressedInBothDirections")
                        .with(16_384))
                : List.of();
    }
}
