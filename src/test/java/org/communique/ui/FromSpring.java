package org.communique.ui;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.SpringInstantiator;
import org.springframework.context.ApplicationContext;

/** Has the desks made by Spring, as in the running program. */
public final class FromSpring implements InstantiatorFactory {

    private static ApplicationContext spring;

    static void use(ApplicationContext context) {
        spring = context;
    }

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new SpringInstantiator(service, spring);
    }
}
