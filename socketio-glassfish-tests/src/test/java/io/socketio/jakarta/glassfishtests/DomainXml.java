/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.glassfishtests;

import io.socketio.jakarta.testsuite.launcher.Tls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The configuration of a domain, changed from that of the distribution. */
final class DomainXml {
    private static final String LOCAL = "127.0.0.1";
    private static final String HTTP = "http-listener-1";
    private static final String HTTPS = "http-listener-2";

    private final Document document;
    private final Element server;

    private DomainXml(Document document) {
        this.document = document;
        this.server = elements(document.getDocumentElement(), "config")
                .filter(config -> config.getAttribute("name").equals("server-config"))
                .findFirst()
                .orElseThrow();
    }

    static DomainXml read(Path file) throws IOException, ParserConfigurationException, SAXException {
        return new DomainXml(
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    }

    void write(Path file) throws TransformerException {
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(file.toFile()));
    }

    /** Leaves two listeners, for applications and for the administrator, both on this machine only. */
    void listenOnlyWhereNeeded(int port, int adminPort, Optional<Tls> tls) {
        String wanted = tls.isPresent() ? HTTPS : HTTP;
        elements("network-listener").forEach(listener -> {
            listener.setAttribute("address", LOCAL);
            String name = listener.getAttribute("name");
            if (name.equals(wanted)) {
                listener.setAttribute("port", String.valueOf(port));
            } else if (name.equals("admin-listener")) {
                listener.setAttribute("port", String.valueOf(adminPort));
            } else {
                remove(listener);
            }
        });
        elements("virtual-server")
                .filter(host -> host.getAttribute("id").equals("server"))
                .forEach(host -> host.setAttribute("network-listeners", wanted));
        elements("protocol")
                .filter(protocol -> protocol.getAttribute("name").equals(HTTPS))
                .flatMap(protocol -> elements(protocol, "ssl"))
                .forEach(ssl -> ssl.setAttribute(
                        "client-auth-enabled",
                        String.valueOf(tls.map(Tls::isClientCertificateRequired).orElse(false))));
        elements("iiop-listener").forEach(DomainXml::remove);
        elements("jmx-connector").forEach(connector -> connector.setAttribute("enabled", "false"));
        addRemoteMessageService();
    }

    // Without one, the server adds one of its own that listens on all addresses. This is not looked for until it is
    // used.
    private void addRemoteMessageService() {
        Element service = document.createElement("jms-service");
        service.setAttribute("type", "REMOTE");
        service.setAttribute("default-jms-host", "nowhere");
        Element host = document.createElement("jms-host");
        host.setAttribute("name", "nowhere");
        host.setAttribute("host", LOCAL);
        host.setAttribute("lazy-init", "false");
        service.appendChild(host);
        server.appendChild(service);
    }

    void limitThreads(int min, int max) {
        elements("thread-pool")
                .filter(pool -> pool.getAttribute("name").equals("http-thread-pool"))
                .forEach(pool -> {
                    pool.setAttribute("min-thread-pool-size", String.valueOf(min));
                    pool.setAttribute("max-thread-pool-size", String.valueOf(max));
                });
    }

    /** Gives the users of the file realm a second realm of this name, and their groups as roles. */
    void addRealm(String name) {
        elements("security-service")
                .forEach(service -> service.setAttribute("activate-default-principal-to-role-mapping", "true"));
        elements("auth-realm")
                .filter(realm -> realm.getAttribute("name").equals("file"))
                .forEach(realm -> {
                    Element copy = (Element) realm.cloneNode(true);
                    copy.setAttribute("name", name);
                    realm.getParentNode().insertBefore(copy, realm);
                });
    }

    /** What the server wants of its JVM, without the shells that it would offer. */
    List<String> jvmOptions() {
        return elements("jvm-options")
                .map(option -> option.getTextContent().strip())
                .filter(option -> !option.startsWith("-Dosgi.shell."))
                .map(option -> option.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart=")
                        ? "-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall"
                        : option)
                .toList();
    }

    private Stream<Element> elements(String name) {
        return elements(server, name);
    }

    // A copy, since what is found may be removed.
    private static Stream<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList().stream();
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
