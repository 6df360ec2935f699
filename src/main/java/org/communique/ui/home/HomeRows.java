package org.communique.ui.home;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.communique.drafting.Overview;
import org.communique.notice.Notice;
import org.communique.people.Peopling;
import org.communique.review.Advising;
import org.communique.review.ProposedPosition;
import org.communique.rights.Stage;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Sentences;
import org.communique.ui.room.RoomDesk;
import org.communique.workflow.Step;
import org.communique.workflow.Waiting;
import org.springframework.stereotype.Component;

/** The rows of the home desk: what is asked, of which communiqué, until when, and one button. */
@Component
class HomeRows {

    private final Moments moments;
    private final Me me;
    private final Peopling people;
    private final Sentences sentences;
    private final Advising advising;

    HomeRows(Moments moments, Me me, Peopling people, Sentences sentences, Advising advising) {
        this.moments = moments;
        this.me = me;
        this.people = people;
        this.sentences = sentences;
        this.advising = advising;
    }

    Div task(Waiting waiting) {
        Div words =
                row("row-words", new H3(say("step." + waiting.step().id())), title(waiting.communique()), due(waiting));
        if (waiting.step() == Step.RESPOND_TO_REVIEW) {
            advising.advice(me.voice(), waiting.communique().edition().id()).stream()
                    .filter(advice -> !advice.past())
                    .forEach(advice -> words.add(advised(advice.proposed())));
        }
        Div row = row("task", words);
        row.add(Pieces.primary("step." + waiting.step().id(), () -> open(waiting.communique())));
        return row;
    }

    /** An expert of the delegation has said what the head could state. */
    private Span advised(ProposedPosition proposed) {
        return new Span(say(
                "advice.by",
                people.person(proposed.by()).name(),
                say("position." + proposed.position().kind().name())));
    }

    Div answered(Waiting waiting) {
        Div words = row("row-words", title(waiting.communique()), due(waiting));
        return row("task answered", words, Pieces.quiet("home.change-answer", () -> open(waiting.communique())));
    }

    private Span due(Waiting waiting) {
        return waiting.deadline() == null
                ? muted(say("home.since", moments.left(waiting.since())))
                : muted(say("home.until", moments.deadline(waiting.deadline(), me.zone())));
    }

    /** For whom a communiqué waits, when it is not the person at the desk. */
    List<Div> awaited(Overview overview, List<Waiting> open) {
        List<Waiting> others = open.stream()
                .filter(w ->
                        w.communique().edition().id().equals(overview.edition().id()))
                .filter(w -> !org.communique.workflow.Inbox.isMine(w) && !w.answered())
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Step step = others.getFirst().step();
        String names = step == Step.RESPOND_TO_REVIEW
                ? String.join(
                        ", ",
                        others.stream()
                                .map(w -> people.organization(w.organization()).shortName())
                                .sorted()
                                .toList())
                : say("role." + step.role().name());
        Div words = row(
                "row-words",
                link(overview),
                new Span(say("home.awaited." + step.id(), others.size(), names)),
                due(others.getFirst()));
        return List.of(row("task awaited", words));
    }

    Div card(Overview overview) {
        Div card = row(
                "card",
                badge(
                        "stage." + overview.edition().stage().name(),
                        stageKind(overview.edition().stage())),
                new H3(link(overview)),
                muted(overview.communique().frame().meetingLine()),
                muted(say("home.my-roles", roles(overview))));
        return card;
    }

    private static String stageKind(Stage stage) {
        return switch (stage) {
            case PUBLISHED -> "done";
            case ABANDONED, WITHDRAWN -> "off";
            default -> "going";
        };
    }

    private static String roles(Overview overview) {
        return String.join(
                ", ",
                overview.mine().stream()
                        .map(member -> say("role."
                                + (member.head() ? "HEAD" : member.role().name())))
                        .toList());
    }

    /** What is told of communiqués that the person may look at; a farewell to all who knew them. */
    Optional<Div> notice(Notice notice, boolean isNew, List<Overview> mine) {
        Optional<Overview> about = mine.stream()
                .filter(overview -> overview.communique().id().value().equals(notice.communique()))
                .findFirst();
        if (about.isEmpty() && !notice.told().isFarewell()) {
            return Optional.empty();
        }
        Div line = row("news-line");
        if (isNew) {
            line.add(badge("home.new", "going"));
        }
        line.add(new Span(sentences.of(notice)));
        about.filter(overview -> !notice.told().isFarewell()).ifPresent(overview -> line.add(link(overview)));
        line.add(muted(moments.left(notice.at())));
        return Optional.of(line);
    }

    private static Span title(Overview overview) {
        Span title = new Span(overview.communique().frame().title() + ", "
                + overview.communique().frame().meetingLine());
        title.addClassName("row-title");
        return title;
    }

    private static Anchor link(Overview overview) {
        return new Anchor(
                "/desk/communiques/" + overview.communique().slug(),
                overview.communique().frame().title());
    }

    private static void open(Overview overview) {
        UI.getCurrent().navigate(RoomDesk.class, overview.communique().slug());
    }
}
