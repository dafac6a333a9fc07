/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import io.socketio.jakarta.guide.Page.Fence;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/**
 * A block of Java as a source file. Every line of the block keeps its place: what is put around it shares the first line
 * and the last one, so that line n of the file is line n of the block.
 */
final class Snippet extends SimpleJavaFileObject {
    /** What a fragment may name without importing it. */
    private static final String IMPORTS = Stream.of(
                    "io.socketio.jakarta.*",
                    "io.socketio.jakarta.adapter.*",
                    "io.socketio.jakarta.boot.*",
                    "io.socketio.jakarta.cdi.*",
                    "io.socketio.jakarta.engine.*",
                    "io.socketio.jakarta.json.*",
                    "io.socketio.jakarta.parser.*",
                    "jakarta.annotation.*",
                    "jakarta.annotation.security.*",
                    "jakarta.enterprise.context.*",
                    "jakarta.enterprise.event.*",
                    "jakarta.inject.*",
                    "jakarta.servlet.ServletContext",
                    "jakarta.validation.Valid",
                    "jakarta.validation.constraints.NotBlank",
                    "jakarta.validation.constraints.Max",
                    "jakarta.validation.constraints.Size",
                    "java.nio.ByteBuffer",
                    "java.security.Principal",
                    "java.time.*",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "java.util.regex.Pattern")
            .map(name -> "import " + name + "; ")
            .collect(Collectors.joining());

    private static final Pattern IMPORT = Pattern.compile("\\s*import .*;\\s*");

    private final Fence fence;
    private final String source;

    private Snippet(Fence fence, String source) {
        super(URI.create("snippet:///" + fence.page() + "/" + fence.line() + ".java"), Kind.SOURCE);
        this.fence = fence;
        this.source = source;
    }

    /** What the block may be, the most complete first: a file, the members of a class, statements. */
    static List<Snippet> readings(Fence fence) {
        if (fence.lines().get(0).startsWith("package ")) {
            return List.of(new Snippet(fence, fence.text()));
        }
        String head = "package " + packageOf(fence) + "; " + IMPORTS;
        String name = "Snippet" + fence.line();
        return List.of(
                new Snippet(fence, head + fence.text()),
                wrapped(fence, head, "class " + name + " extends " + Given.class.getName() + " { ", "}"),
                wrapped(
                        fence,
                        head,
                        "class " + name + " extends " + Given.class.getName() + " { void run() throws Exception { ",
                        "}}"));
    }

    private static Snippet wrapped(Fence fence, String head, String opening, String closing) {
        List<String> lines = new ArrayList<>(fence.lines());
        int code = 0;
        while (code < lines.size()
                && (lines.get(code).isBlank() || IMPORT.matcher(lines.get(code)).matches())) {
            code++;
        }
        if (code < lines.size()) {
            lines.set(code, opening + lines.get(code));
        }
        return new Snippet(fence, head + String.join("\n", lines) + "\n" + closing);
    }

    private static String packageOf(Fence fence) {
        String name = fence.page().getFileName().toString();
        return "guide." + name.substring(0, name.length() - ".md".length()).replaceAll("\\W", "_");
    }

    /** Where the compiler's line is on the page. */
    String place(long line) {
        return fence.page() + ":" + (fence.line() + line - 1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }

    /** A public class of any name. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE && !simpleName.endsWith("-info");
    }
}
