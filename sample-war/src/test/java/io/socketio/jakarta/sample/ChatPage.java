/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;

/** The chat in one browser, as a person sees and uses it. Used by the test's thread only. */
final class ChatPage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    ChatPage(ChromeDriver driver) {
        this.driver = driver;
    }

    ChatPage enter(String name) {
        tryToEnter(name);
        awaitText("#room-title", "lobby"::equals);
        return this;
    }

    void tryToEnter(String name) {
        submit("#name", name);
    }

    void reload() {
        driver.navigate().refresh();
    }

    void type(String field, CharSequence text) {
        driver.findElement(By.cssSelector(field)).sendKeys(text);
    }

    void submit(String field, String text) {
        type(field, text);
        type(field, Keys.ENTER);
    }

    /** How far the page reaches beyond the right edge of the screen, in CSS pixels. */
    long overflow() {
        return number("document.documentElement.scrollWidth - window.innerWidth");
    }

    /** The brightness of the page's background, from 0 to 765. */
    long brightness() {
        return number("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3)"
                + ".reduce((sum, part) => sum + Number(part), 0)");
    }

    private long number(String expression) {
        return (Long) Objects.requireNonNull(evaluate(expression));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void click(String element) {
        driver.findElement(By.cssSelector(element)).click();
    }

    /** Writes a message; whether and when it is sent is another matter. */
    void write(String text) {
        submit("#text", text);
    }

    void sendPicture(Path file) {
        type("#picture", file.toString());
    }

    void enterRoom(String name) {
        submit("#room-name", name);
        awaitText("#room-title", name::equals);
    }

    void switchToRoom(String name) {
        click("[data-room='" + name + "'] button");
        awaitText("#room-title", name::equals);
    }

    String textOf(String element) {
        Object text = driver.executeScript("return document.querySelector(arguments[0])?.textContent", element);
        return String.valueOf(text);
    }

    int count(String elements) {
        return driver.findElements(By.cssSelector(elements)).size();
    }

    boolean isVisible(String element) {
        return driver.findElement(By.cssSelector(element)).isDisplayed();
    }

    /** The first line drawn. */
    String chart() {
        return String.valueOf(driver.executeScript("return document.querySelector('.line').getAttribute('points')"));
    }

    /** What the browser refused because of the page's content security policy. */
    List<String> blockedByPolicy() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
    }

    void awaitText(String element, Predicate<String> condition) {
        await(() -> assertThat(textOf(element)).as(element).matches(condition));
    }

    void awaitChartOtherThan(String drawn) {
        await(() -> assertThat(chart()).isNotEqualTo(drawn));
    }

    /** Waits until these messages are in view and no others, from top to bottom. */
    void awaitTexts(String... texts) {
        await(() -> assertThat(evaluate("[...document.querySelectorAll('#messages .text')].map(e => e.textContent)"))
                .isEqualTo(List.of(texts)));
    }

    /**
     * Waits for the ticks of an own message.
     *
     * @param state {@code pending}, {@code sent}, {@code delivered} or {@code failed}
     */
    void awaitState(String text, String state) {
        await(() -> assertThat(evaluate(
                        "[...document.querySelectorAll('#messages .own')]"
                                + ".filter(e => e.querySelector('.text').textContent === arguments[0])"
                                + ".map(e => e.dataset.state)",
                        text))
                .isEqualTo(List.of(state)));
    }

    /** Waits until the one picture in view has been decoded. */
    void awaitPictureOfWidth(int pixels) {
        await(() -> assertThat(evaluate("[...document.querySelectorAll('#messages .picture[src]')]"
                        + ".filter(e => e.complete).map(e => String(e.naturalWidth))"))
                .isEqualTo(List.of(String.valueOf(pixels))));
    }

    private @Nullable Object evaluate(String expression, Object... arguments) {
        return driver.executeScript("return " + expression, arguments);
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
