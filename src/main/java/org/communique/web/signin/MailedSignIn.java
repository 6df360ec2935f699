package org.communique.web.signin;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.communique.notice.Outbox;
import org.communique.people.OneTimeSigningIn;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.people.SignedIn;
import org.communique.rights.NothingThere;
import org.communique.workflow.Errands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in from a mail. Opening a link does nothing: mail scanners open links. A press of a button mails a way in to the
 * owner of the address, and another one uses it up. Known and unknown addresses get the same answer after the same work;
 * whether anything is mailed is found out afterwards.
 */
@Controller
class MailedSignIn {

    private static final int MOST_WAITING = 1_000;
    private static final int LONGEST_TOKEN = 100;

    private final Errands errands;
    private final Peopling people;
    private final Outbox outbox;
    private final OneTimeSigningIn oneTime;
    private final ComingIn comingIn;
    private final Throttle throttle;
    private final ThreadPoolExecutor afterwards = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("ways-in").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    MailedSignIn(
            Errands errands,
            Peopling people,
            Outbox outbox,
            OneTimeSigningIn oneTime,
            ComingIn comingIn,
            Throttle throttle) {
        this.errands = errands;
        this.people = people;
        this.outbox = outbox;
        this.oneTime = oneTime;
        this.comingIn = comingIn;
        this.throttle = throttle;
    }

    @PreDestroy
    void rest() {
        afterwards.shutdown();
    }

    /** The link of a mail: on to the task for its addressee, else the offer of a way in. */
    @GetMapping("/signin/to/{notice}")
    String follow(
            @PathVariable String notice,
            @Nullable Authentication authentication,
            CsrfToken token,
            HttpServletResponse response,
            Model model) {
        keepNothing(response);
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return onwards(signedIn, notice, model);
        }
        token.getToken();
        model.addAttribute("notice", notice);
        model.addAttribute("open", number(notice).flatMap(errands::addressee).isPresent());
        return "way-ask";
    }

    private String onwards(SignedIn signedIn, String notice, Model model) {
        try {
            UUID known = number(notice).orElseThrow(NothingThere::new);
            return "redirect:" + errands.place(signedIn.voice(), known).address();
        } catch (NothingThere forSomebodyElse) {
            model.addAttribute("present", name(signedIn));
            return "way-not-yours";
        }
    }

    /** Mails a way in to whom the link is for. */
    @PostMapping("/signin/to/{notice}")
    String askForTheLink(
            @PathVariable String notice, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<UUID> link = number(notice);
        return answer(
                request,
                response,
                model,
                () -> link.flatMap(errands::addressee)
                        .ifPresent(person -> outbox.mailAWayIn(person.value(), link.get())));
    }

    /** Mails a way in to an address, when it is somebody's. */
    @PostMapping("/signin/mail")
    String askFor(@RequestParam String email, HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(
                request,
                response,
                model,
                () -> people.whoHas(email).ifPresent(person -> outbox.mailAWayIn(person.value(), null)));
    }

    private String answer(HttpServletRequest request, HttpServletResponse response, Model model, Runnable mailing) {
        keepNothing(response);
        Optional<Duration> wait = throttle.tooOften(request.getRemoteAddr());
        if (wait.isPresent()) {
            return tooOften(wait.get(), response, model);
        }
        afterwards.execute(mailing);
        return "way-asked";
    }

    private static String tooOften(Duration wait, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        model.addAttribute("minutes", wait.toMinutes() + 1);
        return "way-too-often";
    }

    /** The way in, as it stands in a mail. Only the button of this page uses it up. */
    @GetMapping("/signin/once")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String to,
            CsrfToken form,
            HttpServletResponse response,
            Model model) {
        keepNothing(response);
        form.getToken();
        model.addAttribute("token", token);
        model.addAttribute("to", number(to).map(UUID::toString).orElse(""));
        return "way-confirm";
    }

    @PostMapping("/signin/once")
    @Nullable
    String use(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        keepNothing(response);
        Optional<Duration> wait = throttle.tooOften(request.getRemoteAddr());
        if (wait.isPresent()) {
            return tooOften(wait.get(), response, model);
        }
        Optional<Person> person = token.isEmpty() || token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : oneTime.use(token).map(people::person).filter(known -> !known.disabled());
        if (person.isEmpty()) {
            return "redirect:/signin?spent";
        }
        Authentication signedIn = comingIn.letIn(person.get(), request, response);
        Optional<UUID> errand = number(to);
        if (errand.isPresent()) {
            return "redirect:/signin/to/" + errand.get();
        }
        comingIn.goOn(signedIn, request, response);
        return null;
    }

    private String name(SignedIn signedIn) {
        PersonId id = signedIn.voice().person();
        return people.person(id).name();
    }

    private static void keepNothing(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // The address of the page may hold a way in; no other page is told of it.
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static Optional<UUID> number(String typed) {
        try {
            return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
