package org.communique.ui;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A browser may go away while something is on its way to it. Vaadin writes that into the log as an error; it is none, and
 * nothing can be done about it. Every other exception in the connection stays an error.
 */
@Component
class GoneBrowsers extends TurboFilter implements DisposableBean {

    private static final String PUSH = "com.vaadin.flow.server.communication.PushAtmosphereHandler";

    private final LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();

    GoneBrowsers() {
        log.addTurboFilter(this);
    }

    @Override
    public void destroy() {
        log.getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String words,
            Object @Nullable [] places,
            @Nullable Throwable thrown) {
        return logger.getName().equals(PUSH)
                        && Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                                .anyMatch(GoneBrowsers::tellsOfAClosedConnection)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean tellsOfAClosedConnection(Throwable thrown) {
        String words = String.valueOf(thrown.getMessage());
        return thrown instanceof IOException
                || thrown instanceof IllegalStateException
                        && words.contains("WebSocket session")
                        && words.contains("has been closed");
    }
}
