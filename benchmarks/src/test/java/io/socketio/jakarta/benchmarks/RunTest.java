/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private static final Sample ECHO = new Sample(0, Subject.SOCKET_IO, Measurement.ECHO, Figure.CPU, 1.25);
    private static final Sample IDLE = new Sample(2, Subject.NETTY_SOCKETIO, Measurement.IDLE, Figure.HEAP, 1e7);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        Run run = new Run("tomcat, 2 processors", List.of(ECHO, IDLE));

        run.write(folder.resolve("run.csv"));

        assertThat(Run.read(folder.resolve("run.csv"))).isEqualTo(run);
    }

    @Test
    void keepsOtherMeasurementsOfAnEarlierRun() {
        Run earlier = new Run("then", List.of(ECHO, IDLE));
        Sample echo = new Sample(0, Subject.SOCKET_IO, Measurement.ECHO, Figure.CPU, 2);

        assertThat(new Run("now", List.of(echo)).after(earlier)).isEqualTo(new Run("now", List.of(IDLE, echo)));
    }

    @Test
    void somethingElseIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n");

        assertThatThrownBy(() -> Run.read(file)).isInstanceOf(IOException.class).hasMessageContaining("no results");
        assertThatThrownBy(() -> Sample.parse("1,node,echo,CPU")).hasMessageContaining("found 1,node");
    }
}
