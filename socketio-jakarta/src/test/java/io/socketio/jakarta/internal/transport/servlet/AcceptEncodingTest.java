/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.transport.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client's {@code Accept-Encoding} leads to. */
class AcceptEncodingTest {
    private static final List<String> OFFERED = List.of("gzip", "deflate");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | ''",
                "gzip                            | gzip",
                "deflate                         | deflate",
                "deflate, gzip                   | gzip",
                " Deflate , GZIP ; q = 0         | deflate",
                "gzip;q=0.001                    | gzip",
                "gzip;q=0                        | ''",
                "gzip;q=0.000, *;q=0             | ''",
                "*                               | gzip",
                "*;q=0, deflate                  | deflate",
                "gzip;q=0.2, deflate;q=0.3       | deflate",
                "identity;q=0.5, gzip;q=0.5      | gzip",
                "identity;q=0.6, gzip;q=0.5      | ''",
                "identity;q=0, deflate;q=0.1     | deflate",
                "gzip;q=2                        | ''",
                "gzip;q=-1                       | ''",
                "gzip;q=NaN                      | ''",
                "gzip;level=9;q=0.5              | gzip",
                ",,;,                            | ''",
                "gzip;q=0, gzip                  | ''",
            })
    void serverPrefersGzipAmongEquals(String header, String coding) {
        assertThat(AcceptEncoding.of(List.of(header)).best(OFFERED).orElse("")).isEqualTo(coding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate            | gzip",
                "deflate, gzip            | deflate",
                "deflate;q=0.5, gzip      | gzip",
                "*, deflate;q=0.9         | gzip",
                "deflate;q=0.5, *         | gzip",
            })
    void clientMayDecideAmongEquals(String header, String coding) {
        assertThat(AcceptEncoding.of(List.of(header)).bestInClientOrder(OFFERED))
                .contains(coding);
    }

    @ParameterizedTest
    @CsvSource({"gzip;q=0, deflate, deflate", "br, gzip, gzip"})
    void severalHeadersAreOneList(String first, String second, String coding) {
        assertThat(AcceptEncoding.of(List.of(first, second)).best(OFFERED)).contains(coding);
    }
}
