/*
 * SPDX-FileCopyrightText: The socketio-jakarta contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.socketio.jakarta.internal.engine;

import io.socketio.jakarta.engine.EngineCloseReason;
import io.socketio.jakarta.engine.EngineConfig;
import io.socketio.jakarta.engine.EngineSession;
import io.socketio.jakarta.engine.EngineSessionListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The life of one session, with a client that keeps to the protocol, on as many threads as there are parties. */
final class SessionStress implements EngineSessionListener {
    static final int SENDERS = 3;
    private static final int MESSAGES = 200;
    private static final String SEPARATOR = "\u001e";

    private enum End {
        /** By the server, when everything has been sent. */
        ORDERLY,
        /** By the server, at any moment. */
        ORDERLY_AT_ANY_MOMENT,
        /** Of the whole engine, at any moment. */
        ENGINE_AT_ANY_MOMENT,
        /** By the client, when it has nothing more to say. */
        BY_CLIENT
    }

    private final End end;
    private final boolean upgrades;
    private final int upgradeAfter;
    private final int closeAfter;
    private final ServerEngine engine;
    private final ServerSession session;
    private final ConcurrentChannel channel;
    private final CountDownLatch sendersDone = new CountDownLatch(SENDERS);
    private final CountDownLatch clientDone = new CountDownLatch(1);

    private final List<ConcurrentExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> polled = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> received = Collections.synchronizedList(new ArrayList<>());
    private final List<EngineCloseReason> closeReasons = new CopyOnWriteArrayList<>();
    private final int[] sentBeforeClose = new int[SENDERS];
    private final int[] sending = new int[SENDERS];
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile int acceptedBeforeClose;
    private volatile boolean isPausing;
    private volatile boolean hasEnded;

    SessionStress(RealThreads threads, Random random) {
        end = End.values()[random.nextInt(End.values().length)];
        upgrades = random.nextInt(4) != 0;
        upgradeAfter = random.nextInt(MESSAGES);
        closeAfter = random.nextInt(MESSAGES);
        engine = new ServerEngine(EngineConfig.builder().build(), threads.engineThreads(), () -> true, this::connect);
        channel = new ConcurrentChannel(
                new Random(random.nextLong()), threads.engineThreads().housekeeping());
        session = engine.openPolling(EngineFixture.request());
    }

    private EngineSessionListener connect(EngineSession opened) {
        return this;
    }

    @Override
    public void onText(String text) {
        received.add(Integer.parseInt(text));
    }

    @Override
    public void onBinary(byte[] binary) {
        throw new AssertionError("nobody sends binary");
    }

    @Override
    public void onClose(EngineCloseReason reason) {
        closeReasons.add(reason);
    }

    // ---- the parties

    void play() throws InterruptedException {
        List<Callable<Void>> parties = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            parties.add(sender(i));
        }
        parties.add(this::beClient);
        parties.add(this::closeFromServer);
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Future<Void>> results = new ArrayList<>();
            parties.forEach(party -> results.add(pool.submit(party)));
            for (Future<Void> result : results) {
                result.get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a party failed, " + this, e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Void> sender(int number) {
        return () -> {
            for (int i = 0; i < MESSAGES; i++) {
                if (i == MESSAGES / 2) {
                    awaitSwitch();
                }
                session.send(number + ":" + i);
                synchronized (sending) {
                    sending[number]++;
                }
            }
            sendersDone.countDown();
            return null;
        };
    }

    // So that messages are sent before, during and after the client's switch.
    private void awaitSwitch() {
        while (upgrades && !isPausing && !hasEnded && session.isOpen()) {
            Thread.onSpinWait();
        }
    }

    private Void closeFromServer() throws InterruptedException {
        switch (end) {
            case ORDERLY -> {
                sendersDone.await();
                clientDone.await();
                closeInOrder();
            }
            case ORDERLY_AT_ANY_MOMENT -> {
                awaitProgress();
                closeInOrder();
            }
            case ENGINE_AT_ANY_MOMENT -> {
                awaitProgress();
                engine.close();
            }
            case BY_CLIENT -> {}
        }
        return null;
    }

    private void awaitProgress() {
        while (received.size() < closeAfter && sendersDone.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    // What was sent until now has to arrive; of what is being sent, as much as may be.
    private void closeInOrder() {
        acceptedBeforeClose = accepted.get();
        synchronized (sending) {
            System.arraycopy(sending, 0, sentBeforeClose, 0, SENDERS);
        }
        session.close();
    }

    // ---- the client

    private Void beClient() throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            Future<Void> polls = pool.submit(this::poll);
            Future<Void> posts = pool.submit(this::post);
            boolean isUpgraded = upgrades && upgrade(polls, posts);
            if (!isUpgraded) {
                posts.get(20, TimeUnit.SECONDS);
                clientDone.countDown();
                if (end == End.BY_CLIENT) {
                    postOne("1");
                }
                polls.get(20, TimeUnit.SECONDS);
            }
        } finally {
            clientDone.countDown();
            pool.shutdownNow();
        }
        return null;
    }

    private Void poll() throws InterruptedException {
        while (!isPausing && !hasEnded) {
            ConcurrentExchange exchange = new ConcurrentExchange();
            exchanges.add(exchange);
            session.polling().hold(exchange);
            Optional<String> body = exchange.await();
            for (String packet : body.orElse("1").split(SEPARATOR, -1)) {
                if (packet.equals("1")) {
                    hasEnded = true;
                } else {
                    polled.add(packet);
                }
            }
        }
        return null;
    }

    private Void post() throws InterruptedException {
        while (accepted.get() < MESSAGES && !isPausing && !hasEnded && postOne("4" + accepted.get())) {
            accepted.incrementAndGet();
        }
        return null;
    }

    private boolean postOne(String payload) throws InterruptedException {
        if (!session.polling().beginPost()) {
            return false;
        }
        ConcurrentExchange exchange = new ConcurrentExchange();
        exchanges.add(exchange);
        session.polling().post(payload, exchange);
        return exchange.await().isPresent();
    }

    // Returns whether the client has switched; what it has not yet said by then, it says on the WebSocket.
    private boolean upgrade(Future<Void> polls, Future<Void> posts) throws Exception {
        while (accepted.get() < upgradeAfter && !posts.isDone()) {
            Thread.onSpinWait();
        }
        WebSocketReceiver receiver = session.beginUpgrade(channel);
        receiver.onText("2probe");
        if (!channel.awaitSent(1)) {
            return false;
        }
        isPausing = true;
        posts.get(20, TimeUnit.SECONDS);
        polls.get(20, TimeUnit.SECONDS);
        if (hasEnded) {
            return false;
        }
        receiver.onText("5");
        while (accepted.get() < MESSAGES && session.isOpen()) {
            receiver.onText("4" + accepted.get());
            if (session.isOpen()) {
                accepted.incrementAndGet();
            }
        }
        clientDone.countDown();
        if (end == End.BY_CLIENT) {
            receiver.onText("1");
        }
        channel.awaitSent(Integer.MAX_VALUE);
        receiver.onClose(false);
        return true;
    }

    // ---- what came of it

    static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    ServerEngine engine() {
        return engine;
    }

    List<EngineCloseReason> closeReasons() {
        return closeReasons;
    }

    boolean areAllAnswered() {
        return exchanges.stream().allMatch(exchange -> exchange.answers() > 0);
    }

    long doubleAnswers() {
        return exchanges.stream().filter(exchange -> exchange.answers() > 1).count();
    }

    int overlaps() {
        return channel.overlaps();
    }

    int sentBeforeClose(int sender) {
        return sentBeforeClose[sender];
    }

    int acceptedBeforeClose() {
        return acceptedBeforeClose;
    }

    List<Integer> receivedByServer() {
        return List.copyOf(received);
    }

    /** The numbers of one sender's messages in the order in which the client received them. */
    List<Integer> receivedByClient(int sender) {
        List<String> all = new ArrayList<>(polled);
        all.addAll(channel.sent());
        String prefix = "4" + sender + ":";
        return all.stream()
                .filter(packet -> packet.startsWith(prefix))
                .map(packet -> Integer.parseInt(packet.substring(prefix.length())))
                .toList();
    }

    @Override
    public String toString() {
        return "end " + end + ", upgrades " + upgrades + ", closed for " + closeReasons;
    }
}
