package org.communique.ui.home;

import static org.communique.ui.part.Pieces.empty;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Access;
import org.communique.drafting.EditionId;
import org.communique.drafting.Overview;
import org.communique.drafting.Reading;
import org.communique.notice.Notice;
import org.communique.notice.Telling;
import org.communique.people.Voice;
import org.communique.record.Entry;
import org.communique.review.Following;
import org.communique.review.Progress;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.ui.Shell;
import org.communique.ui.home.Wanted.View;
import org.communique.ui.part.Happenings;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.secretariat.StartDesk;
import org.communique.workflow.Inbox;
import org.communique.workflow.Waiting;

/**
 * The first thing after the sign-in: what waits for me, then what I wait for, then the rest. Each has an address of its own, where
 * it stands alone; all communiqués can be filtered and ordered there.
 */
@Route(value = "", layout = Shell.class)
@PermitAll
public class HomeDesk extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** So many communiqués stand on the first page; the others are one click away. */
    private static final int AT_A_GLANCE = 12;

    private final Inbox inbox;
    private final Reading reading;
    private final Following following;
    private final Access access;
    private final Telling telling;
    private final HomeRows.Maker maker;
    private final Voice voice;
    private final Nav views = new Nav();
    private final Choosing choosing = new Choosing(HomeDesk::choose);
    private final Div shown = new Div();
    private final Set<UUID> fresh = new HashSet<>();
    private List<Overview> known = List.of();
    private Wanted wanted = Wanted.only(View.GLANCE);
    private boolean opened;

    public HomeDesk(
            Inbox inbox,
            Reading reading,
            Following following,
            Access access,
            Telling telling,
            Me me,
            HomeRows.Maker maker,
            Happenings happenings) {
        this.inbox = inbox;
        this.reading = reading;
        this.following = following;
        this.access = access;
        this.telling = telling;
        this.maker = maker;
        this.voice = me.voice();
        addClassNames("desk", "home");
        views.addClassName("views");
        views.setAriaLabel(say("home.views"));
        add(heading(me), views, choosing, shown);
        happenings.follow(this, this::happened);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = Wanted.of(event.getLocation().getQueryParameters());
        show();
        if (!opened) {
            // Only what lay here when it was opened: nobody may be sitting at a desk that is still open.
            telling.markSeen(fresh);
            opened = true;
        }
    }

    private static void choose(Wanted chosen) {
        UI.getCurrent().navigate(HomeDesk.class, chosen.address());
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

    /** Everything but the filters is laid out anew: somebody may be typing in them. */
    private void show() {
        List<Overview> mine = reading.mine(voice);
        known = mine;
        List<Waiting> open = inbox.open(voice);
        HomeRows rows = maker.rows();
        List<Div> awaited = awaited(mine, open, rows);
        views(open, awaited.size(), mine.size());
        choosing.setVisible(wanted.view() == View.ALL && !mine.isEmpty());
        choosing.show(wanted, mine);
        shown.removeAll();
        switch (wanted.view()) {
            case GLANCE -> {
                shown.add(waitingForMe(open, rows), answered(open, rows));
                if (!awaited.isEmpty()) {
                    shown.add(waitingForOthers(awaited));
                }
                shown.add(atAGlance(mine, rows), news(mine, rows));
            }
            case MINE -> shown.add(waitingForMe(open, rows), answered(open, rows));
            case OTHERS -> shown.add(waitingForOthers(awaited));
            case ALL -> shown.add(everything(mine, rows));
        }
    }

    private Div heading(Me me) {
        Div heading =
                Pieces.row("desk-heading", new H1(say("home.title", me.person().name())));
        if (access.may(voice, Action.START_COMMUNIQUE)) {
            heading.add(Pieces.primary("home.start", () -> UI.getCurrent().navigate(StartDesk.class)));
        }
        return heading;
    }

    private void views(List<Waiting> open, int awaited, int all) {
        views.removeAll();
        views.add(
                view(View.GLANCE, say("home.view.GLANCE")),
                view(View.MINE, say("home.view.MINE", now(open).size())),
                view(View.OTHERS, say("home.view.OTHERS", awaited)),
                view(View.ALL, say("home.view.ALL", all)));
    }

    private Component view(View view, String words) {
        RouterLink link = new RouterLink(words, HomeDesk.class);
        link.setQueryParameters(Wanted.only(view).address());
        // The router would mark all of them: they lead to one desk.
        link.setHighlightCondition((one, navigated) -> false);
        if (view == wanted.view()) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static List<Waiting> now(List<Waiting> open) {
        return open.stream().filter(Inbox::isMine).filter(w -> !w.answered()).toList();
    }

    private static Div waitingForMe(List<Waiting> open, HomeRows rows) {
        List<Waiting> now = now(open);
        Div section = section("home.waits-for-me");
        section.addClassName("waits");
        now.forEach(waiting -> section.add(rows.task(waiting)));
        if (now.isEmpty()) {
            section.add(empty("home.nothing-waits"));
        }
        return section;
    }

    private static Div answered(List<Waiting> open, HomeRows rows) {
        List<Waiting> done =
                open.stream().filter(Inbox::isMine).filter(Waiting::answered).toList();
        Div section = section("home.answered");
        done.forEach(waiting -> section.add(rows.answered(waiting)));
        section.setVisible(!done.isEmpty());
        return section;
    }

    /** Only the secretariat and the approver wait for others; participants need not know who is late. */
    private static List<Div> awaited(List<Overview> mine, List<Waiting> open, HomeRows rows) {
        Predicate<Overview> follows = o -> o.isMine(Role.SECRETARIAT) || o.isMine(Role.APPROVER);
        return mine.stream()
                .filter(follows)
                .flatMap(overview -> rows.awaited(overview, open).stream())
                .toList();
    }

    private static Div waitingForOthers(List<Div> awaited) {
        Div section = section("home.waits-for-others");
        awaited.forEach(section::add);
        if (awaited.isEmpty()) {
            section.add(empty("home.nobody-awaited"));
        }
        return section;
    }

    private Div atAGlance(List<Overview> mine, HomeRows rows) {
        Map<EditionId, Progress> progress = progress(mine);
        Div section = section("home.all");
        if (mine.isEmpty()) {
            section.add(none());
        }
        section.add(cards(mine.stream().limit(AT_A_GLANCE).toList(), progress, rows));
        if (mine.size() > AT_A_GLANCE) {
            section.add(view(View.ALL, say("home.see-all", mine.size())));
        }
        return section;
    }

    private Div everything(List<Overview> mine, HomeRows rows) {
        Map<EditionId, Progress> progress = progress(mine);
        List<Overview> taken = wanted.among(mine, progress);
        Div section = section("home.all");
        if (mine.isEmpty()) {
            section.add(none());
        } else if (taken.isEmpty()) {
            section.add(empty("home.filter.nothing"));
        } else {
            section.add(muted(say("home.filter.shown", taken.size(), mine.size())));
        }
        if (wanted.filters()) {
            section.add(Pieces.quiet("home.filter.none", () -> choose(Wanted.only(View.ALL))));
        }
        section.add(cards(taken, progress, rows));
        return section;
    }

    private Div none() {
        return empty(access.may(voice, Action.START_COMMUNIQUE) ? "home.none-start-one" : "home.none");
    }

    private Map<EditionId, Progress> progress(List<Overview> mine) {
        return following.progress(voice, mine.stream().map(Overview::edition).toList());
    }

    private static Div cards(List<Overview> some, Map<EditionId, Progress> progress, HomeRows rows) {
        Div cards = Pieces.row("cards");
        some.forEach(overview ->
                cards.add(rows.card(overview, progress.get(overview.edition().id()))));
        return cards;
    }

    /** What is new stays new while the desk is open. */
    private Div news(List<Overview> mine, HomeRows rows) {
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
