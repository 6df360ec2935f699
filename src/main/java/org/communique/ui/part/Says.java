package org.communique.ui.part;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.communique.rights.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;

/** Does an act and says how it went: in words, with what to do, and with an id when the program is at fault. */
public final class Says {

    private static final Logger LOG = LoggerFactory.getLogger(Says.class);
    private static final int LONG_ENOUGH_TO_READ = 6_000;
    private static final String LAST = Says.class.getName() + ".last";

    private static final Set<String> AT_THE_FIELDS = Set.of("words.missing", "fields.marked");

    private Says() {}

    /** Does something; a refusal is shown as its sentence, everything else as a fault with an id. */
    public static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            if (AT_THE_FIELDS.contains(refused.code())) {
                // The fields themselves say it, and the message must not lie over them for good.
                briefly(sentence(refused));
            } else {
                error(sentence(refused));
            }
        } catch (RuntimeException fault) {
            fault(fault);
        }
        return false;
    }

    /** The sentence of a refusal, after the one that says who was first. */
    public static String sentence(Refused refused) {
        Object[] arguments = refused.arguments().stream().map(Says::readable).toArray();
        String sentence = I18NProvider.translate("refused." + refused.code(), arguments);
        return refused.first()
                .map(first -> I18NProvider.translate("first." + first.deed(), first.who(), readable(first.at())) + " "
                        + sentence)
                .orElse(sentence);
    }

    private static Object readable(Object argument) {
        return argument instanceof Instant instant
                ? java.time.format.DateTimeFormatter.ofPattern("HH:mm 'UTC on' d MMMM uuuu", java.util.Locale.ENGLISH)
                        .format(instant.atOffset(java.time.ZoneOffset.UTC))
                : argument;
    }

    /** Writes a fault to the log under an id and shows the id. That another act took its time is none. */
    public static void fault(Throwable fault) {
        if (fault instanceof PessimisticLockingFailureException) {
            error(I18NProvider.translate("fault.others-act"));
            return;
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} at a desk", id, fault);
        error(I18NProvider.translate("fault.at-a-desk", id));
    }

    public static void done(String sentence) {
        Notification notification =
                Notification.show(sentence, LONG_ENOUGH_TO_READ, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.setAssertive(false);
        inPlaceOfTheLast(notification);
    }

    /** What was said before is over when there is something new to say: messages do not pile up. */
    private static void inPlaceOfTheLast(Notification next) {
        UI ui = UI.getCurrent();
        Notification last = (Notification) ComponentUtil.getData(ui, LAST);
        if (last != null) {
            last.close();
        }
        ComponentUtil.setData(ui, LAST, next);
    }

    /** What was refused is no longer being tried. */
    static void errorIsOver() {
        Notification last = (Notification) ComponentUtil.getData(UI.getCurrent(), LAST);
        if (last != null && last.hasThemeName(NotificationVariant.LUMO_ERROR.getVariantName())) {
            last.close();
        }
    }

    private static void briefly(String sentence) {
        error(sentence).setDuration(LONG_ENOUGH_TO_READ);
    }

    /** An error stays until it is closed, something else is said, or the dialog in which it came up is gone. */
    public static Notification error(String sentence) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.setAriaLabel(I18NProvider.translate("button.close"));
        Span words = new Span(sentence);
        HorizontalLayout line = new HorizontalLayout(words, close);
        line.expand(words);
        line.addClassName("message-line");
        notification.add(line);
        if (UI.getCurrent() != null) {
            notification.open();
            inPlaceOfTheLast(notification);
        }
        return notification;
    }
}
