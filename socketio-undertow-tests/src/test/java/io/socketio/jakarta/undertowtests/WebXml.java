/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.undertowtests;

import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.SecurityInfo.EmptyRoleSemantic;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.api.WebResourceCollection;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a deployment descriptor says, as far as the package's documentation says. */
final class WebXml {
    private static final String URL_PATTERN = "url-pattern";
    private static final String ROLE_NAME = "role-name";
    private static final String SERVLET_NAME = "servlet-name";

    private final List<Element> root;
    private final ClassLoader classLoader;

    private WebXml(List<Element> root, ClassLoader classLoader) {
        this.root = root;
        this.classLoader = classLoader;
    }

    /** The descriptor in this file, or an empty one if there is no such file. */
    static WebXml read(Path file, ClassLoader classLoader) throws IOException {
        if (!Files.exists(file)) {
            return new WebXml(List.of(), classLoader);
        }
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new WebXml(List.of(builder.parse(file.toFile()).getDocumentElement()), classLoader);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + file, e);
        }
    }

    void addTo(DeploymentInfo info) {
        for (Element document : root) {
            children(document, "context-param")
                    .forEach(parameter ->
                            info.addInitParameter(text(parameter, "param-name"), text(parameter, "param-value")));
            addServlets(document, info);
            children(document, "security-constraint")
                    .forEach(constraint -> info.addSecurityConstraint(constraint(constraint)));
            children(document, "security-role").forEach(role -> info.addSecurityRole(text(role, ROLE_NAME)));
            children(document, "login-config").forEach(login -> info.setLoginConfig(login(login)));
        }
    }

    private void addServlets(Element document, DeploymentInfo info) {
        Map<String, ServletInfo> servlets = new HashMap<>();
        for (Element servlet : children(document, "servlet")) {
            String name = text(servlet, SERVLET_NAME);
            servlets.put(name, Servlets.servlet(name, servletClass(text(servlet, "servlet-class"))));
        }
        for (Element mapping : children(document, "servlet-mapping")) {
            ServletInfo servlet = servlets.get(text(mapping, SERVLET_NAME));
            if (servlet == null) {
                throw new IllegalArgumentException("There is no servlet " + text(mapping, SERVLET_NAME));
            }
            texts(mapping, URL_PATTERN).forEach(servlet::addMapping);
        }
        info.addServlets(servlets.values());
    }

    private Class<? extends Servlet> servletClass(String name) {
        try {
            return Class.forName(name, false, classLoader).asSubclass(Servlet.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("There is no class " + name, e);
        }
    }

    private static SecurityConstraint constraint(Element element) {
        SecurityConstraint constraint = new SecurityConstraint();
        for (Element collection : children(element, "web-resource-collection")) {
            constraint.addWebResourceCollection(
                    new WebResourceCollection().addUrlPatterns(texts(collection, URL_PATTERN)));
        }
        List<Element> allowed = children(element, "auth-constraint");
        allowed.forEach(roles -> constraint.addRolesAllowed(texts(roles, ROLE_NAME)));
        return constraint.setEmptyRoleSemantic(allowed.isEmpty() ? EmptyRoleSemantic.PERMIT : EmptyRoleSemantic.DENY);
    }

    private static LoginConfig login(Element element) {
        String method = text(element, "auth-method");
        String realm = text(element, "realm-name");
        return children(element, "form-login-config").stream()
                .findFirst()
                .map(form ->
                        new LoginConfig(method, realm, text(form, "form-login-page"), text(form, "form-error-page")))
                .orElseGet(() -> new LoginConfig(method, realm));
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    private static String text(Element parent, String name) {
        List<String> texts = texts(parent, name);
        if (texts.size() != 1) {
            throw new IllegalArgumentException(parent.getTagName() + " needs one " + name + ", has " + texts.size());
        }
        return texts.get(0);
    }
}
