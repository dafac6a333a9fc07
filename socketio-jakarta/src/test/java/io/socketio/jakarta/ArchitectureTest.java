/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import org.jspecify.annotations.NullMarked;

/** The plan of the library: which package may know which, and what every class has to keep to. */
@AnalyzeClasses(packages = "io.socketio.jakarta", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.socketio.jakarta";
    private static final String INTERNAL = ROOT + ".internal";

    @ArchTest
    static final ArchRule dependenciesPointOneWay = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("api")
            .definedBy(ROOT)
            .layer("engine api")
            .definedBy(ROOT + ".engine")
            .layer("adapter")
            .definedBy(ROOT + ".adapter")
            .layer("json")
            .definedBy(ROOT + ".json")
            .layer("parser api")
            .definedBy(ROOT + ".parser")
            .layer("codec")
            .definedBy(INTERNAL + ".engine.codec")
            .layer("engine")
            .definedBy(INTERNAL + ".engine")
            .layer("parser")
            .definedBy(INTERNAL + ".parser..")
            .layer("json text")
            .definedBy(INTERNAL + ".json.text")
            .layer("json binding")
            .definedBy(INTERNAL + ".json")
            .layer("config")
            .definedBy(INTERNAL + ".config")
            .layer("server")
            .definedBy(INTERNAL + ".server")
            .layer("websocket")
            .definedBy(INTERNAL + ".transport.websocket")
            .layer("servlet")
            .definedBy(INTERNAL + ".transport.servlet")
            .layer("boot")
            .definedBy(ROOT + ".boot")
            .layer("cdi api")
            .definedBy(ROOT + ".cdi")
            .layer("cdi")
            .definedBy(INTERNAL + ".cdi")
            .layer("cdi template")
            .definedBy(INTERNAL + ".cdi.template")
            .layer("cdi scope")
            .definedBy(INTERNAL + ".cdi.scope")
            .layer("cdi event")
            .definedBy(INTERNAL + ".cdi.event")
            .whereLayer("cdi")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cdi api")
            .mayOnlyBeAccessedByLayers("cdi", "cdi scope", "cdi event")
            .whereLayer("cdi event")
            .mayOnlyBeAccessedByLayers("cdi")
            .whereLayer("cdi event")
            .mayOnlyAccessLayers("api", "adapter", "cdi api", "cdi scope", "cdi template")
            .whereLayer("cdi scope")
            .mayOnlyBeAccessedByLayers("cdi", "cdi event")
            .whereLayer("cdi scope")
            .mayOnlyAccessLayers("api", "cdi api")
            .whereLayer("cdi template")
            .mayOnlyBeAccessedByLayers("cdi", "cdi event")
            .whereLayer("cdi template")
            .mayNotAccessAnyLayer()
            .whereLayer("cdi api")
            .mayOnlyAccessLayers("api", "engine api")
            .whereLayer("boot")
            .mayOnlyBeAccessedByLayers("cdi")
            .whereLayer("servlet")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("websocket")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("json text")
            .mayOnlyBeAccessedByLayers("json binding", "parser")
            .whereLayer("json text")
            .mayNotAccessAnyLayer()
            .whereLayer("json binding")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("boot")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("server", "servlet", "websocket", "boot")
            .whereLayer("codec")
            .mayOnlyBeAccessedByLayers("engine", "server", "servlet")
            .whereLayer("parser")
            .mayOnlyBeAccessedByLayers("server", "boot")
            .whereLayer("api")
            .mayOnlyAccessLayers("engine api", "parser api", "adapter", "json")
            .whereLayer("engine api")
            .mayNotAccessAnyLayer()
            .whereLayer("adapter")
            .mayNotAccessAnyLayer()
            .whereLayer("json")
            .mayNotAccessAnyLayer()
            .whereLayer("codec")
            .mayNotAccessAnyLayer()
            .whereLayer("parser api")
            .mayOnlyAccessLayers("json")
            .whereLayer("parser")
            .mayOnlyAccessLayers("parser api", "json", "json text");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTransportsConfigBootAndCdiKnowServlets = noClasses()
            .that()
            .resideOutsideOfPackages(
                    INTERNAL + ".transport.servlet", INTERNAL + ".config", ROOT + ".boot", INTERNAL + ".cdi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheWebSocketTransportKnowsWebSocket = noClasses()
            .that()
            .resideOutsideOfPackage(INTERNAL + ".transport.websocket")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.websocket..");

    @ArchTest
    static final ArchRule onlyCdiKnowsCdi = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".cdi", INTERNAL + ".cdi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.enterprise.context..",
                    "jakarta.enterprise.event..",
                    "jakarta.enterprise.inject..",
                    "jakarta.enterprise.util..",
                    "jakarta.inject..",
                    "jakarta.interceptor..");

    @ArchTest
    static final ArchRule onlyBootKnowsManagedExecutors = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".boot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.enterprise.concurrent..");

    @ArchTest
    static final ArchRule theCoreKnowsNoJakarta = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT,
                    ROOT + ".engine",
                    ROOT + ".adapter",
                    ROOT + ".parser",
                    INTERNAL + ".engine..",
                    INTERNAL + ".server")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "jakarta.websocket..",
                    "jakarta.json..",
                    "jakarta.enterprise..",
                    "jakarta.inject..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().should().beAnnotatedWith(NullMarked.class).orShould(ofNullMarkedPackage());

    @ArchTest
    static final ArchRule staticFieldsNeverChange =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule engineClassesAreFinalOrSealedOrInterfaces = classes()
            .that()
            .resideInAPackage(INTERNAL + ".engine..")
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL);

    private static ArchCondition<JavaClass> ofNullMarkedPackage() {
        return new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean isMarked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, isMarked, type.getName() + (isMarked ? " is" : " is not") + " in a null-marked package"));
            }
        };
    }
}
