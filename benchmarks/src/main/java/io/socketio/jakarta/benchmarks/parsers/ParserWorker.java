/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.parsers;

import com.sun.management.OperatingSystemMXBean;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.internal.parser.DefaultParser;
import io.socketio.jakarta.parser.Packet;
import io.socketio.jakarta.parser.PacketDecoder;
import io.socketio.jakarta.parser.PacketEncoder;
import io.socketio.jakarta.parser.Parser;
import io.socketio.jakarta.parser.ParserContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The library's default parser in a process of its own, driven by {@link ParserBenchmark} through the commands that
 * {@code parser-worker.mjs} knows, and {@code cut}: to decode without binding the arguments.
 */
final class ParserWorker {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final JsonbCodec codec = JsonbCodec.create();
    private final PacketDecoder decoder;
    private final PacketEncoder encoder;
    // What the work results in, so that none of it can be left out.
    private long checksum;

    private ParserWorker() {
        Parser parser = new DefaultParser();
        ParserContext context = new ParserContext(codec, 10, 10_000_000);
        decoder = parser.decoder(context);
        encoder = parser.encoder(context);
    }

    /** Answers each line of standard input. */
    public static void main(String[] args) throws IOException {
        ParserWorker worker = new ParserWorker();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 4);
            byte[] attachment = new byte[Integer.parseInt(words[2])];
            Arrays.fill(attachment, (byte) 7);
            out.println(worker.work(words[0], Integer.parseInt(words[1]), words[3], attachment));
        }
        if (worker.checksum == 0) {
            throw new IllegalStateException("nothing was done");
        }
    }

    private long work(String action, int count, String text, byte[] attachment) {
        Packet.Event event = decode(text, attachment);
        List<@Nullable Object> arguments = new ArrayList<>();
        bind(event).forEach(argument -> arguments.add(asInApplications(argument)));
        long start = PROCESS.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            switch (action) {
                case "encode" ->
                    checksum += encoder.event("/", OptionalLong.empty(), event.name(), arguments)
                            .messages()
                            .size();
                case "decode" -> checksum += bind(decode(text, attachment)).size();
                case "cut" -> checksum += decode(text, attachment).arguments().size();
                default -> throw new IllegalArgumentException(action);
            }
        }
        return PROCESS.getProcessCpuTime() - start;
    }

    // Numbers as applications have them; those that were read would bring their text along.
    private static @Nullable Object asInApplications(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.scale() == 0 ? (Object) number.intValueExact() : (Object) number.doubleValue();
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(asInApplications(item)));
            return items;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), asInApplications(member)));
            return members;
        }
        return value;
    }

    private Packet.Event decode(String text, byte[] attachment) {
        Packet packet = decoder.decodeText(text);
        if (packet == null) {
            packet = decoder.decodeBinary(attachment);
        }
        if (packet instanceof Packet.Event event) {
            return event;
        }
        throw new IllegalStateException("not an event: " + packet);
    }

    private List<@Nullable Object> bind(Packet.Event event) {
        List<@Nullable Object> values = new ArrayList<>(event.arguments().size());
        for (int i = 0; i < event.arguments().size(); i++) {
            values.add(event.arguments().read(i, Object.class, codec));
        }
        return values;
    }
}
