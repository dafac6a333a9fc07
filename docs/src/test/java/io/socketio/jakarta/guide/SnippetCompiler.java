/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import io.socketio.jakarta.guide.Page.Fence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the snippets of one page in their order. A later one may use the types of earlier ones, and may declare a type
 * anew.
 */
final class SnippetCompiler {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final JavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    private final Path output;
    private final List<String> problems = new ArrayList<>();

    /**
     * Creates the compiler.
     *
     * @param output where classes go, an empty folder
     */
    SnippetCompiler(Path output) {
        this.output = output;
    }

    /** The problems found, each with its page and line. */
    List<String> compile(List<Fence> fences) throws IOException {
        List<Snippet> batch = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        for (Fence fence : fences) {
            Reading reading = read(fence);
            problems.addAll(reading.problems());
            if (reading.problems().isEmpty()) {
                if (reading.types().stream().anyMatch(declared::contains)) {
                    compileTogether(batch);
                    batch.clear();
                    declared.clear();
                }
                batch.add(reading.snippet());
                declared.addAll(reading.types());
            }
        }
        compileTogether(batch);
        return problems;
    }

    /** The first reading without a syntax error; if there is none, the one whose first error comes last. */
    private Reading read(Fence fence) throws IOException {
        Reading best = null;
        for (Snippet snippet : Snippet.readings(fence)) {
            Reading reading = parse(snippet);
            if (reading.problems().isEmpty()) {
                return reading;
            }
            if (best == null || reading.firstProblem() > best.firstProblem()) {
                best = reading;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private Reading parse(Snippet snippet) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, files, found, List.of(), null, List.of(snippet));
        Set<String> types = new HashSet<>();
        for (CompilationUnitTree unit : task.parse()) {
            types = unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(type -> ((ClassTree) type).getSimpleName().toString())
                    .collect(Collectors.toSet());
        }
        long first = found.getDiagnostics().stream()
                .mapToLong(Diagnostic::getLineNumber)
                .min()
                .orElse(Long.MAX_VALUE);
        return new Reading(snippet, types, texts(found), first);
    }

    private void compileTogether(List<Snippet> batch) {
        if (batch.isEmpty()) {
            return;
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String classPath = output + System.getProperty("path.separator") + System.getProperty("java.class.path");
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-parameters",
                "-Xlint:all,-processing,-path,-classfile,-options",
                "-d",
                output.toString(),
                "-classpath",
                classPath);
        compiler.getTask(null, files, found, options, null, batch).call();
        problems.addAll(texts(found));
    }

    private static List<String> texts(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream().map(SnippetCompiler::text).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> problem) {
        String place = problem.getSource() instanceof Snippet snippet
                ? snippet.place(problem.getLineNumber())
                : String.valueOf(problem.getSource());
        return place + ": " + problem.getMessage(Locale.ROOT);
    }

    private record Reading(Snippet snippet, Set<String> types, List<String> problems, long firstProblem) {}
}
