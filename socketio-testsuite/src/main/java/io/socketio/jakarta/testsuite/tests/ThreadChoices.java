/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.socketio.jakarta.testsuite.bundle.TestWar;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The choices of threads that handlers can run on, and the WARs that make them. */
final class ThreadChoices {
    private static final String APP = "app";
    private static final String PLATFORM = "io.socketio.jakarta.testsuite.platform.";

    private ThreadChoices() {}

    /**
     * The choices of threads that are tested in this JVM: all, with virtual threads if it has them, or the one that the
     * build asks for.
     */
    static Stream<String> tested() {
        String wanted = System.getProperty("suite.threads", "");
        return wanted.isEmpty() ? Stream.of("worker", "managed", "own", "virtual") : Stream.of(wanted);
    }

    /** Skips the test of a choice of threads that this JVM does not have. */
    static void assume(String choice) {
        assumeTrue(
                !choice.equals("virtual") || Runtime.version().feature() >= 21,
                "virtual threads need Java 21: name a JDK with -Dnewer.java.home, as CONTRIBUTING.md says");
    }

    /**
     * Handlers on the threads of a choice. Tomcat and Jetty are told to bring a managed executor; platforms have one.
     *
     * @param choice worker, managed, virtual, or own for an executor of the application's
     */
    static WebArchive handlers(String name, String choice) {
        WebArchive war = choice.equals("own")
                ? TestWar.cdi(name, APP, "ThreadsHandlers", "ThreadsRequest", "OwnExecutor")
                : TestWar.cdi(name, APP, "ThreadsHandlers", "ThreadsRequest");
        return withThreads(war, choice, choice.equals("own") ? "" : Applications.parameter("threads", choice));
    }

    /** A handler that stays, on the threads of a choice; without CDI, whose implementation may stay, too. */
    static WebArchive staying(String name, String choice) {
        return withThreads(
                TestWar.programmatic(name, APP, "StayingHandlers"),
                choice,
                choice.equals("own")
                        ? Applications.parameter("enabled", "false")
                        : Applications.parameter("threads", choice));
    }

    private static WebArchive withThreads(WebArchive war, String choice, String parameter) {
        boolean isManaged = choice.equals("managed");
        war.setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          %s
                          %s
                          <env-entry>
                            <env-entry-name>greeting</env-entry-name>
                            <env-entry-type>java.lang.String</env-entry-type>
                            <env-entry-value>hello</env-entry-value>
                          </env-entry>
                        </web-app>
                        """.formatted(parameter, Applications.WELD_WITHOUT_POLLS)))
                .addAsManifestResource(
                        new StringAsset("<Context><Listener className=\"" + PLATFORM + "TomcatNames\"/>"
                                + (isManaged ? "<Listener className=\"" + PLATFORM + "TomcatManagedExecutor\"/>" : "")
                                + "</Context>"),
                        "context.xml");
        if (isManaged) {
            war.addAsWebInfResource(
                    new StringAsset("<!DOCTYPE Configure PUBLIC \"-//Jetty//Configure//EN\""
                            + " \"https://jetty.org/configure_10_0.dtd\">"
                            + "<Configure id=\"application\" class=\"org.eclipse.jetty.server.handler.ContextHandler\">"
                            + "<Call class=\"" + PLATFORM + "JettyManagedExecutor\" name=\"bind\">"
                            + "<Arg><Ref refid=\"application\"/></Arg></Call></Configure>"),
                    "jetty-env.xml");
        }
        return war;
    }
}
