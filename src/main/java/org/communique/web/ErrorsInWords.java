package org.communique.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.communique.rights.NotAllowed;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers everything that goes wrong, in a page or on the way to one, with the same few pages. */
@Controller
@ControllerAdvice
class ErrorsInWords implements ErrorController {

    private final ErrorPages pages;

    ErrorsInWords(ErrorPages pages) {
        this.pages = pages;
    }

    /** What a page threw. */
    @ExceptionHandler
    @Nullable
    ModelAndView thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        return pages.answer(status(thrown), thrown, request, response);
    }

    /** What the container or a filter refused; an address of its own only for them. */
    @RequestMapping("/error")
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object why = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int code = status instanceof Integer number && number >= 400 ? number : 404;
        return pages.answer(code, why instanceof Throwable thrown ? thrown : null, request, response);
    }

    private static int status(Exception thrown) {
        return switch (thrown) {
            case NotPublic nothing -> 404;
            case NothingThere nothing -> 404;
            case NotAllowed notAllowed -> 403;
            case Refused refused -> 400;
            case ErrorResponse known -> known.getStatusCode().value();
            case TypeMismatchException odd -> 400;
            default -> 500;
        };
    }
}
