package org.communique.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.communique.rights.Refused;
import org.communique.ui.part.Says;
import org.springframework.stereotype.Component;

/** Sees that nobody at a desk ever meets a stack trace: refusals are said in words, faults get a number. */
@Component
class FaultsInWords implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(error -> {
                    if (error.getThrowable() instanceof Refused refused) {
                        Says.error(Says.sentence(refused));
                    } else {
                        Says.fault(error.getThrowable());
                    }
                }));
    }
}
