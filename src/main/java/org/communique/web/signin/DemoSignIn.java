package org.communique.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.web.NotPublic;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in as one of the demo's people, without a password: in the demo only, and at this machine only. */
@Controller
@Profile("demo")
class DemoSignIn {

    private final Peopling people;
    private final DemoPeople demo;
    private final ComingIn comingIn;

    DemoSignIn(Peopling people, DemoPeople demo, ComingIn comingIn) {
        this.people = people;
        this.demo = demo;
        this.comingIn = comingIn;
    }

    @PostMapping("/signin/demo")
    void signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PersonId id = new PersonId(person);
        boolean player = demo.groups().stream()
                .flatMap(group -> group.people().stream())
                .anyMatch(one -> one.id().equals(id));
        if (!player || !Loopback.is(request)) {
            throw new NotPublic();
        }
        Person known = people.person(id);
        if (known.disabled()) {
            response.sendRedirect("/signin?error");
            return;
        }
        comingIn.goOn(comingIn.letIn(known, request, response), request, response);
    }
}
