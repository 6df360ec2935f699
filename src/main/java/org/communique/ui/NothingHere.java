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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** What an address shows at which there is nothing, or nothing for this person: the two look alike. */
@ParentLayout(Shell.class)
@PermitAll
public class NothingHere extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    public NothingHere() {
        addClassName("desk");
        add(new H1(say("nothing-here.title")), new Paragraph(say("nothing-here.what")));
        add(new Anchor("/desk", say("nothing-here.home")));
    }

    @Override
    public String getPageTitle() {
        return say("nothing-here.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }
}
