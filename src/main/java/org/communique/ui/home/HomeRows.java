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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.drafting.Overview;
import org.communique.notice.Notice;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Peopling;
import org.communique.review.Progress;
import org.communique.review.Round;
import org.communique.rights.Stage;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Sentences;
import org.communique.ui.room.RoomDesk;
import org.communique.workflow.Inbox;
import org.communique.workflow.Step;
import org.communique.workflow.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the home desk as it is laid out once: what is asked, of which communiqué, by whom, until when, and one button. */
class HomeRows {

    private final Moments moments;
    private final Sentences sentences;
    private final ZoneId zone;
    private final Map<OrganizationId, Organization> organizations;

    private HomeRows(
            Moments moments, Sentences sentences, ZoneId zone, Map<OrganizationId, Organization> organizations) {
        this.moments = moments;
        this.sentences = sentences;
        this.zone = zone;
        this.organizations = organizations;
    }

    /** Asks once for all rows what every row needs. */
    @Component
    static class Maker {

        private final Moments moments;
        private final Me me;
        private final Peopling people;
        private final Sentences sentences;

        Maker(Moments moments, Me me, Peopling people, Sentences sentences) {
            this.moments = moments;
            this.me = me;
            this.people = people;
            this.sentences = sentences;
        }

        HomeRows rows() {
            return new HomeRows(
                    moments,
                    sentences,
                    me.zone(),
                    people.organizations().stream().collect(Collectors.toMap(Organization::id, Function.identity())));
        }
    }

    Div task(Waiting waiting) {
        Div words = row(
                "row-words",
                new H3(say("step." + waiting.step().id())),
                title(waiting.communique()),
                muted(say("home.asked-by." + waiting.step().id(), organization(waiting.organization()))),
                due(waiting));
        Div row = row("task", words);
        row.add(Pieces.primary("step." + waiting.step().id(), () -> open(waiting.communique())));
        return row;
    }

    Div answered(Waiting waiting) {
        Div words = row("row-words", title(waiting.communique()), due(waiting));
        return row("task answered", words, Pieces.quiet("home.change-answer", () -> open(waiting.communique())));
    }

    private String organization(@Nullable OrganizationId id) {
        Organization organization = id == null ? null : organizations.get(id);
        return organization == null ? "" : organization.shortName();
    }

    private Span due(Waiting waiting) {
        return waiting.deadline() == null
                ? muted(say("home.since", moments.left(waiting.since())))
                : muted(say("home.until", moments.deadline(waiting.deadline(), zone)));
    }

    /** For whom a communiqué waits, when it is not the person at the desk. */
    List<Div> awaited(Overview overview, List<Waiting> open) {
        List<Waiting> others = open.stream()
                .filter(w ->
                        w.communique().edition().id().equals(overview.edition().id()))
                .filter(w -> !Inbox.isMine(w) && !w.answered())
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Step step = others.getFirst().step();
        String names = step == Step.RESPOND_TO_REVIEW
                ? String.join(
                        ", ",
                        others.stream()
                                .map(w -> organization(w.organization()))
                                .sorted()
                                .toList())
                : say("role." + step.role().name());
        Div words = row(
                "row-words",
                link(overview),
                new Span(say("home.awaited." + step.id(), others.size(), names)),
                due(others.getFirst()));
        return List.of(row("task awaited", words, Pieces.quiet("home.open", () -> open(overview))));
    }

    Div card(Overview overview, @Nullable Progress progress) {
        Div card = row(
                "card",
                badge(
                        "stage." + overview.edition().stage().name(),
                        stageKind(overview.edition().stage())),
                new H3(link(overview)),
                muted(overview.communique().frame().meetingLine()));
        if (progress != null) {
            progress(progress).forEach(line -> card.add(muted(line)));
        }
        card.add(muted(say("home.my-roles", roles(overview))));
        return card;
    }

    private List<String> progress(Progress progress) {
        List<String> lines = new ArrayList<>();
        Round round = progress.round();
        if (progress.deadline() != null) {
            lines.add(say("home.until", moments.deadline(progress.deadline(), zone)));
        }
        if (round != null && progress.answered() != null) {
            lines.add(say(
                    "room.answered", progress.answered(), round.organizations().size()));
        }
        if (progress.open() != null && progress.open() > 0) {
            lines.add(say("home.open-comments", progress.open()));
        }
        return lines;
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
