package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.EOFException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class GoneBrowsersTest {

    private final Logger push =
            (Logger) LoggerFactory.getLogger("com.vaadin.flow.server.communication.PushAtmosphereHandler");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final GoneBrowsers filter = new GoneBrowsers();

    @BeforeEach
    void listen() {
        log.start();
        push.addAppender(log);
        push.setAdditive(false);
    }

    @AfterEach
    void leave() {
        filter.destroy();
        push.detachAppender(log);
        push.setAdditive(true);
    }

    @Test
    void aBrowserThatWentAwayIsNoError() {
        breaks(new IllegalStateException("The WebSocket session [1f] has been closed and no method (apart from close())"
                + " may be called on a closed session"));
        breaks(new RuntimeException(new EOFException()));
        assertThat(log.list).isEmpty();
    }

    @Test
    void everyOtherExceptionStaysOne() {
        breaks(new IllegalStateException("The session is not locked"));
        breaks(new NullPointerException());
        push.error("Could not get event");
        assertThat(log.list).hasSize(3);
    }

    private void breaks(Exception thrown) {
        push.error("Exception in push connection", thrown);
    }
}
