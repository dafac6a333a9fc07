/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.SocketIoConfig;
import io.socketio.jakarta.SocketIoException;
import io.socketio.jakarta.SocketIoServer;
import io.socketio.jakarta.boot.ApplicationParts;
import io.socketio.jakarta.internal.json.JsonbCodec;
import io.socketio.jakarta.json.JsonCodec;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans that shape the server: which one counts, and that none is overlooked. */
class ProducedPartsTest {

    @ParameterizedTest
    @ValueSource(classes = {OneConfig.class, OneCodec.class, OneJsonbConfig.class, OneJsonb.class})
    void beanThatComesAfterTheServerWasMountedStopsTheDeployment(Class<?> producer) {
        try (Application application = Application.deploy(producer)) {
            assertThatThrownBy(() -> start(application, Optional.of(application.server)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("came too late: this container starts CDI after the server was mounted")
                    .hasMessageContaining("Set socketio.enabled to false");
        }
    }

    @Test
    void applicationWithoutSuchBeansStarts() {
        try (Application application = Application.deploy(Journal.class)) {
            assertThatCode(() -> start(application, Optional.of(application.server)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void beansThatTheServerWasMountedWithAreNotLate() {
        try (Application application = Application.deploy(OneConfig.class, OneCodec.class)) {
            ApplicationParts taken = find(application);

            assertThat(taken.config()).isPresent();
            assertThat(taken.json()).isPresent();
            assertThatCode(() -> start(application, Optional.of(application.server)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void beansOfAnApplicationWithoutAServerOfItsOwnAreNotLate() {
        try (Application application = Application.deploy(OneConfig.class)) {
            assertThatCode(() -> start(application, Optional.empty())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {TwoConfigs.class, TwoCodecs.class, TwoJsonbConfigs.class, TwoJsonbs.class})
    void severalBeansOfOneTypeStopTheDeployment(Class<?> producers) throws Exception {
        String type = producers.getDeclaredMethod("second").getReturnType().getName();
        try (Application application = Application.deploy(producers)) {
            assertThatThrownBy(() -> find(application))
                    .isInstanceOf(SocketIoException.class)
                    .hasMessageContaining("There are several beans of type " + type + " for the one Socket.IO server: ")
                    .hasMessageContaining(producers.getSimpleName() + ".first()")
                    .hasMessageContaining(producers.getSimpleName() + ".second()")
                    .hasMessageEndingWith("Leave one, or make one an @Alternative with a @Priority");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {TwoConfigs.class, TwoCodecs.class, TwoJsonbConfigs.class, TwoJsonbs.class})
    void severalBeansOfOneTypeStopTheDeploymentAlsoWhereTheyComeLate(Class<?> producers) {
        try (Application application = Application.deploy(producers)) {
            assertThatThrownBy(() -> start(application, Optional.of(application.server)))
                    .isInstanceOf(SocketIoException.class)
                    .hasMessageContaining("There are several beans of type ");
        }
    }

    @Test
    void alternativeWithAPriorityIsTheOneThatCounts() {
        try (Application application = Application.deploy(TwoCodecs.class, Preferred.class)) {
            assertThat(find(application).json()).containsSame(Preferred.CODEC);
            assertThat(application.bean(JsonCodec.class)).isSameAs(Preferred.CODEC);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {TwoJsonbConfigs.class, TwoJsonbs.class})
    void codecGoesBeforeJsonbOfWhichTheServerIsNotAskedThen(Class<?> producers) {
        try (Application application = Application.deploy(Preferred.class, producers)) {
            assertThat(find(application).json()).containsSame(application.bean(JsonCodec.class));
        }
    }

    /** What the server is mounted with where CDI has started before. */
    private static ApplicationParts find(Application application) {
        BeanManager beans = application.container.getBeanManager();
        return beans.getExtension(SocketIoExtension.class).parts().take(beans);
    }

    /** What the container does when the application starts. */
    private static void start(Application application, Optional<SocketIoServer> mounted) {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> {
                    if (!method.getName().equals("getAttribute")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return attribute(String.valueOf(given[0]), mounted);
                });
        application
                .container
                .getBeanManager()
                .getEvent()
                .select(ServletContext.class, Initialized.Literal.APPLICATION)
                .fire(context);
    }

    private static @Nullable Object attribute(String name, Optional<SocketIoServer> mounted) {
        return name.equals(SocketIoServer.class.getName()) ? mounted.orElse(null) : null;
    }

    static class OneConfig {
        @Produces
        SocketIoConfig config() {
            return SocketIoConfig.builder().build();
        }
    }

    static class OneCodec {
        @Produces
        JsonCodec codec() {
            return JsonbCodec.create();
        }
    }

    static class OneJsonbConfig {
        @Produces
        JsonbConfig config() {
            return new JsonbConfig();
        }
    }

    static class OneJsonb {
        @Produces
        Jsonb jsonb() {
            return JsonbBuilder.create();
        }
    }

    static class TwoConfigs {
        @Produces
        SocketIoConfig first() {
            return SocketIoConfig.builder().build();
        }

        @Produces
        SocketIoConfig second() {
            return SocketIoConfig.builder().build();
        }
    }

    static class TwoCodecs {
        @Produces
        JsonCodec first() {
            return JsonbCodec.create();
        }

        @Produces
        JsonCodec second() {
            return JsonbCodec.create();
        }
    }

    static class TwoJsonbConfigs {
        @Produces
        JsonbConfig first() {
            return new JsonbConfig();
        }

        @Produces
        JsonbConfig second() {
            return new JsonbConfig();
        }
    }

    static class TwoJsonbs {
        @Produces
        Jsonb first() {
            return JsonbBuilder.create();
        }

        @Produces
        Jsonb second() {
            return JsonbBuilder.create();
        }
    }

    @Alternative
    @Priority(1)
    static class Preferred {
        static final JsonCodec CODEC = JsonbCodec.create();

        @Produces
        JsonCodec codec() {
            return CODEC;
        }
    }
}
