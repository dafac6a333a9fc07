/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import io.socketio.jakarta.testsuite.bundle.TestWar;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WARs, each deployment with a name of its own. Those about threads: {@link ThreadChoices}. */
final class Applications {
    private static final String APP = "app";

    // As the guide says: Weld keeps contexts in threads that begin a request which another one ends.
    static final String WELD_WITHOUT_POLLS = "<context-param>"
            + "<param-name>org.jboss.weld.context.mapping</param-name>"
            + "<param-value>(?!.*/socket\\.io/).*</param-value></context-param>"
            + "<context-param><param-name>org.jboss.weld.context.ignore.guard</param-name>"
            + "<param-value>false</param-value></context-param>";

    private Applications() {}

    static WebArchive engine(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "EngineApplication",
                "ObservedEcho",
                "SessionEnds",
                "SessionEndsServlet",
                "Observations",
                "ObservationsServlet");
    }

    /** Servers with the options that concern HTTP. */
    static WebArchive http(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "HttpApplication",
                "ObservedEcho",
                "SelectiveEcho",
                "SessionEnds",
                "SessionEndsServlet",
                "EngineSessions",
                "EngineSessionsServlet");
    }

    /** Servers behind servlet filters. */
    static WebArchive filters(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "FilterApplication",
                "OtherServlet",
                "ObservedEcho",
                "SessionEnds",
                "SessionEndsServlet",
                "EngineSessions",
                "EngineSessionsServlet");
    }

    static WebArchive engineClient(String name) {
        return TestWar.programmatic(
                name, APP, "EngineClientApplication", "ScriptedEcho", "SessionEnds", "SessionEndsServlet");
    }

    static WebArchive programmatic(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "ProgrammaticApplication",
                "EverydayEvents",
                "TypedEvents",
                "DynamicNamespaces",
                "SessionEnds",
                "SessionEndsServlet");
    }

    static WebArchive remoteControl(String name) {
        return TestWar.programmatic(name, APP, "RemoteControl");
    }

    static WebArchive clientSuite(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "ClientSuiteApplication",
                "ClientSuiteEvents",
                "CloseServlet",
                "EverydayEvents",
                "Middlewares",
                "Selections",
                "SessionEnds",
                "SessionEndsServlet");
    }

    static WebArchive hostileTarget(String name) {
        return TestWar.programmatic(
                name,
                APP,
                "HostileTarget",
                "ServerFiguresServlet",
                "ObservedEcho",
                "EverydayEvents",
                "DynamicNamespaces",
                "SessionEnds",
                "SessionEndsServlet");
    }

    static WebArchive cdi() {
        return TestWar.cdi("cdi.war", APP, "CdiChat", "SessionEnds", "SessionEndsServlet");
    }

    /** Users who log in by a form, roles, constraints; sockets end with their HTTP session. */
    static WebArchive secured(String name) {
        return secured(name, """
                        <auth-method>FORM</auth-method>
                        <realm-name>test</realm-name>
                        <form-login-config>
                          <form-login-page>/login.txt</form-login-page>
                          <form-error-page>/login.txt</form-error-page>
                        </form-login-config>
                        """);
    }

    /** As {@link #secured(String)} with users who send their name and password with each request. */
    static WebArchive securedByBasicLogin(String name) {
        return secured(name, "<auth-method>BASIC</auth-method><realm-name>test</realm-name>");
    }

    private static WebArchive secured(String name, String login) {
        WebArchive war = TestWar.cdi(
                name,
                APP,
                "SecuredChat",
                "MembersOnly",
                "MembersServer",
                "TokenAuthenticator",
                "LoginServlet",
                "SessionEnds",
                "SessionEndsServlet");
        return TestWar.withValidation(war)
                .addAsWebResource(new StringAsset("log in first"), "login.txt")
                .setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          <context-param>
                            <param-name>socketio.http-session-policy</param-name>
                            <param-value>disconnect</param-value>
                          </context-param>
                          <security-constraint>
                            <web-resource-collection>
                              <web-resource-name>the server for members</web-resource-name>
                              <url-pattern>/protected/*</url-pattern>
                            </web-resource-collection>
                            <auth-constraint>
                              <role-name>member</role-name>
                            </auth-constraint>
                          </security-constraint>
                          <login-config>%s</login-config>
                          <security-role>
                            <role-name>member</role-name>
                          </security-role>
                          <security-role>
                            <role-name>admin</role-name>
                          </security-role>
                        </web-app>
                        """.formatted(login)));
    }

    /** Servers whose sockets end with the HTTP session of a visitor or not; Tomcat looks for old ones each second. */
    static WebArchive visitors(String name) {
        return TestWar.programmatic(
                        name,
                        APP,
                        "VisitorServers",
                        "LoginServlet",
                        "EverydayEvents",
                        "SessionEnds",
                        "SessionEndsServlet")
                .addAsManifestResource(
                        new StringAsset("<Context backgroundProcessorDelay=\"1\">"
                                + "<Manager processExpiresFrequency=\"1\"/></Context>"),
                        "context.xml");
    }

    /** A server that keeps little for a client, and observers of those that do not read. */
    static WebArchive news() {
        return TestWar.cdi("news.war", APP, "CdiNews").setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          <context-param>
                            <param-name>socketio.max-queued-bytes</param-name>
                            <param-value>1000000</param-value>
                          </context-param>
                          <context-param>
                            <param-name>socketio.send-timeout</param-name>
                            <param-value>PT1S</param-value>
                          </context-param>
                        </web-app>
                        """));
    }

    static WebArchive cdiTenants() {
        return TestWar.cdi("tenants.war", APP, "CdiTenants", "CdiGate", "CdiVisit", "CdiJournal");
    }

    /** CDI handlers with records, and a bean that says how the application wants them bound. */
    static WebArchive profiles(String name, String... more) {
        String[] classes =
                Stream.concat(Stream.of("ProfileHandlers"), Stream.of(more)).toArray(String[]::new);
        return TestWar.cdi(name, APP, classes);
    }

    static WebArchive wronglyTyped(String name) {
        return TestWar.cdi(name, APP, "WronglyTypedHandlers");
    }

    /** Handlers for CDI in an application without it. */
    static WebArchive handlersWithoutCdi(String name) {
        return TestWar.programmatic(name, APP, "CdiChat", "SessionEnds");
    }

    /** The library without JSON processing and binding. */
    static WebArchive withoutJson(String name) {
        WebArchive war = TestWar.programmatic(name, APP);
        war.getContent(Filters.include(".*/(yasson|parsson|jakarta\\.json)[^/]*"))
                .keySet()
                .forEach(war::delete);
        return war;
    }

    /**
     * An application with a servlet of its own, and the library's jar.
     *
     * @param attribute of its descriptor
     * @param element of its descriptor
     */
    static WebArchive existing(String name, String attribute, String element) {
        return TestWar.programmatic(name, APP, "OtherServlet")
                .setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" %s>
                  %s
                  <servlet>
                    <servlet-name>other</servlet-name>
                    <servlet-class>io.socketio.jakarta.testsuite.app.OtherServlet</servlet-class>
                  </servlet>
                  <servlet-mapping>
                    <servlet-name>other</servlet-name>
                    <url-pattern>/other</url-pattern>
                  </servlet-mapping>
                </web-app>
                """.formatted(attribute, element)));
    }

    /** An application with a servlet of its own where the server would be. */
    static WebArchive takenPath(String name) {
        return TestWar.programmatic(name, APP, "OtherServlet").setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <servlet>
                    <servlet-name>taken</servlet-name>
                    <servlet-class>io.socketio.jakarta.testsuite.app.OtherServlet</servlet-class>
                  </servlet>
                  <servlet-mapping>
                    <servlet-name>taken</servlet-name>
                    <url-pattern>/socket.io/*</url-pattern>
                  </servlet-mapping>
                </web-app>
                """));
    }

    /** Looks into the JVM of its container, and has HTTP sessions; has nothing of the library in it. */
    static WebArchive neighbour(String name) {
        return TestWar.plain(name, APP, "ThreadsServlet", "HeapServlet", "VisitsServlet", "OwnWebSocket");
    }

    /** Comes and goes. */
    static WebArchive redeployed(String name) {
        return TestWar.programmatic(name, APP, "Redeployed", "EverydayEvents", "SessionEnds");
    }

    /** As {@link #redeployed}, with its server elsewhere. */
    static WebArchive atAnotherPath(String name, String path) {
        return redeployed(name)
                .setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                        + parameter("path", path) + "</web-app>"));
    }

    /** As {@link #redeployed}, with a JSP page and a REST resource, or servlets that stand for them. */
    static WebArchive withPages(String name) {
        WebArchive war = redeployed(name);
        war = TestWar.hasPages()
                ? war.addAsWebResource(
                        new StringAsset("<%@ page contentType=\"text/plain\" %>"
                                + "<%= Integer.parseInt(request.getParameter(\"a\"))"
                                + " * Integer.parseInt(request.getParameter(\"b\")) %>"),
                        "product.jsp")
                : war.merge(TestWar.plain(name, APP, "ProductPage"));
        return war.merge(
                TestWar.isOnPlatform()
                        ? TestWar.plain(name, APP, "RestApplication", "ProductResource")
                        : TestWar.plain(name, APP, "ProductServlet"));
    }

    /** Comes and goes, with a handler that is a CDI bean. */
    static WebArchive redeployedWithCdi(String name) {
        return TestWar.cdi(name, APP, "Redeployed", "EverydayEvents", "SessionEnds", "CdiGreeter")
                .setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                        + WELD_WITHOUT_POLLS + "</web-app>"));
    }

    /** A context parameter of the library. */
    static String parameter(String option, String value) {
        return "<context-param><param-name>socketio." + option + "</param-name><param-value>" + value
                + "</param-value></context-param>";
    }
}
