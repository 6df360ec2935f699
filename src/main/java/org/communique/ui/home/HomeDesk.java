package org.communique.ui.home;

import static org.communique.ui.part.Pieces.empty;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Access;
import org.communique.drafting.Overview;
import org.communique.drafting.Reading;
import org.communique.notice.Notice;
import org.communique.notice.Telling;
import org.communique.people.Voice;
import org.communique.record.Entry;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.ui.Shell;
import org.communique.ui.part.Happenings;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.secretariat.StartDesk;
import org.communique.workflow.Inbox;
import org.communique.workflow.Waiting;

/** The first thing after the sign-in: what waits for me, then what I wait for, then the rest. */
@Route(value = "", layout = Shell.class)
@PermitAll
public class HomeDesk extends Main implements HasDynamicTitle {

    private final Inbox inbox;
    private final Reading reading;
    private final Access access;
    private final Telling telling;
    private final Me me;
    private final HomeRows rows;
    private final Voice voice;
    private final Set<UUID> fresh = new HashSet<>();
    private List<Overview> known = List.of();

    public HomeDesk(
            Inbox inbox, Reading reading, Access access, Telling telling, Me me, HomeRows rows, Happenings happenings) {
        this.inbox = inbox;
        this.reading = reading;
        this.access = access;
        this.telling = telling;
        this.me = me;
        this.rows = rows;
        this.voice = me.voice();
        addClassNames("desk", "home");
        happenings.follow(this, this::happened);
        show();
        // Only what lay here when it was opened: nobody may be sitting at a desk that is still open.
        telling.markSeen(fresh);
    }

    /** Only what this person knows of, or may know of from now on, moves anything on the desk. */
    private void happened(List<Entry> entries) {
        Set<UUID> about = entries.stream()
                .map(entry -> entry.act().communique())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean mine = Stream.concat(known.stream(), reading.mine(voice).stream())
                .anyMatch(overview -> about.contains(overview.communique().id().value()));
        if (mine) {
            show();
        }
    }

    private void show() {
        List<Overview> mine = reading.mine(voice);
        known = mine;
        List<Waiting> open = inbox.open(voice);
        removeAll();
        add(heading(), waitingForMe(open), answered(open), waitingForOthers(mine, open), everything(mine), news(mine));
    }

    private Div heading() {
        Div heading =
                Pieces.row("desk-heading", new H1(say("home.title", me.person().name())));
        if (access.may(voice, Action.START_COMMUNIQUE)) {
            heading.add(Pieces.primary("home.start", () -> UI.getCurrent().navigate(StartDesk.class)));
        }
        return heading;
    }

    private Div waitingForMe(List<Waiting> open) {
        List<Waiting> now =
                open.stream().filter(Inbox::isMine).filter(w -> !w.answered()).toList();
        Div section = section("home.waits-for-me");
        section.addClassName("waits");
        now.forEach(waiting -> section.add(rows.task(waiting)));
        if (now.isEmpty()) {
            section.add(empty("home.nothing-waits"));
        }
        return section;
    }

    private Div answered(List<Waiting> open) {
        List<Waiting> done =
                open.stream().filter(Inbox::isMine).filter(Waiting::answered).toList();
        Div section = section("home.answered");
        done.forEach(waiting -> section.add(rows.answered(waiting)));
        section.setVisible(!done.isEmpty());
        return section;
    }

    /** Only the secretariat and the approver wait for others; participants need not know who is late. */
    private Div waitingForOthers(List<Overview> mine, List<Waiting> open) {
        Div section = section("home.waits-for-others");
        Predicate<Overview> follows = o -> o.isMine(Role.SECRETARIAT) || o.isMine(Role.APPROVER);
        List<Div> awaited = mine.stream()
                .filter(follows)
                .flatMap(overview -> rows.awaited(overview, open).stream())
                .toList();
        awaited.forEach(section::add);
        section.setVisible(!awaited.isEmpty());
        return section;
    }

    private Div everything(List<Overview> mine) {
        Div section = section("home.all");
        if (mine.isEmpty()) {
            boolean starts = access.may(voice, Action.START_COMMUNIQUE);
            section.add(empty(starts ? "home.none-start-one" : "home.none"));
        }
        Div cards = Pieces.row("cards");
        mine.forEach(overview -> cards.add(rows.card(overview)));
        section.add(cards);
        return section;
    }

    /** What is new stays new while the desk is open. */
    private Div news(List<Overview> mine) {
        Div section = section("home.news");
        List<Notice> notices = telling.of(voice.person().value());
        notices.stream().filter(notice -> !notice.seen()).map(Notice::id).forEach(fresh::add);
        List<Div> lines = notices.stream()
                .flatMap(notice -> rows.notice(notice, fresh.contains(notice.id()), mine).stream())
                .toList();
        lines.forEach(section::add);
        section.setVisible(!lines.isEmpty());
        return section;
    }

    @Override
    public String getPageTitle() {
        return say("home.page-title");
    }
}
