package org.communique.ui.search;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.drafting.Excerpt;
import org.communique.drafting.Hit;
import org.communique.drafting.Overview;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.review.SaidThere;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.room.RoomDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows places where something was found: what it is, where, and the words around. */
class Places {

    private final Moments moments;
    private final ZoneId zone;
    private final Map<PersonId, Person> people;
    private final Map<OrganizationId, Organization> organizations;

    private Places(
            Moments moments,
            ZoneId zone,
            Map<PersonId, Person> people,
            Map<OrganizationId, Organization> organizations) {
        this.moments = moments;
        this.zone = zone;
        this.people = people;
        this.organizations = organizations;
    }

    /** Asks once for all places who is who. */
    @Component
    static class Maker {

        private final Moments moments;
        private final Me me;
        private final Peopling peopling;

        Maker(Moments moments, Me me, Peopling peopling) {
            this.moments = moments;
            this.me = me;
            this.peopling = peopling;
        }

        Places places(List<SaidThere> said) {
            return new Places(
                    moments,
                    me.zone(),
                    peopling.persons(
                            said.stream().map(one -> one.author().person()).toList()),
                    peopling.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity())));
        }
    }

    /** @param rank how well it fits */
    record Place(Article shown, double rank) {}

    Place of(Hit hit) {
        return switch (hit.place()) {
            case Hit.Title title ->
                place(hit.communique(), badge("search.title-or-meeting", "quiet"), null, "", hit.excerpt(), hit.rank());
            case Hit.InText text ->
                place(
                        hit.communique(),
                        text.revision() == null ? badge("search.working-text", "going") : revision(text.revision()),
                        text.paragraph(),
                        (text.revision() == null ? "" : "?" + RoomDesk.REVISION + "=" + text.revision()) + "#line-"
                                + text.block().value(),
                        hit.excerpt(),
                        hit.rank());
        };
    }

    Place of(SaidThere said) {
        String kind = said.isReply() ? "search.reply" : "search.comment";
        Place place = place(
                said.communique(),
                badge(said.draftersNote() ? "search.drafters-note" : kind, "quiet"),
                said.paragraph(),
                "#said-" + said.comment().value(),
                said.excerpt(),
                said.rank());
        place.shown().add(muted(say("search.said", who(said), moments.at(said.at(), zone))));
        return place;
    }

    private String who(SaidThere said) {
        Person person = people.get(said.author().person());
        OrganizationId id = said.author().organization();
        Organization organization = id == null ? null : organizations.get(id);
        String name = person == null ? "" : person.name();
        return organization == null ? name : say("search.who", name, organization.shortName());
    }

    private static Span revision(int number) {
        Span badge = new Span(say("search.revision", number));
        badge.addClassNames("badge", "badge-done");
        return badge;
    }

    private static Place place(
            Overview communique, Span what, @Nullable Integer paragraph, String anchor, Excerpt excerpt, double rank) {
        Anchor link = new Anchor(
                "/desk/communiques/" + communique.communique().slug() + anchor,
                communique.communique().frame().title());
        Div where = row("place-where", what);
        if (paragraph != null) {
            where.add(muted(say("search.paragraph", paragraph)));
        }
        where.add(muted(communique.communique().frame().meetingLine()));
        Article shown = new Article(new H2(link), where, words(excerpt, communique));
        shown.addClassName("place");
        return new Place(shown, rank);
    }

    /** Whatever stands in a text is words here, never markup. */
    private static Paragraph words(Excerpt excerpt, Overview communique) {
        Paragraph words = new Paragraph();
        words.addClassName("place-words");
        words.getElement()
                .setAttribute("lang", communique.communique().language().toLanguageTag())
                .setAttribute("dir", "auto");
        for (Excerpt.Piece piece : excerpt.pieces()) {
            words.getElement()
                    .appendChild(
                            piece.found()
                                    ? new Element("mark").setText(piece.words())
                                    : Element.createText(piece.words()));
        }
        return words;
    }
}
