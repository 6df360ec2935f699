package org.communique.ui.search;

import static org.communique.ui.part.Pieces.empty;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communique.rights.Refused;
import org.communique.ui.Shell;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.communique.workflow.Search;
import org.communique.workflow.Search.Found;

/** What was found of the words in the address: each place with the words around it, one click away. */
@Route(value = "search", layout = Shell.class)
@PermitAll
public class SearchDesk extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** The name that the words have in the address. */
    static final String WORDS = "q";

    static final int LONGEST = 200;

    private final Search search;
    private final Me me;
    private final Places.Maker maker;
    private final TextField words = new TextField();
    private final Div shown = new Div();

    public SearchDesk(Search search, Me me, Places.Maker maker) {
        this.search = search;
        this.me = me;
        this.maker = maker;
        addClassNames("desk", "search-desk");
        words.addClassName("search-words");
        words.setAriaLabel(say("search.label"));
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.addKeyPressListener(Key.ENTER, enter -> go());
        shown.addClassName("places");
        add(new H1(say("search.title")), row("search-line", words, Pieces.primary("search.go", this::go)), shown);
    }

    private void go() {
        UI.getCurrent().navigate(SearchDesk.class, QueryParameters.of(WORDS, words.getValue()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String typed = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse("");
        words.setValue(typed);
        shown.removeAll();
        if (typed.isBlank()) {
            shown.add(empty("search.how"));
            return;
        }
        try {
            show(search.find(me.voice(), typed));
        } catch (Refused refused) {
            Div why = row("empty", new Paragraph(Says.sentence(refused)));
            why.getElement().setAttribute("role", "alert");
            shown.add(why);
        }
    }

    private void show(Found found) {
        List<Places.Place> places = places(found);
        Paragraph count =
                new Paragraph(found.isCut() ? say("search.best", places.size()) : say("search.found", places.size()));
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        shown.add(count);
        if (found.notAsTheyStand() > 0) {
            shown.add(muted(say("search.not-as-they-stand", found.notAsTheyStand())));
        }
        if (found.isNothing()) {
            shown.add(empty("search.nothing"));
        }
        places.forEach(place -> shown.add(place.shown()));
    }

    private List<Places.Place> places(Found found) {
        Places places = maker.places(found.said());
        return Stream.concat(
                        found.texts().stream().map(places::of),
                        found.said().stream().map(places::of))
                .sorted(Comparator.comparingDouble(Places.Place::rank).reversed())
                .toList();
    }

    @Override
    public String getPageTitle() {
        return words.isEmpty() ? say("search.title") : say("search.page-title", words.getValue());
    }
}
