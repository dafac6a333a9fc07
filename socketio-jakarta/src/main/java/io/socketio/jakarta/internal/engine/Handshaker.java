/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

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
        Optional<TransportType> transport = TransportType.ofWireName(
                        attempt.query().getOrDefault("transport", ""))
                .filter(config.transports()::contains);
        if (transport.isEmpty()) {
            return Verdict.Refuse.because(EngineError.TRANSPORT_UNKNOWN);
        }
        if (attempt.origin().isPresent() && !isLegalHeader(attempt.origin().get())) {
            return Verdict.Refuse.because(EngineError.BAD_REQUEST);
        }
        String sid = attempt.query().getOrDefault("sid", "");
        return sid.isEmpty() ? verifyHandshake(attempt, transport.get()) : verifySession(attempt, transport.get(), sid);
    }

    private Verdict verifySession(ConnectAttempt attempt, TransportType transport, String sid) {
        Optional<ServerSession> session = sessions.apply(sid);
        if (session.isEmpty()) {
            return Verdict.Refuse.because(EngineError.SESSION_ID_UNKNOWN);
        }
        boolean isMismatch = !attempt.isUpgrade() && transport != session.get().transport();
        boolean isForbiddenUpgrade = attempt.isUpgrade() && !config.allowUpgrades();
        boolean isOtherRevision = isRevision4(attempt.query()) != (session.get().protocol() == Revision4.NUMBER);
        if (isMismatch || isForbiddenUpgrade || isOtherRevision) {
            return Verdict.Refuse.because(EngineError.BAD_REQUEST);
        }
        return new Verdict.Continue(session.get());
    }

    private Verdict verifyHandshake(ConnectAttempt attempt, TransportType transport) {
        if (!attempt.method().equals("GET")) {
            return Verdict.Refuse.because(EngineError.BAD_HANDSHAKE_METHOD);
        }
        boolean isUnserved =
                transport == TransportType.WEBSOCKET && (!attempt.isUpgrade() || !isWebSocketAvailable.getAsBoolean());
        if (isUnserved) {
            return Verdict.Refuse.because(EngineError.BAD_REQUEST);
        }
        EngineRequest request = attempt.request().get();
        HandshakeFilter.Decision decision = filter(request);
        if (!decision.accepted()) {
            return new Verdict.Refuse(
                    EngineError.FORBIDDEN, decision.message().orElse(EngineError.FORBIDDEN.message()));
        }
        if (!config.allowEio3() && !isRevision4(attempt.query())) {
            return Verdict.Refuse.because(EngineError.UNSUPPORTED_PROTOCOL_VERSION);
        }
        return new Verdict.Open(transport, request);
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
