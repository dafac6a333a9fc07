/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.ConnectionError.Cause;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineRequest;
import io.socketio.jakarta.engine.HandshakeFilter;
import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.codec.Revision;
import io.socketio.jakarta.internal.engine.codec.Revision3;
import io.socketio.jakarta.internal.engine.codec.Revision4;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Checks each request in the order of the reference server, the first failure decides, and writes the handshake packet
 * (Engine.IO protocol 4, "Handshake"). Stateless; called on the container's request threads.
 */
final class Handshaker {
    private static final Logger LOGGER = System.getLogger(Handshaker.class.getName());

    private final EngineConfig config;
    private final Function<String, Optional<ServerSession>> sessions;
    private final BooleanSupplier isWebSocketAvailable;

    Handshaker(
            EngineConfig config,
            Function<String, Optional<ServerSession>> sessions,
            BooleanSupplier isWebSocketAvailable) {
        this.config = config;
        this.sessions = sessions;
        this.isWebSocketAvailable = isWebSocketAvailable;
    }

    Verdict verify(ConnectAttempt attempt) {
        String name = attempt.query().getOrDefault("transport", "");
        Optional<TransportType> transport = TransportType.ofWireName(name).filter(config.transports()::contains);
        if (transport.isEmpty()) {
            return Verdict.Refuse.because(Cause.TRANSPORT_UNKNOWN, Map.of("transport", name));
        }
        if (attempt.origin().isPresent() && !isLegalHeader(attempt.origin().get())) {
            return Verdict.Refuse.because(
                    Cause.INVALID_ORIGIN, Map.of("origin", attempt.origin().get()));
        }
        String sid = attempt.query().getOrDefault("sid", "");
        return sid.isEmpty() ? verifyHandshake(attempt, transport.get()) : verifySession(attempt, transport.get(), sid);
    }

    private Verdict verifySession(ConnectAttempt attempt, TransportType transport, String sid) {
        Optional<ServerSession> session = sessions.apply(sid);
        if (session.isEmpty()) {
            return Verdict.Refuse.because(Cause.SESSION_ID_UNKNOWN, Map.of("sid", sid));
        }
        TransportType current = session.get().transport();
        boolean isMismatch = !attempt.isUpgrade() && transport != current;
        boolean isForbiddenUpgrade = attempt.isUpgrade() && !config.allowUpgrades();
        if (isMismatch || isForbiddenUpgrade) {
            return Verdict.Refuse.because(
                    Cause.TRANSPORT_MISMATCH,
                    Map.of("transport", transport.wireName(), "previousTransport", current.wireName()));
        }
        if (isRevision4(attempt.query()) != (session.get().protocol() == Revision4.NUMBER)) {
            return Verdict.Refuse.because(Cause.PROTOCOL_MISMATCH, protocol(attempt));
        }
        return new Verdict.Continue(session.get());
    }

    private Verdict verifyHandshake(ConnectAttempt attempt, TransportType transport) {
        if (!attempt.method().equals("GET")) {
            return Verdict.Refuse.because(Cause.BAD_HANDSHAKE_METHOD, Map.of("method", attempt.method()));
        }
        boolean isUnserved =
                transport == TransportType.WEBSOCKET && (!attempt.isUpgrade() || !isWebSocketAvailable.getAsBoolean());
        if (isUnserved) {
            return Verdict.Refuse.because(Cause.TRANSPORT_HANDSHAKE_ERROR, Map.of("transport", transport.wireName()));
        }
        EngineRequest request = attempt.request().get();
        HandshakeFilter.Decision decision = filter(request);
        if (!decision.accepted()) {
            return new Verdict.Refuse(Cause.FORBIDDEN, decision.message().orElse(Cause.FORBIDDEN.message()), Map.of());
        }
        if (!config.allowEio3() && !isRevision4(attempt.query())) {
            return Verdict.Refuse.because(Cause.UNSUPPORTED_PROTOCOL_VERSION, protocol(attempt));
        }
        return new Verdict.Open(transport, request);
    }

    private static Map<String, String> protocol(ConnectAttempt attempt) {
        return Map.of("protocol", attempt.query().getOrDefault("EIO", ""));
    }

    private HandshakeFilter.Decision filter(EngineRequest request) {
        try {
            return config.handshakeFilter().check(request);
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, "The handshake filter failed; the client is refused", e);
            return HandshakeFilter.Decision.refuse();
        }
    }

    /** What the client speaks: anything but 4 means 3, if that is allowed. */
    Revision revision(Map<String, String> query) {
        boolean isBase64 = !query.getOrDefault("b64", "").isEmpty();
        return isRevision4(query) || !config.allowEio3()
                ? new Revision4(isBase64)
                : new Revision3(isBase64 || query.containsKey("j"));
    }

    private static boolean isRevision4(Map<String, String> query) {
        return Revision4.QUERY_VALUE.equals(query.get("EIO"));
    }

    private static boolean isLegalHeader(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c != 0x7f && c <= 0xff));
    }

    /** The text of the handshake packet for a session that begins with {@code transport}. */
    String openPacket(String sid, TransportType transport) {
        boolean isUpgradable = transport == TransportType.POLLING
                && config.allowUpgrades()
                && config.transports().contains(TransportType.WEBSOCKET)
                && isWebSocketAvailable.getAsBoolean();
        return "{\"sid\":\"" + sid + "\",\"upgrades\":[" + (isUpgradable ? "\"websocket\"" : "")
                + "],\"pingInterval\":" + config.pingInterval().toMillis()
                + ",\"pingTimeout\":" + config.pingTimeout().toMillis()
                + ",\"maxPayload\":" + config.maxPayloadBytes() + "}";
    }
}
