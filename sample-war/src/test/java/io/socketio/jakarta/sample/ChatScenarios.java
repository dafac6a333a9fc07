/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.socketio.jakarta.testsuite.launcher.ContainerLauncher;
import io.socketio.jakarta.testsuite.launcher.ContainerOptions;
import io.socketio.jakarta.testsuite.launcher.RunningContainer;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Two people, each with a browser, use the WAR file on one container. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ChatScenarios {
    private static final String TYPED_HTML = "<img src=x onerror=\"document.title='run'\"><b>bold</b>";

    private final String containerName;
    private final String contextPath;

    @AutoClose
    private RunningContainer container;

    @AutoClose
    private Browser adasBrowser;

    @AutoClose
    private Browser gracesBrowser;

    private ChatPage ada;
    private ChatPage grace;

    /** Counts the tests: names and rooms are new in each. */
    private int number;

    ChatScenarios(String containerName, String contextPath) {
        this.containerName = containerName;
        this.contextPath = contextPath;
    }

    @BeforeAll
    void start() throws Exception {
        Browser.require();
        Path war = Path.of(System.getProperty("war"));
        container = ContainerLauncher.named(containerName).start(ContainerOptions.onAnyPort(), war, contextPath);
        adasBrowser = Browser.start();
        gracesBrowser = Browser.start();
    }

    @BeforeEach
    void twoPeopleMeetInARoomOfTheirOwn() {
        number++;
        ada = adasBrowser.open(address()).enter("Ada " + number);
        grace = gracesBrowser.open(address()).enter("Grace " + number);
        ada.enterRoom("room " + number);
        grace.enterRoom("room " + number);
        ada.awaitText("#people", "Ada %1$d (you)Grace %1$d".formatted(number)::equals);
    }

    private String address() {
        return "http://127.0.0.1:" + container.port() + contextPath + "/";
    }

    @Test
    void connectionBeginsWithPollingAndIsUpgradedToWebSocket() {
        ada.awaitText("#connection-transport", "polling → websocket"::equals);

        assertThat(ada.textOf("#connection-state")).isEqualTo("Connected");
        assertThat(ada.blockedByPolicy()).isEmpty();
    }

    @Test
    void pageFitsAPhoneAndIsUsableThere() {
        adasBrowser.becomePhone();
        try {
            ada.write("from my phone");

            grace.awaitText("#messages", text -> text.contains("from my phone"));
            assertThat(ada.overflow()).isNotPositive();
        } finally {
            adasBrowser.becomeDesktop();
        }
    }

    @Test
    void pageFollowsTheDarkScheme() {
        adasBrowser.prefer("light");
        assertThat(ada.brightness()).isGreaterThan(600);

        adasBrowser.prefer("dark");
        assertThat(ada.brightness()).isLessThan(200);
        adasBrowser.prefer("light");
    }

    @Test
    void chatWorksWithTheKeyboardAlone() {
        ada.press("typed without a mouse", Keys.ENTER);
        grace.awaitText("#messages", text -> text.contains("typed without a mouse"));

        ada.press(Keys.chord(Keys.ALT, Keys.ARROW_UP));

        ada.awaitText("#room-title", title -> !title.equals("room " + number));
    }

    @Test
    void messageReachesTheOtherAndIsTickedTwice() {
        ada.write("Hello Grace");

        grace.awaitTexts("Hello Grace");
        ada.awaitState("Hello Grace", "delivered");

        grace.write("Hello Ada");
        ada.awaitTexts("Hello Grace", "Hello Ada");
    }

    @Test
    void messageNobodyReceivedIsTickedOnce() {
        ada.enterRoom("alone " + number);

        ada.write("Anybody here?");

        ada.awaitState("Anybody here?", "sent");
    }

    @Test
    void othersSeeWhoIsTyping() {
        ada.type("#text", "I was just going to s");

        grace.awaitText("#typing", ("Ada " + number + " is typing…")::equals);
    }

    @Test
    void pictureIsShownToOthersAndAfterAReload(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("picture.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        ada.sendPicture(file);

        grace.awaitPictureOfWidth(64);
        grace.reload();
        grace.awaitPictureOfWidth(64);
        assertThat(grace.blockedByPolicy()).isEmpty();
    }

    @Test
    void messagesInAnotherRoomAreCountedUntilTheyAreRead() {
        String room = "[data-room='room " + number + "'] .badge";
        grace.enterRoom("elsewhere " + number);

        ada.write("one");
        ada.write("two");

        grace.awaitText(room, "2"::equals);
        grace.switchToRoom("room " + number);
        grace.awaitTexts("one", "two");
        assertThat(grace.count(room)).isZero();
    }

    @Test
    void whatIsWrittenOfflineArrivesOnceWhenTheNetworkIsBack() {
        ada.write("before");
        grace.awaitTexts("before");
        grace.awaitText("#connection-transport", "polling → websocket"::equals);

        gracesBrowser.setOffline(true);
        grace.awaitText("#connection-state", "Offline"::equals);
        grace.write("first");
        grace.write("second");
        grace.write("third");
        grace.awaitState("third", "pending");
        ada.write("meanwhile");
        ada.awaitState("meanwhile", "sent");
        gracesBrowser.setOffline(false);

        ada.awaitTexts("before", "meanwhile", "first", "second", "third");
        grace.awaitTexts("before", "meanwhile", "first", "second", "third");
        grace.awaitState("third", "delivered");
        grace.awaitText("#connection-transport", "polling → websocket"::equals);
    }

    @Test
    void whatPeopleWriteIsTextAndNeverHtml() {
        ada.write(TYPED_HTML);

        grace.awaitTexts(TYPED_HTML);
        assertThat(grace.count("#messages .text *")).isZero();
        assertThat(grace.textOf("title")).isNotEqualTo("run");
    }

    @Test
    void nameInUseIsRefused() {
        ChatPage stranger = gracesBrowser.open(address());

        stranger.tryToEnter("ada " + number);

        stranger.awaitText("#welcome-error", ("Somebody is already here as ada " + number + ".")::equals);
        assertThat(stranger.isVisible("#app")).isFalse();
    }

    @Test
    void unauthorisedUserIsKeptOutOfTheFigures() {
        ada.click("#admin-button");
        ada.submit("#password", "guess");

        ada.awaitText("#admin-error", "The password is wrong."::equals);
        assertThat(ada.isVisible("#figures")).isFalse();
        assertThat(ada.count("#figures *")).isZero();
        assertThat(ada.textOf("#connection-state")).isEqualTo("Connected");
    }

    @Test
    void authorisedUserSeesTheFiguresChange() {
        ada.click("#admin-button");
        ada.submit("#password", "demo");

        // At least: whom the test before took offline, the server may not have missed yet.
        ada.awaitText("[data-figure=sessions]", text -> text.matches("[2-9]|[1-9][0-9]+"));
        ada.awaitText("[data-figure=people]", text -> text.matches("[2-9]|[1-9][0-9]+"));
        String drawn = ada.chart();
        ada.awaitChartOtherThan(drawn);
    }
}
