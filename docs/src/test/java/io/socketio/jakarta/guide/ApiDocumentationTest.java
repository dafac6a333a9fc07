/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exported type and member has a comment; the javadoc tool of the build checks what is in it. */
class ApiDocumentationTest {
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

    @ParameterizedTest
    @ValueSource(strings = {"socketio-jakarta", "socketio-jackson", "socketio-testkit"})
    void everyExportedMemberIsDocumented(String module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> missing = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(exported(module)));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Members(docs, unit, missing).scan(unit, null);
            }
        }

        assertThat(missing).isEmpty();
    }

    private static List<Path> exported(String module) throws IOException {
        Path root = Path.of("..", module, "src", "main", "java");
        List<Path> sources = new ArrayList<>();
        List<String> packages = EXPORT.matcher(Files.readString(root.resolve("module-info.java")))
                .results()
                .map(export -> export.group(1))
                .toList();
        assertThat(packages).isNotEmpty();
        for (String name : packages) {
            try (Stream<Path> found = Files.list(root.resolve(name.replace('.', '/')))) {
                found.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("package-info.java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** Visits types and members that other code can see. */
    private static final class Members extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final List<String> missing;

        Members(DocTrees docs, CompilationUnitTree unit, List<String> missing) {
            this.docs = docs;
            this.unit = unit;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (isVisible(type.getModifiers())) {
                check(type.getSimpleName().toString());
                super.visitClass(type, null);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean isInherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isVisible(method.getModifiers()) && !isInherited) {
                check(method.getName().toString());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            if (isVisible(field.getModifiers()) && !field.getName().contentEquals("serialVersionUID")) {
                check(field.getName().toString());
            }
            return null;
        }

        /** A member of an interface or annotation is public unless it says otherwise. */
        private boolean isVisible(ModifiersTree modifiers) {
            if (modifiers.getFlags().contains(Modifier.PRIVATE)) {
                return false;
            }
            TreePath parent = getCurrentPath().getParentPath();
            boolean isInInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                    || parent.getLeaf().getKind() == Tree.Kind.ANNOTATION_TYPE;
            return isInInterface
                    || modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED);
        }

        private void check(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                long position = docs.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                long line = unit.getLineMap().getLineNumber(position);
                missing.add(unit.getSourceFile().getName() + ":" + line + ": " + name);
            }
        }
    }
}
