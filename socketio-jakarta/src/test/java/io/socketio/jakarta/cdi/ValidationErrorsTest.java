/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.cdi.ValidationProblem.Violation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValidationErrorsTest {
    private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
    private final Validator validator = factory.getValidator();

    @AfterEach
    void close() {
        factory.close();
    }

    private List<Violation> violations(Object value) {
        return ValidationErrors.of(new ConstraintViolationException(validator.validate(value)))
                .violations();
    }

    record Line(@NotBlank String text) {}

    record Order(@Valid List<Line> lines, Map<String, @Valid Line> notes) {}

    record Scores(Map<@Size(max = 3) String, List<@Positive Integer>> byName) {}

    record Contact(
            @Email(message = "${validatedValue} is no address")
            String address) {}

    @Test
    void indexIsPartOfThePath() {
        assertThat(violations(new Order(List.of(new Line("a"), new Line(" ")), Map.of())))
                .containsExactly(new Violation("lines[1].text", "must not be blank"));
    }

    @Test
    void keyOfAMapIsNot() {
        assertThat(violations(new Order(List.of(), Map.of("chosen by the client", new Line("")))))
                .containsExactly(new Violation("notes[].text", "must not be blank"));
        assertThat(violations(new Scores(Map.of("too long", List.of(1, -1)))))
                .containsExactly(
                        new Violation("byName[]", "size must be between 0 and 3"),
                        new Violation("byName[][1]", "must be greater than 0"));
    }

    @Test
    void messageThatQuotesTheValueIsReplaced() {
        assertThat(violations(new Contact("<script>"))).containsExactly(new Violation("address", "is not valid"));
    }
}
