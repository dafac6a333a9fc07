/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.engine.TransportType;
import io.socketio.jakarta.internal.engine.EngineFixture.RecordedPost;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO protocol 3: heartbeat, payloads and upgrade of its sessions. */
class Revision3SessionTest {
    private static final Duration PERIOD = EngineFixture.INTERVAL.plus(EngineFixture.TIMEOUT);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Map<String, String> QUERY = Map.of("EIO", "3");

    private final EngineFixture fixture = new EngineFixture(config -> config.allowEio3(true));
    private final FakeChannel channel = new FakeChannel();

    @Test
    void handshakeIsAnsweredAloneAndWithItsLength() {
        fixture.engine.openPolling(EngineFixture.request(QUERY));
        fixture.session().send("first");

        String handshake = fixture.poll().body().orElseThrow();
        String json = handshake.substring(handshake.indexOf('{'));

        assertThat(handshake).isEqualTo(json.length() + 1 + ":0" + json);
        assertThat(json).startsWith("{\"sid\":\"" + fixture.session().id()).contains("\"pingInterval\":300");
        assertThat(fixture.poll().body()).contains("6:4first");
    }

    @Test
    void clientWithoutEioSpeaksRevision3() {
        fixture.openPolling(Map.of());

        assertThat(fixture.session().protocol()).isEqualTo(3);
    }

    @Test
    void revision4IsServedBesideIt() {
        fixture.openPolling(Map.of("EIO", "4"));
        FakePoll poll = fixture.poll();

        fixture.time.advance(EngineFixture.INTERVAL);

        assertThat(poll.body()).contains("2");
        assertThat(fixture.session().protocol()).isEqualTo(4);
    }

    @Test
    void bytesAreAnsweredAsBytes() {
        fixture.openPolling(QUERY);
        fixture.session().send(new byte[] {9});

        assertThat(fixture.poll().bytes().orElseThrow()).containsExactly(1, 2, 0xff, 4, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b64", "j"})
    void bytesAreAnsweredAsTextWhereTheClientTakesTextOnly(String parameter) {
        fixture.openPolling(Map.of("EIO", "3", parameter, "1"));
        fixture.session().send(new byte[] {1, 2, 3});

        assertThat(fixture.poll().body()).contains("6:b4AQID");
    }

    @Test
    void postsAreTextOrBytes() {
        fixture.openPolling(QUERY);

        assertThat(fixture.post("2:4a6:b4AQID")).isTrue();
        assertThat(fixture.post(new byte[] {1, 3, -1, 4, 8, 9})).isTrue();

        assertThat(fixture.events).containsExactly("a", "binary 3", "binary 2");
    }

    @Test
    void malformedPayloadEndsTheSession() {
        fixture.openPolling(QUERY);

        assertThat(fixture.post("abc")).isFalse();

        assertThat(fixture.events).containsExactly("closed: parse error");
    }

    @Test
    void secondPollEndsTheSession() {
        fixture.openPolling(QUERY);
        FakePoll first = fixture.poll();

        FakePoll second = fixture.poll();

        assertThat(first.body()).contains("1:1");
        assertThat(second.isRejected()).isTrue();
    }

    @Test
    void webSocketCarriesBytesBehindTheirType() {
        WebSocketReceiver client = fixture.engine.openWebSocket(EngineFixture.request(QUERY), channel);
        client.onBinary(new byte[] {4, 1, 2});
        client.onText("b4AQID");
        fixture.session().send(new byte[] {9});
        fixture.session().send("text");

        assertThat(fixture.events).containsExactly("binary 2", "binary 3");
        assertThat(channel.sent().get(1)).isEqualTo(new byte[] {4, 9});
        assertThat(channel.sent().get(2)).isEqualTo("4text");
    }

    @Test
    void webSocketCarriesBase64WhereTheClientTakesTextOnly() {
        fixture.engine.openWebSocket(EngineFixture.request(Map.of("EIO", "3", "b64", "1")), channel);
        fixture.session().send(new byte[] {1, 2, 3});

        assertThat(channel.sent().get(1)).isEqualTo("b4AQID");
    }

    @Test
    void webSocketOfRevision4CarriesBase64WhereTheClientTakesTextOnly() {
        fixture.engine.openWebSocket(EngineFixture.request(Map.of("EIO", "4", "b64", "1")), channel);
        fixture.session().send(new byte[] {1, 2, 3});

        assertThat(channel.sent().get(1)).isEqualTo("bAQID");
    }

    @Test
    void bytesOfAWebSocketWithoutTheirTypeEndTheSession() {
        fixture.engine.openWebSocket(EngineFixture.request(QUERY), channel).onBinary(new byte[] {1, 2});

        assertThat(fixture.events).containsExactly("closed: parse error");
    }

    // ---- heartbeat

    @Test
    void pingIsAnsweredWithoutItsText() {
        fixture.openPolling(QUERY);

        fixture.post("5:2text");

        assertThat(fixture.poll().body()).contains("1:3");
    }

    @Test
    void serverNeverPings() {
        fixture.openPolling(QUERY);
        FakePoll poll = fixture.poll();

        fixture.time.advance(PERIOD.minus(MOMENT));

        assertThat(poll.isHeld()).isTrue();
    }

    @Test
    void silentClientIsGoneExactlyAfterIntervalAndTimeout() {
        fixture.openPolling(QUERY);

        fixture.time.advance(PERIOD.minus(MOMENT));
        assertThat(fixture.events).isEmpty();
        fixture.time.advance(MOMENT);

        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    @Test
    void eachPingStartsAnotherPeriodAndNothingElseDoes() {
        fixture.openPolling(QUERY);
        for (int i = 0; i < 5; i++) {
            fixture.time.advance(PERIOD.minus(MOMENT));
            fixture.post("1:2");
            fixture.poll();
        }
        fixture.time.advance(PERIOD.minus(MOMENT));
        fixture.post("5:4text");
        fixture.time.advance(MOMENT);

        assertThat(fixture.events).containsExactly("text", "closed: ping timeout");
    }

    @Test
    void pongOfAClientEndsTheSession() {
        fixture.openPolling(QUERY);

        fixture.post("1:3");

        assertThat(fixture.events).containsExactly("closed: transport error");
    }

    @Test
    void clientThatFallsSilentAfterItsUpgradeIsGone() {
        fixture.openPolling(QUERY);
        WebSocketReceiver client = upgrade();
        fixture.time.advance(EngineFixture.INTERVAL);
        client.onText("2");
        assertThat(channel.sent()).containsExactly("3probe", "3");

        fixture.time.advance(PERIOD.minus(MOMENT));
        assertThat(fixture.events).isEmpty();
        fixture.time.advance(MOMENT);

        assertThat(fixture.events).containsExactly("closed: ping timeout");
        assertThat(channel.closed()).isPresent();
    }

    @Test
    void clientThatNeverPingsAfterItsUpgradeIsGone() {
        fixture.openPolling(QUERY);
        upgrade();

        fixture.time.advance(PERIOD);

        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    @Test
    void clientWhoseHandlerRunsIsNotTimedOut() {
        fixture.openPolling(QUERY);

        fixture.session().mailbox().run(() -> {
            fixture.time.advance(PERIOD.multipliedBy(3));
            assertThat(fixture.session().isOpen()).isTrue();
        });
        fixture.time.advance(PERIOD);

        assertThat(fixture.events).containsExactly("closed: ping timeout");
    }

    // ---- upgrade

    @Test
    void upgradeReleasesThePollAndGoesOnOverTheWebSocket() {
        fixture.openPolling(QUERY);
        FakePoll poll = fixture.poll();
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");

        fixture.time.advance(Duration.ofMillis(50));
        assertThat(poll.body()).contains("1:6");
        client.onText("5");
        client.onBinary(new byte[] {4, 1});
        fixture.session().send(new byte[] {2});

        assertThat(fixture.events).containsExactly("binary 1");
        assertThat(channel.sent()).hasSize(2).last().isEqualTo(new byte[] {4, 2});
        assertThat(fixture.session().transport()).isEqualTo(TransportType.WEBSOCKET);
    }

    @Test
    void postWithoutAPayloadIsAccepted() {
        fixture.openPolling(QUERY);
        RecordedPost post = new RecordedPost();

        assertThat(fixture.session().polling().beginPost()).isTrue();
        fixture.session().polling().postNothing(post);

        assertThat(post.accepted()).contains(true);
        assertThat(fixture.post("2:4a")).isTrue();
    }

    private WebSocketReceiver upgrade() {
        WebSocketReceiver client = fixture.session().beginUpgrade(channel);
        client.onText("2probe");
        client.onText("5");
        return client;
    }
}
