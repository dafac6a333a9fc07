/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.socketio.jakarta.Socket;
import io.socketio.jakarta.cdi.Auth;
import io.socketio.jakarta.cdi.OnConnect;
import io.socketio.jakarta.cdi.OnError;
import io.socketio.jakarta.cdi.OnEvent;
import io.socketio.jakarta.cdi.SocketNamespace;
import io.socketio.jakarta.cdi.ValidationErrors;
import io.socketio.jakarta.cdi.ValidationProblem;
import io.socketio.jakarta.cdi.ValidationProblem.Violation;
import io.socketio.jakarta.testing.CapturedLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Constraints on the parameters of handlers. */
class ParameterValidationTest {
    private final Application application =
            Application.start(Chat.class, Silent.class, ScopedChat.class, Inheriting.class, Unconstrained.class);

    @AfterEach
    void stop() {
        application.close();
    }

    private Object answer(String event, String arguments) throws Exception {
        List<Object> answers = new ArrayList<>(
                application.namespace("/chat").receive(event, arguments).sent());
        assertThat(answers).hasSize(1);
        return ((List<?>) answers.get(0)).get(0);
    }

    private static ValidationProblem problem(String path, String message) {
        return new ValidationProblem(List.of(new Violation(path, message)));
    }

    @Test
    void handlerRunsWithValuesThatAreValid() throws Exception {
        assertThat(answer("join", "[\"lobby\"]")).isEqualTo("joined lobby");
        assertThat(answer("message", "[{\"text\":\"hello\",\"tags\":[\"a\"]}]")).isEqualTo("hello");
    }

    @Test
    void violationKeepsTheHandlerFromRunningAndAnswersTheClient() throws Exception {
        assertThat(answer("join", "[\" \"]")).isEqualTo(problem("room", "must not be blank"));
        assertThat(application.bean(Chat.class).calls()).isEmpty();
    }

    @Test
    void argumentThatIsMissingIsInvalid() throws Exception {
        assertThat(answer("join", "[]")).isEqualTo(problem("room", "must not be blank"));
    }

    @Test
    void pathLeadsIntoTheArgument() throws Exception {
        assertThat(answer("message", "[{\"text\":\"\",\"tags\":[\"a\",\"\"]}]"))
                .isEqualTo(new ValidationProblem(List.of(
                        new Violation("message.tags[1]", "must not be blank"),
                        new Violation("message.text", "must not be blank"))));
    }

    @Test
    void constraintOnTheContentOfAnOptionalHolds() throws Exception {
        assertThat(answer("limit", "[11]")).isEqualTo(problem("limit", "must be less than or equal to 10"));
        assertThat(answer("limit", "[]")).isEqualTo("no limit");
    }

    @Test
    void withoutErrorHandlerNothingIsSentAndValuesAreNotLogged() throws Exception {
        try (CapturedLog log = CapturedLog.of(EventCaller.class)) {
            assertThat(application
                            .namespace("/silent")
                            .receive("count", "[-4711]")
                            .sent())
                    .isEmpty();

            assertThat(log.lines())
                    .containsExactly("FINE Event not handled by " + Silent.class.getTypeName()
                            + ".count: number: must be greater than 0");
            assertThat(log.records())
                    .allSatisfy(line -> assertThat(line.getThrown()).isNull());
        }
    }

    @Test
    void violationInAConnectHandlerRefusesTheClient() throws Exception {
        FakeNext next = application.namespace("/silent").connect("[{\"name\":\"\"}]");

        assertThat(next.decisions).containsExactly("refuse: invalid auth data");
        assertThat(next.refusals.get(0).data()).hasValue(problem("login.name", "must not be blank"));
        assertThat(application.namespace("/silent").connect("[{\"name\":\"Ada\"}]").decisions)
                .containsExactly("proceed");
    }

    @Test
    void beanBehindAProxyIsValidated() throws Exception {
        assertThat(application.namespace("/scoped").receive("join", "[\"\"]").sent())
                .containsExactly(List.of(problem("room", "must not be blank")));
    }

    @Test
    void inheritedConstraintHolds() throws Exception {
        assertThat(application
                        .namespace("/inheriting")
                        .receive("join", "[\"x\"]")
                        .sent())
                .containsExactly(List.of(problem("room", "size must be between 2 and 3")));
    }

    @Test
    void parametersWithoutConstraintsAreNotLookedAt() throws Exception {
        assertThat(application.namespace("/free").receive("any", "[\"\"]").sent())
                .containsExactly(List.of(""));
    }

    @Test
    void validatorOfTheContainerIsUsed() throws Exception {
        try (Application withValidator = Application.start(Silent.class, Validators.class)) {
            withValidator.namespace("/silent").receive("count", "[-1]");

            assertThat(withValidator.bean(Validators.class).isUsed()).isTrue();
        }
    }

    @Test
    void constraintThatIsDeclaredWronglyStopsTheDeployment() {
        assertThatThrownBy(() -> Application.start(Wrong.class).close())
                .isInstanceOf(ConstraintDeclarationException.class);
    }

    /** What clients send. */
    public record Message(@NotBlank String text, @NotNull List<@NotBlank String> tags) {}

    /** What clients send to prove who they are. */
    public record Login(@NotBlank String name) {}

    @SocketNamespace("/chat")
    @ApplicationScoped
    static class Chat {
        private final List<String> calls = new ArrayList<>();

        List<String> calls() {
            return calls;
        }

        @OnEvent("join")
        String join(Socket socket, @NotBlank String room) {
            calls.add(room);
            return "joined " + room;
        }

        @OnEvent("message")
        String message(@Valid Message message) {
            return message.text();
        }

        @OnEvent("limit")
        String limit(Optional<@Max(10) Integer> limit) {
            return limit.map(Object::toString).orElse("no limit");
        }

        @OnError
        ValidationProblem invalid(ConstraintViolationException violations) {
            return ValidationErrors.of(violations);
        }
    }

    @SocketNamespace("/silent")
    static class Silent {
        @OnConnect
        void connect(@Auth @Valid Login login) {}

        @OnEvent("count")
        int count(@Positive int number) {
            return number;
        }
    }

    @SocketNamespace("/scoped")
    @ApplicationScoped
    static class ScopedChat {
        @OnEvent("join")
        String join(@NotBlank String room) {
            return room;
        }

        @OnError
        ValidationProblem invalid(ConstraintViolationException violations) {
            return ValidationErrors.of(violations);
        }
    }

    interface Joining {
        String join(@Size(min = 2, max = 3) String room);
    }

    @SocketNamespace("/inheriting")
    static class Inheriting implements Joining {
        @Override
        @OnEvent("join")
        public String join(String room) {
            return room;
        }

        @OnError
        ValidationProblem invalid(ConstraintViolationException violations) {
            return ValidationErrors.of(violations);
        }
    }

    @SocketNamespace("/free")
    static class Unconstrained {
        @OnEvent("any")
        String any(String value) {
            return value;
        }
    }

    @ApplicationScoped
    static class Validators {
        private boolean used;

        boolean isUsed() {
            return used;
        }

        @Produces
        @Dependent
        Validator validator() {
            used = true;
            return Validation.buildDefaultValidatorFactory().getValidator();
        }
    }

    static class Base {
        public String join(String room) {
            return room;
        }
    }

    @SocketNamespace("/wrong")
    static class Wrong extends Base {
        @Override
        @OnEvent("join")
        public String join(@NotBlank String room) {
            return room;
        }
    }
}
