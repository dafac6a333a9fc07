/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.EngineHttp;
import io.socketio.jakarta.testsuite.client.PollingClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compression of the replies to polls. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class CompressionTest {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.http("compression.war");
    }

    @Test
    @Tag("EU05")
    void pollOf1024BytesIsGzip() {
        HttpResponse<byte[]> reply = echoed("/compressed/", "x".repeat(1023), "gzip, deflate");

        assertThat(header(reply, "content-encoding")).isEqualTo("gzip");
        assertThat(decoded(reply)).isEqualTo("4" + "x".repeat(1023));
        assertThat(reply.body()).hasSizeLessThan(200);
        assertThat(reply.headers().allValues("vary")).contains("Accept-Encoding");
        assertThat(header(reply, "content-type").replace(" ", "")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(header(reply, "cache-control")).isEqualTo("no-store");
    }

    @Test
    @Tag("EU06")
    void deflateIsUsedIfOnlyThatIsAccepted() {
        HttpResponse<byte[]> reply = echoed("/compressed/", "x".repeat(2000), "deflate");

        assertThat(header(reply, "content-encoding")).isEqualTo("deflate");
        assertThat(decoded(reply)).isEqualTo("4" + "x".repeat(2000));
    }

    @Test
    @Tag("EU07")
    void thresholdOfZeroCompressesEverything() {
        HttpResponse<byte[]> reply = echoed("/compressed-always/", "x".repeat(10), "gzip, deflate");

        assertThat(header(reply, "content-encoding")).isEqualTo("gzip");
        assertThat(decoded(reply)).isEqualTo("4xxxxxxxxxx");
    }

    @Test
    @Tag("EU08")
    void nothingIsCompressedWhenItIsSwitchedOff() {
        assertPlain(echoed("/plain/", "x".repeat(5000), "gzip, deflate"), "4" + "x".repeat(5000));
    }

    @Test
    @Tag("EU09")
    void messageThatIsNotToBeCompressedIsNot() {
        assertPlain(echoed("/marked/", "x".repeat(5000), "gzip, deflate"), "4" + "x".repeat(5000));
        HttpResponse<byte[]> mixed = echoed("/marked/", "x".repeat(5000) + "\u001e4compress", "gzip, deflate");

        assertThat(header(mixed, "content-encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1022})
    @Tag("EU10")
    void smallPollIsNotCompressed(int length) {
        assertPlain(echoed("/compressed/", "x".repeat(length), "gzip, deflate"), "4" + "x".repeat(length));
    }

    @Test
    void thresholdCountsBytes() {
        HttpResponse<byte[]> reply = echoed("/compressed/", "€".repeat(341), "gzip");

        assertThat(header(reply, "content-encoding")).isEqualTo("gzip");
        assertThat(decoded(reply)).isEqualTo("4" + "€".repeat(341));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deflate, gzip                   | gzip",
                "*                               | gzip",
                "gzip;q=0, *                     | deflate",
                "gzip;q=0.5, deflate;q=0.8       | deflate",
                "br, GZIP                        | gzip",
                "gzip;q=0, deflate;q=0           | ''",
                "identity                        | ''",
                "identity, gzip;q=0.5            | ''",
                "br                              | ''",
                "gzip;q=abc                      | ''",
            })
    void clientChoosesByWeight(String accepted, String coding) {
        HttpResponse<byte[]> reply = echoed("/compressed/", "x".repeat(2000), accepted);

        assertThat(header(reply, "content-encoding")).isEqualTo(coding);
        assertThat(decoded(reply)).isEqualTo("4" + "x".repeat(2000));
    }

    @Test
    void clientThatNamesNoCodingGetsNone() {
        PollingClient session = engine("/compressed/").open();
        session.post("4" + "x".repeat(2000));
        EngineHttp http = engine("/compressed/");

        assertPlain(http.sendForBytes(http.request(session.query()).GET()), "4" + "x".repeat(2000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void largePollsOfAnyKindArriveWhole(String coding) {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        String random = new String(noise, StandardCharsets.ISO_8859_1).replaceAll("[\u0000-\u001f]", "?");
        for (String text : List.of(random, "repeat ".repeat(100_000), "€".repeat(2700), random.substring(0, 8150))) {
            HttpResponse<byte[]> reply = echoed("/compressed/", text, coding);

            assertThat(header(reply, "content-encoding")).isEqualTo(coding);
            assertThat(decoded(reply)).isEqualTo("4" + text);
        }
    }

    @Test
    void heldPollIsCompressedToo() {
        PollingClient session = engine("/compressed/").open();
        EngineHttp http = engine("/compressed/");
        CompletableFuture<HttpResponse<byte[]>> poll = CompletableFuture.supplyAsync(
                () -> http.sendForBytes(http.request(session.query()).header("Accept-Encoding", "gzip")));
        session.post("4" + "x".repeat(50_000));

        assertThat(decoded(poll.join())).isEqualTo("4" + "x".repeat(50_000));
    }

    private HttpResponse<byte[]> echoed(String path, String text, String accepted) {
        EngineHttp http = engine(path);
        PollingClient session = http.open();
        session.post("4" + text);
        return http.sendForBytes(http.request(session.query()).header("Accept-Encoding", accepted));
    }

    private static void assertPlain(HttpResponse<byte[]> reply, String body) {
        assertThat(header(reply, "content-encoding")).isEmpty();
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    private static String decoded(HttpResponse<byte[]> reply) {
        InputStream body = new ByteArrayInputStream(reply.body());
        try (InputStream decoded = switch (header(reply, "content-encoding")) {
            case "gzip" -> new GZIPInputStream(body);
            case "deflate" -> new InflaterInputStream(body);
            default -> body;
        }) {
            return new String(decoded.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    private EngineHttp engine(String path) {
        return new EngineHttp(Deployed.path(application, path));
    }
}
