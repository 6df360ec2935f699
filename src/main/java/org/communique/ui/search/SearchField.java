package org.communique.ui.search;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** Where somebody begins to search, at every desk: a field, or on a narrow screen the way to the desk that has one. */
public class SearchField extends Div {

    /** A slash leads here from everywhere but from where something is typed; Escape leads back. */
    private static final String BY_KEYS = """
            if (window.communiqueSearch) return;
            window.communiqueSearch = true;
            let before = null;
            const seen = element => element && element.checkVisibility() ? element : null;
            const field = () => seen(document.querySelector('.search-desk .search-words'))
                ?? seen(document.querySelector('.search-field vaadin-text-field'));
            document.addEventListener('keydown', event => {
              const at = event.composedPath()[0];
              const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
              if (event.key === 'Escape' && field()?.contains(at)) {
                (before?.isConnected ? before : at).focus();
                at.blur();
                return;
              }
              if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey
                  || document.querySelector('vaadin-dialog[opened]')) return;
              event.preventDefault();
              before = document.activeElement;
              const to = field();
              if (to) to.focus();
              else seen(document.querySelector('.search-field a'))?.click();
            });""";

    public SearchField() {
        addClassName("search-field");
        getElement().setAttribute("role", "search");
        TextField field = new TextField();
        field.setAriaLabel(say("search.label"));
        field.setPlaceholder(say("search.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setMaxLength(SearchDesk.LONGEST);
        field.addKeyPressListener(Key.ENTER, enter -> {
            if (!field.isEmpty()) {
                UI.getCurrent().navigate(SearchDesk.class, QueryParameters.of(SearchDesk.WORDS, field.getValue()));
                field.clear();
            }
        });
        RouterLink link = new RouterLink(SearchDesk.class);
        link.add(VaadinIcon.SEARCH.create());
        link.getElement().setAttribute("aria-label", say("search.label")).setAttribute("title", say("search.label"));
        add(field, link);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().executeJs(BY_KEYS);
    }
}
