package org.communique.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Says in words that something went wrong: as a page, or as a problem (RFC 9457) for programs that ask for JSON. */
@Component
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    /** @param why for our log only, and only when the fault is ours */
    ModelAndView answer(int status, @Nullable Throwable why, HttpServletRequest request, HttpServletResponse response) {
        String id = status >= 500 ? logged(status, why) : "";
        StrictHeaders.on(response);
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> words =
                Map.of("status", status, "title", word(status, "title"), "detail", word(status, "detail"), "id", id);
        ModelAndView answer = wantsJson(request) ? new ModelAndView(problem(words)) : new ModelAndView("error", words);
        answer.setStatus(HttpStatusCode.valueOf(status));
        return answer;
    }

    private static String logged(int status, @Nullable Throwable why) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Error {} was answered with {}", id, status, why);
        return id;
    }

    private String word(int status, String part) {
        String general = status >= 500 ? "500" : "400";
        String otherwise = messages.getMessage("public.error." + general + "." + part, null, Locale.ENGLISH);
        return java.util.Objects.requireNonNull(
                messages.getMessage("public.error." + status + "." + part, null, otherwise, Locale.ENGLISH));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        return accept.contains("json") && !accept.contains("text/html");
    }

    private static View problem(Map<String, Object> words) {
        return (model, request, response) -> {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(Problem.json(words));
        };
    }
}
