/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.client.Deflate;
import io.socketio.jakarta.testsuite.client.Frame;
import io.socketio.jakarta.testsuite.client.PollingClient;
import io.socketio.jakarta.testsuite.client.RawWebSocket;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.util.Arrays;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of a few megabytes that expand to gigabytes. The container runs in this JVM, so its memory can be read. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class DecompressionBombTest {
    private static final int EXPANDED_MEGABYTES = 4096;
    private static final long MAX_ALLOCATED = 256L * 1024 * 1024;
    private static final int TEXT = 1;
    private static final int FIN = 0x80;
    private static final int COMPRESSED = 0x40;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Set by Arquillian before each test.
    private URL application;

    @Deployment(testable = false)
    static WebArchive war() {
        return Applications.engine("decompression-bomb.war");
    }

    @ParameterizedTest
    @CsvSource({"1, 10000000", "2, 10000000", "1, 60000", "2, 60000", "1, 1000", "2, 1000"})
    void isCutOffAtTheLimit(int opcode, int fragmentBytes) throws InterruptedException {
        byte[] bomb = Deflate.bomb(opcode == TEXT ? '4' : 'b', EXPANDED_MEGABYTES);
        try (RawWebSocket bystander = open();
                RawWebSocket client = open()) {
            bystander.next();
            String sid = PollingClient.sid(client.next().expanded().text());
            Thread sender = new Thread(() -> send(client, opcode, bomb, fragmentBytes), "bomb");
            long before = allocatedByOthers(sender);
            sender.start();
            Frame end = client.end();

            assertThat(end.closeCode()).hasValue(1009);
            assertThat(client.next().opcode()).isEqualTo(Frame.END);
            assertThat(allocatedByOthers(sender) - before).isLessThan(MAX_ALLOCATED);
            sender.join();
            Deployed.awaitEnd(application, sid, "transport error");
            assertThat(bystander.send("4still here").next().expanded().text()).isEqualTo("4still here");
        }
    }

    // Ends when everything is sent or, as it should be, when the server has closed the connection.
    private static void send(RawWebSocket client, int opcode, byte[] bomb, int fragmentBytes) {
        try {
            for (int from = 0; from < bomb.length; from += fragmentBytes) {
                int to = Math.min(bomb.length, from + fragmentBytes);
                int first = (from == 0 ? COMPRESSED | opcode : 0) | (to == bomb.length ? FIN : 0);
                client.frame(first, Arrays.copyOfRange(bomb, from, to));
            }
        } catch (UncheckedIOException e) {
            assertThat(e).hasRootCauseInstanceOf(java.io.IOException.class);
        }
    }

    private static long allocatedByOthers(Thread sender) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            sum += id == sender.getId() ? 0 : Math.max(0, threads.getThreadAllocatedBytes(id));
        }
        return sum;
    }

    private RawWebSocket open() {
        return RawWebSocket.open(
                Deployed.path(application, "/deflate/"),
                "EIO=4&transport=websocket",
                "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover");
    }
}
