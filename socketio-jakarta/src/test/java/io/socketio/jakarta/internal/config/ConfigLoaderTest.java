/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.engine.CookieConfig;
import io.socketio.jakarta.engine.CorsPolicy;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.HttpSessionPolicy;
import io.socketio.jakarta.engine.TransportType;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {

    @Test
    void revision3IsServedWithTheDefaultParserOnly() {
        Map<String, String> allowed = Map.of("socketio.allow-eio3", "true");
        Map<String, String> msgpack = Map.of("socketio.allow-eio3", "true", "socketio.parser", "msgpack");

        assertThat(load(allowed, Map.of(), Map.of(), SocketIoConfig.defaults())
                        .config()
                        .engine()
                        .allowEio3())
                .isTrue();
        assertThatThrownBy(() -> load(msgpack, Map.of(), Map.of(), SocketIoConfig.defaults()))
                .isInstanceOf(SocketIoException.class)
                .hasMessageContaining("allow-eio3 needs the default parser");
    }

    @Test
    void securityIsConfigured() {
        EngineConfig engine = load(
                        Map.of("socketio.roles", "member, admin", "socketio.http-session-policy", "disconnect"),
                        Map.of(),
                        Map.of(),
                        SocketIoConfig.defaults())
                .config()
                .engine();

        assertThat(engine.roles()).containsExactlyInAnyOrder("member", "admin");
        assertThat(engine.httpSessionPolicy()).isEqualTo(HttpSessionPolicy.DISCONNECT);
        assertThat(SocketIoConfig.defaults().engine().httpSessionPolicy()).isEqualTo(HttpSessionPolicy.IGNORE);
    }

    @Test
    void withoutAnySourceTheBaseIsKept() {
        SocketIoConfig base = SocketIoConfig.builder()
                .ackTimeout(Duration.ofSeconds(3))
                .engine(e -> e.cookie(CookieConfig.defaults().withName("sid")).path("/chat"))
                .build();

        ConfigLoader.Loaded loaded = load(Map.of(), Map.of(), Map.of(), base);

        assertThat(loaded.enabled()).isTrue();
        assertThat(ConfigLoader.describe(loaded.config())).isEqualTo(ConfigLoader.describe(base));
    }

    @Test
    void systemPropertyBeatsEnvironmentBeatsContextParameter() {
        Map<String, String> parameters = Map.of(
                "socketio.ping-interval", "PT1S", "socketio.ping-timeout", "PT1S", "socketio.upgrade-timeout", "PT1S");
        Map<String, String> environment = Map.of("SOCKETIO_PING_INTERVAL", "2000", "SOCKETIO_PING_TIMEOUT", "2000");
        Map<String, String> properties = Map.of("socketio.ping-interval", "3000");

        var engine = load(parameters, properties, environment, SocketIoConfig.defaults())
                .config()
                .engine();

        assertThat(engine.pingInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(engine.pingTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(engine.upgradeTimeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void everyKeyTakesAValue() {
        Map<String, String> parameters = new HashMap<>();
        for (String line : """
            enabled=false
            path=/live/
            add-trailing-slash=false
            transports= websocket
            allow-upgrades=false
            allow-eio3=false
            per-message-deflate=true
            ping-interval=PT1M
            ping-timeout=1500
            upgrade-timeout=PT2S
            send-timeout=PT3S
            connect-timeout=PT4S
            ack-timeout=PT5S
            slow-handler-threshold=PT7S
            drain-timeout=0
            max-payload=10
            http-compression.enabled=true
            http-compression.threshold=2048
            initial-packet=hello
            roles=member,admin
            http-session-policy=disconnect
            max-queued-packets=11
            max-queued-bytes=12
            max-attachments=13
            max-packet-bytes=14
            attachment-timeout=PT15S
            parser=msgpack
            threads=virtual
            serve-client=false
            cleanup-empty-child-namespaces=true
            max-dynamic-namespaces=14
            max-namespaces-per-client=18
            connection-state-recovery.enabled=true
            connection-state-recovery.max-disconnection-duration=PT6S
            connection-state-recovery.skip-middlewares=false
            connection-state-recovery.max-packets=15
            connection-state-recovery.max-bytes=16
            connection-state-recovery.max-sockets=17
            cookie.enabled=true
            cookie.name=io2
            cookie.path=/x
            cookie.domain=example.org
            cookie.max-age=PT1H
            cookie.http-only=false
            cookie.secure=true
            cookie.same-site=strict
            cors.origins=https://a.example, https://b.example
            cors.origin-patterns=https://[a-c]{1,2}\\.x  https://d
            cors.credentials=true
            cors.methods=GET,POST
            cors.allowed-headers=x-a,x-b
            cors.exposed-headers=x-c
            cors.max-age=60000
            cors.success-status=200
            """.lines().toList()) {
            parameters.put("socketio." + line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        assertThat(parameters).hasSize(ConfigLoader.keys().size());

        ConfigLoader.Loaded loaded = load(parameters, Map.of(), Map.of(), SocketIoConfig.defaults());

        assertThat(loaded.enabled()).isFalse();
        assertThat(loaded.config().engine().transports()).containsExactly(TransportType.WEBSOCKET);
        assertThat(ConfigLoader.describe(loaded.config()))
                .isEqualTo("path=/live add-trailing-slash=false transports=websocket allow-upgrades=false "
                        + "allow-eio3=false per-message-deflate=true ping-interval=PT1M ping-timeout=PT1.5S "
                        + "upgrade-timeout=PT2S send-timeout=PT3S connect-timeout=PT4S ack-timeout=PT5S "
                        + "slow-handler-threshold=PT7S drain-timeout=PT0S max-payload=10 "
                        + "http-compression.enabled=true http-compression.threshold=2048 initial-packet=hello "
                        + "roles=admin,member http-session-policy=disconnect "
                        + "max-queued-packets=11 max-queued-bytes=12 max-attachments=13 max-packet-bytes=14 "
                        + "attachment-timeout=PT15S parser=msgpack threads=virtual serve-client=false "
                        + "cleanup-empty-child-namespaces=true max-dynamic-namespaces=14 "
                        + "max-namespaces-per-client=18 connection-state-recovery.enabled=true "
                        + "connection-state-recovery.max-disconnection-duration=PT6S "
                        + "connection-state-recovery.skip-middlewares=false connection-state-recovery.max-packets=15 "
                        + "connection-state-recovery.max-bytes=16 connection-state-recovery.max-sockets=17 "
                        + "cookie.enabled=true cookie.name=io2 cookie.path=/x cookie.domain=example.org "
                        + "cookie.max-age=PT1H cookie.http-only=false cookie.secure=true cookie.same-site=strict "
                        + "cors.origins=https://a.example,https://b.example "
                        + "cors.origin-patterns=https://[a-c]{1,2}\\.x https://d cors.credentials=true "
                        + "cors.methods=GET,POST cors.allowed-headers=x-a,x-b cors.exposed-headers=x-c "
                        + "cors.max-age=PT1M cors.success-status=200");
    }

    @Test
    void cookieOfTheBaseCanBeTakenAway() {
        SocketIoConfig base = SocketIoConfig.builder()
                .engine(e -> e.cookie(CookieConfig.defaults()))
                .build();

        var loaded = load(Map.of("socketio.cookie.enabled", "false"), Map.of(), Map.of(), base);

        assertThat(loaded.config().engine().cookie()).isEmpty();
    }

    @Test
    void defaultsOfTheTableAreTheServersOwn() {
        Map<String, String> defaults = new HashMap<>();
        ConfigLoader.keys().forEach(key -> defaults.put(key.name(), key.defaultValue()));

        assertThat(defaults)
                .containsEntry("ping-interval", "PT25S")
                .containsEntry("ping-timeout", "PT20S")
                .containsEntry("connect-timeout", "PT45S")
                .containsEntry("max-payload", "1000000")
                .containsEntry("transports", "polling,websocket")
                .containsEntry("cookie.enabled", "false")
                .containsEntry("cookie.name", "io")
                .containsEntry("cors.origins", "")
                .containsEntry("enabled", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "socketio.ping-intervall, socketio.ping-interval",
        "socketio.pingInterval, socketio.ping-interval",
        "socketio.PING_TIMEOUT, socketio.ping-timeout",
        "socketio.maxHttpBufferSize, socketio.max-payload",
        "socketio.cors.origin, socketio.cors.origins",
        "socketio.cookie, socketio.cookie.enabled"
    })
    void unknownNamesAreRefusedWithTheNearestOne(String name, String nearest) {
        assertThatThrownBy(() -> load(Map.of(name, "v1"), Map.of(), Map.of(), SocketIoConfig.defaults()))
                .isInstanceOf(SocketIoException.class)
                .hasMessage("context parameter " + name + "=v1 is not an option, did you mean " + nearest + "?");
        assertThatThrownBy(() -> load(Map.of(), Map.of(name, "v1"), Map.of(), SocketIoConfig.defaults()))
                .hasMessageStartingWith("system property " + name);
    }

    @Test
    void namesOfOthersAreLeftAlone() {
        var loaded = load(
                Map.of("jakarta.faces.x", "1"),
                Map.of("java.version", "17"),
                Map.of("SOCKETIO_SERVICE_HOST", "x"),
                SocketIoConfig.defaults());

        assertThat(ConfigLoader.describe(loaded.config())).isEqualTo(ConfigLoader.describe(SocketIoConfig.defaults()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ping-interval|abc|expected a duration such as PT25S, or milliseconds such as 25000",
                "ping-interval|''|expected a duration such as PT25S, or milliseconds such as 25000",
                "ping-interval|99999999999999999999|expected a duration such as PT25S, or milliseconds such as 25000",
                "ping-interval|0|ping-interval must be greater than zero, was PT0S",
                "max-payload|1MB|expected a whole number up to 2147483647",
                "max-attachments|0|max-attachments must be at least 1, was 0",
                "serve-client|yes|expected true or false",
                "transports|webtransport|expected polling, websocket or both",
                "transports|''|transports must name at least one of polling, websocket",
                "http-session-policy|close|expected ignore or disconnect",
                "cookie.same-site|maybe|expected strict, lax or none",
                "cookie.max-age|soon|expected a duration such as PT25S, or milliseconds such as 25000",
                "http-compression.threshold|-1|http-compression.threshold must not be negative, was -1",
                "cookie.name|a b|cookie.name must be an HTTP token, has U+0020 at index 1",
                "cookie.domain|a..b|cookie.domain must be a domain name such as example.org, was a..b",
                "cors.success-status|404|cors.success-status must be from 200 to 299, was 404",
                "cors.origin-patterns|a [|expected regular expressions with spaces between them, but Unclosed"
                        + " character class in [",
                "cors.methods|G T|cors.methods must be an HTTP token, has U+0020 at index 1",
                "path|chat|path must start with / and name a folder below the root, such as /socket.io, was chat"
            })
    void invalidValuesAreRefusedWithWhatIsAllowed(String key, String value, String allowed) {
        assertThatThrownBy(() -> load(Map.of("socketio." + key, value), Map.of(), Map.of(), SocketIoConfig.defaults()))
                .isInstanceOf(SocketIoException.class)
                .hasMessage("context parameter socketio." + key + "=" + value + " is not valid: " + allowed);
    }

    @Test
    void compressionOfTheBaseCanBeSwitchedOff() {
        var loaded = load(
                Map.of("socketio.http-compression.enabled", "false"), Map.of(), Map.of(), SocketIoConfig.defaults());

        assertThat(loaded.config().engine().httpCompression()).isEmpty();
        assertThat(ConfigLoader.describe(loaded.config()))
                .contains("http-compression.enabled=false")
                .doesNotContain("http-compression.threshold");
    }

    @Test
    void ruleForOriginsOfTheBaseIsKept() {
        SocketIoConfig base = SocketIoConfig.builder()
                .engine(e ->
                        e.cors(CorsPolicy.sameOrigin().withOriginRule(o -> true).withCredentials()))
                .build();

        CorsPolicy cors = load(Map.of("socketio.cors.max-age", "1000"), Map.of(), Map.of(), base)
                .config()
                .engine()
                .cors();

        assertThat(cors.allows("https://a.example")).isTrue();
        assertThat(cors.credentials()).isTrue();
        assertThat(cors.maxAge()).contains(Duration.ofSeconds(1));
    }

    @Test
    void invalidCombinationsAreRefused() {
        Map<String, String> environment = Map.of("SOCKETIO_CORS_ORIGINS", "*", "SOCKETIO_CORS_CREDENTIALS", "true");

        assertThatThrownBy(() -> load(Map.of(), Map.of(), environment, SocketIoConfig.defaults()))
                .isInstanceOf(SocketIoException.class)
                .hasMessageContaining("cors.credentials cannot be combined");
    }

    @Test
    void contextParametersAreReadFromTheServletContext() {
        Map<String, String> parameters = Map.of("socketio.path", "/live", "other", "x");
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (self, method, args) -> {
                    return switch (method.getName()) {
                        case "getClassLoader" -> ConfigLoaderTest.class.getClassLoader();
                        case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
                        case "getInitParameter" -> parameters.get((String) args[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });

        SocketIoConfig config =
                ConfigLoader.of(context).load(SocketIoConfig.defaults()).config();

        assertThat(config.engine().path()).isEqualTo("/live");
    }

    private static ConfigLoader.Loaded load(
            Map<String, String> parameters,
            Map<String, String> properties,
            Map<String, String> environment,
            SocketIoConfig base) {
        return ConfigLoader.of(parameters, properties, environment).load(base);
    }
}
