package org.communique.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/** Small things that look the same everywhere. */
public final class Pieces {

    private Pieces() {}

    public static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** A button that a click cannot press twice while the first is under way. */
    public static Button button(String key, Runnable act) {
        Button button = new Button(say(key), click -> act.run());
        button.setDisableOnClick(true);
        button.addClickListener(click -> click.getSource().setEnabled(true));
        return button;
    }

    /** The one button of a person at a stage. */
    public static Button primary(String key, Runnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    public static Button quiet(String key, Runnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** A word about a state, which is always said and not only coloured. */
    public static Span badge(String key, String kind) {
        Span badge = new Span(say(key));
        badge.addClassNames("badge", "badge-" + kind);
        return badge;
    }

    public static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("muted");
        return span;
    }

    /** What an empty place says: what belongs here and what to do. */
    public static Div empty(String key, Object... arguments) {
        Div place = new Div(new Paragraph(say(key, arguments)));
        place.addClassName("empty");
        return place;
    }

    /**
     * Takes from tabs what their own scroller carries and a list of tabs must not: a place in the order of focus. Browsers give
     * a scroller with tabs in it none by themselves.
     */
    public static void mendTabs(Component tabs) {
        tabs.addAttachListener(attached -> tabs.getElement().executeJs("""
                const list = this.localName === 'vaadin-tabs' ? this : this.querySelector('vaadin-tabs');
                list.shadowRoot.querySelector('[tabindex]')?.removeAttribute('tabindex')"""));
    }

    public static Div section(String titleKey, Component... content) {
        Div section = new Div();
        section.addClassName("section");
        section.add(new H2(say(titleKey)));
        section.add(content);
        return section;
    }

    public static Div row(String className, Component... content) {
        Div row = new Div(content);
        row.addClassNames(className.split(" "));
        return row;
    }
}
