package org.communique.ui;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import com.vaadin.flow.spring.SpringVaadinServletService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Has the desks made by Spring, as in the running program. */
public final class FromSpring implements InstantiatorFactory {

    private static ApplicationContext spring;

    static void use(ApplicationContext context) {
        spring = context;
    }

    /** Vaadin finds this class in every test; a whole program beside the view tests has its own Spring. */
    @Override
    public @Nullable Instantiator createInstantitor(VaadinService service) {
        return service instanceof SpringVaadinServletService ? null : new SpringInstantiator(service, spring);
    }
}
