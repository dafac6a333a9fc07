/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the two WARs of the same sources bring along. */
class WarContentsIT {
    private static final String LIBRARIES = "WEB-INF/lib/";

    private static Set<String> files(String war) throws IOException {
        try (ZipFile zip = new ZipFile(Objects.requireNonNull(System.getProperty(war), war))) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> libraries(Set<String> files) {
        return files.stream()
                .filter(name -> name.startsWith(LIBRARIES))
                .map(name -> name.substring(LIBRARIES.length()).replaceAll("-\\d.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void warForServletContainersBringsWhatTheyLack() throws Exception {
        assertThat(libraries(files("war"))).contains("socketio-jakarta", "weld-servlet-core", "yasson", "parsson");
    }

    @Test
    void warForFullPlatformsHasTheLibraryOnly() throws Exception {
        assertThat(libraries(files("war.platform"))).containsExactly("jspecify", "socketio-jakarta");
    }

    @Test
    void applicationIsTheSameInBoth() throws Exception {
        Set<String> rest = files("war");
        rest.removeIf(name -> name.startsWith(LIBRARIES));

        Set<String> restForPlatforms = files("war.platform");
        restForPlatforms.removeIf(name -> name.startsWith(LIBRARIES));

        assertThat(restForPlatforms).contains("WEB-INF/web.xml", "index.html").isEqualTo(rest);
    }
}
