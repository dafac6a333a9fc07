/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PicturesTest {

    @Test
    void pictureIsKnownByItsFirstBytes() {
        assertThat(Pictures.isPicture(latin1("\u0089PNG\r\n\u001a\n...."))).isTrue();
        assertThat(Pictures.isPicture(latin1("\u00ff\u00d8\u00ff\u00e0"))).isTrue();
        assertThat(Pictures.isPicture(latin1("GIF89a"))).isTrue();
        assertThat(Pictures.isPicture(latin1("RIFF1234WEBPVP8 "))).isTrue();

        assertThat(Pictures.isPicture(latin1("<svg onload=alert(1)>"))).isFalse();
        assertThat(Pictures.isPicture(latin1("RIFF1234WAVEfmt "))).isFalse();
        assertThat(Pictures.isPicture(new byte[0])).isFalse();
    }

    @Test
    void oldestPicturesMakePlaceForNewOnes() {
        Pictures pictures = new Pictures();
        byte[] large = new byte[Pictures.MAX_BYTES];
        Arrays.fill(large, (byte) 1);

        LongStream.range(0, 100).forEach(at -> pictures.keep(new Message("m", "lobby", "Ada", "", true, at), large));

        assertThat(pictures.find("lobby", 0)).isEmpty();
        assertThat(pictures.find("lobby", 99)).contains(large);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
