package org.communique.ui;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a desk shows when it could not be opened: in words, with the number under which the log has the rest. */
@ParentLayout(Shell.class)
@AnonymousAllowed
public class Fault extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    public Fault() {
        addClassName("desk");
    }

    @Override
    public String getPageTitle() {
        return say("fault.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} when opening a desk", id, parameter.getException());
        add(new H1(say("fault.title")), new Paragraph(say("fault.at-a-desk", id)));
        add(new Anchor("/desk", say("nothing-here.home")));
        return 500;
    }
}
