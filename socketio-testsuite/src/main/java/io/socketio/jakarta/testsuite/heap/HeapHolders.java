/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.testsuite.heap;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kotlin.sequences.Sequence;
import shark.CloseableHeapGraph;
import shark.HeapAnalysis;
import shark.HeapAnalysisSuccess;
import shark.HeapAnalyzer;
import shark.HeapGraph;
import shark.HprofHeapGraph;
import shark.HprofRecordTag;
import shark.IgnoredReferenceMatcher;
import shark.Leak;
import shark.MetadataExtractor;
import shark.OnAnalysisProgressListener;
import shark.ReferenceMatcher;
import shark.ReferencePattern.InstanceFieldPattern;

/**
 * Says who holds the class loaders of an application, by the shortest ways from a root of the garbage collection to
 * anything that belongs to one of them. Weak, soft and phantom references hold nothing, nor does what
 * keeps one thing until another one comes: a cache of the JDK, a thread without work. Stateless.
 */
public final class HeapHolders {
    private static final List<ReferenceMatcher> NOT_HOLDING = Stream.of(
                    new InstanceFieldPattern("java.lang.ref.WeakReference", "referent"),
                    new InstanceFieldPattern("java.lang.ref.SoftReference", "referent"),
                    new InstanceFieldPattern("java.lang.ref.PhantomReference", "referent"),
                    new InstanceFieldPattern("java.lang.ref.FinalReference", "referent"),
                    // Up to Java 18 constants of the JDK keep the record class that was compared last, until the next
                    // one.
                    new InstanceFieldPattern("java.lang.invoke.MethodHandle", "asTypeCache"),
                    // Up to Java 23 a thread keeps the protection domains of the code that started it. Tomcat starts
                    // some
                    // where an application answers a request, and renews them when the next application goes.
                    new InstanceFieldPattern("java.lang.Thread", "inheritedAccessControlContext"),
                    // A thread of JBoss Threads that has nothing to do has its last task on its stack until the next
                    // one.
                    new InstanceFieldPattern("org.jboss.threads.EnhancedQueueExecutor$Task", "delegate"))
            .<ReferenceMatcher>map(IgnoredReferenceMatcher::new)
            .toList();

    private HeapHolders() {}

    /**
     * The ways to the class loaders that have a class of this name; empty if nothing holds one.
     *
     * @param dump a file in the HPROF format
     */
    public static List<String> of(Path dump, String className) {
        HeapAnalysis analysis = analyze(dump.toFile(), className);
        if (analysis instanceof HeapAnalysisSuccess success) {
            return ways(success);
        }
        throw new IllegalStateException("the heap dump cannot be read: " + analysis);
    }

    private static HeapAnalysis analyze(File dump, String className) {
        try (CloseableHeapGraph heap =
                HprofHeapGraph.Companion.openHeapGraph(dump, null, HprofRecordTag.Companion.getRootTags())) {
            return new HeapAnalyzer(OnAnalysisProgressListener.Companion.getNO_OP())
                    .analyze(
                            dump,
                            heap,
                            graph -> belongings(graph, loaders(graph, className)),
                            NOT_HOLDING,
                            false,
                            List.of(),
                            MetadataExtractor.Companion.getNO_OP());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ways(HeapAnalysisSuccess analysis) {
        List<String> ways = new ArrayList<>();
        each(analysis.getAllLeaks(), (Leak leak) -> leak.getLeakTraces().forEach(way -> ways.add(way.toString())));
        return List.copyOf(ways);
    }

    private static Set<Long> loaders(HeapGraph graph, String className) {
        Set<Long> loaders = new HashSet<>();
        each(graph.getClasses(), type -> {
            if (type.getName().equals(className)) {
                loaders.add(type.readRecord().getClassLoaderId());
            }
        });
        return loaders;
    }

    // All of it, because the analysis knows no way from an object to its class, nor from there to the class loader.
    private static Set<Long> belongings(HeapGraph graph, Set<Long> loaders) {
        Set<Long> classes = new HashSet<>();
        each(graph.getClasses(), type -> {
            if (loaders.contains(type.readRecord().getClassLoaderId())) {
                classes.add(type.getObjectId());
            }
        });
        Set<Long> belongings = new HashSet<>(loaders);
        belongings.addAll(classes);
        each(graph.getInstances(), instance -> {
            if (classes.contains(instance.getInstanceClassId())) {
                belongings.add(instance.getObjectId());
            }
        });
        return belongings;
    }

    private static <T> void each(Sequence<? extends T> sequence, Consumer<T> use) {
        Iterator<? extends T> iterator = sequence.iterator();
        while (iterator.hasNext()) {
            use.accept(iterator.next());
        }
    }
}
