/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.launcher;

import io.socketio.jakarta.testsuite.bundle.BundledFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** @param base its directory, deleted when it has stopped */
record TomcatContainer(Tomcat tomcat, Path base) implements RunningContainer {
    static final String FOLDER = "webapps";

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void deploy(Path war, String contextPath) throws Exception {
        boolean started = false;
        try {
            Context application = tomcat.addWebapp(
                    tomcat.getHost(), contextPath, war.toAbsolutePath().toString());
            started = application.getState().isAvailable();
        } finally {
            if (!started && tomcat.getHost().findChild(contextPath) instanceof Context failed) {
                remove(failed);
            }
        }
        if (!started) {
            throw new LifecycleException("the application did not start, see the log");
        }
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        if (!(tomcat.getHost().findChild(contextPath) instanceof Context application)) {
            throw new IllegalArgumentException("There is no application at " + contextPath);
        }
        remove(application);
    }

    private void remove(Context application) throws IOException {
        // Stops and destroys it, too, but leaves what it has unpacked.
        tomcat.getHost().removeChild(application);
        BundledFiles.delete(base.resolve(FOLDER).resolve(application.getBaseName()));
    }

    @Override
    public void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
            BundledFiles.delete(base);
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat did not stop", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + base, e);
        }
    }
}
