/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks.parsers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The program behind the build profile {@code parsers}: CPU time for one message of the library's default parser and of
 * the reference implementation's, in turns. Standard output carries the result, a Markdown table.
 */
public final class ParserBenchmark {
    private final Worker library;
    private final Worker reference;
    private final int repetitions;

    private ParserBenchmark(Worker library, Worker reference, int repetitions) {
        this.library = library;
        this.reference = reference;
        this.repetitions = repetitions;
    }

    /** Starts the program: the folder where the reference parser is installed, the number of repetitions. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Worker library = Worker.ofLibrary();
                Worker reference = Worker.ofReference(Path.of(args[0]))) {
            ParserBenchmark benchmark = new ParserBenchmark(library, reference, Integer.parseInt(args[1]));
            out.println("| | socketio-jakarta | socket.io-parser | \u00f7 reference | without binding |");
            out.println("|---|---:|---:|---:|---:|");
            for (Message message : List.of(Message.shortText(), Message.json(), Message.wideJson(), Message.binary())) {
                out.println(benchmark.decode(message));
                out.println(benchmark.encode(message));
            }
        }
    }

    private String decode(Message message) throws IOException {
        Sampler ours = new Sampler(library, "decode", message);
        Sampler theirs = new Sampler(reference, "decode", message);
        Sampler unbound = new Sampler(library, "cut", message);
        run(List.of(ours, theirs, unbound));
        return row("decode " + message.title(), ours.figures(), theirs.figures()) + cell(unbound.figures()) + " |";
    }

    private String encode(Message message) throws IOException {
        Sampler ours = new Sampler(library, "encode", message);
        Sampler theirs = new Sampler(reference, "encode", message);
        run(List.of(ours, theirs));
        return row("encode " + message.title(), ours.figures(), theirs.figures()) + " |";
    }

    // A B C, C B A, A B C: what drifts with time does not favour one.
    private void run(List<Sampler> samplers) throws IOException {
        for (Sampler sampler : samplers) {
            sampler.warmUp();
        }
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (int i = 0; i < samplers.size(); i++) {
                samplers.get(repetition % 2 == 0 ? i : samplers.size() - 1 - i).sample();
            }
        }
    }

    private static String row(String title, List<Double> ours, List<Double> theirs) {
        List<Double> ratios = IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i) / theirs.get(i))
                .toList();
        return "| " + title + ", \u00b5s |" + cell(ours) + " |" + cell(theirs) + " |" + cell(ratios) + " |";
    }

    private static String cell(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        sorted.sort(null);
        double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        return String.format(
                Locale.ROOT, " %.2f (%.2f\u2013%.2f)", median, sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
